import { useEffect, useState } from 'react'
import type { CaptureDevice } from '#contract/biometrics.ts'
import type { CaptureKind, DeviceDriver, DeviceSessions } from '#contract/device-driver.ts'
import { simulator } from './simulator.ts'

/** Real devices first, once there is an agent for them; the simulator is always there and never pretends. */
const drivers: readonly DeviceDriver[] = [simulator]

export interface Reader<Kind extends CaptureKind> {
  readonly state: 'searching' | 'none' | 'open'
  readonly device: CaptureDevice | null
  readonly session: DeviceSessions[Kind] | null
}

/** Finds a device for one kind of work and keeps it open as long as somebody uses it. */
export function useReader<Kind extends CaptureKind>(kind: Kind): Reader<Kind> {
  const [reader, setReader] = useState<Reader<Kind>>({ state: 'searching', device: null, session: null })
  useEffect(() => {
    let isGone = false
    let opened: DeviceSessions[Kind] | undefined
    async function find(): Promise<void> {
      for (const driver of drivers) {
        const [device] = await driver.discover(kind)
        if (device === undefined) continue
        opened = await driver.open(kind, device)
        if (isGone) return opened.close()
        setReader({ state: 'open', device, session: opened })
        return
      }
      setReader({ state: 'none', device: null, session: null })
    }
    // A driver that fails is a reader that is not there; the exception with its reason is the way on.
    find().catch(() => setReader({ state: 'none', device: null, session: null }))
    return () => {
      isGone = true
      void opened?.close()
    }
  }, [kind])
  return reader
}
