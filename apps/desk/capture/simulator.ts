import type { CaptureDevice, Finger, FingerCapture } from '#contract/biometrics.ts'
import type { CaptureKind, DeviceDriver, DeviceSessions, FingerSession } from '#contract/device-driver.ts'

const model = { driver: 'simulator', model: 'Youban simulator', simulated: true } as const
const devices = {
  fingerprints: { id: 'simulator-1', ...model },
  paper: { id: 'simulator-2', ...model },
  portrait: { id: 'simulator-3', ...model },
} as const satisfies Record<CaptureKind, CaptureDevice>

/**
 * Stands in for the devices of a window, and says so in all it makes. A first finger is good at once, a second one only when
 * it is tried again: both ways of a real window can be seen. The template is noise, the pictures are drawn: nobody's.
 */
export const simulator: DeviceDriver = {
  name: 'simulator',
  discover: (kind) => Promise.resolve([devices[kind]]),
  open: (kind) => sessions[kind](),
}

const sessions: { readonly [Kind in CaptureKind]: () => Promise<DeviceSessions[Kind]> } = {
  fingerprints: () => Promise.resolve(openFingers()),
  paper: async () => {
    const { drawPaper } = await import('./simulated-pictures.ts')
    return { shoot: drawPaper, close: () => Promise.resolve() }
  },
  portrait: async () => {
    const { drawPortrait } = await import('./simulated-pictures.ts')
    return { shoot: drawPortrait, close: () => Promise.resolve() }
  },
}

function openFingers(): FingerSession {
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
