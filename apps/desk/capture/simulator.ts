import type { CaptureDevice, Finger, FingerCapture } from '#contract/biometrics.ts'
import type { DeviceDriver, DeviceSession } from '#contract/device-driver.ts'

const reader: CaptureDevice = { id: 'simulator-1', driver: 'simulator', model: 'Youban simulator', simulated: true }

/**
 * Stands in for a fingerprint reader, and says so in all it makes. A first finger is good at once, a second one only when
 * it is tried again: both ways of a real window can be seen. The template is noise and belongs to nobody.
 */
export const simulator: DeviceDriver = {
  name: 'simulator',
  discover: () => Promise.resolve([reader]),
  open: () => Promise.resolve(openSession()),
}

function openSession(): DeviceSession {
  const tried = new Map<Finger, number>()
  return {
    capture: (finger) => {
      const times = (tried.get(finger) ?? 0) + 1
      tried.set(finger, times)
      const isFirstFinger = [...tried.keys()][0] === finger
      return Promise.resolve({ finger, quality: isFirstFinger || times > 1 ? 86 : 43, template: noise() })
    },
    preview: ({ finger, quality }: FingerCapture) => ({ finger, quality }),
    close: () => Promise.resolve(),
  }
}

function noise(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(256))
  return btoa(String.fromCharCode(...bytes))
}
