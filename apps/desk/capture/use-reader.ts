import { useEffect, useState } from 'react'
import type { CaptureDevice } from '#contract/biometrics.ts'
import type { DeviceDriver, DeviceSession } from '#contract/device-driver.ts'
import { simulator } from './simulator.ts'

/** Real devices first, once there is an agent for them; the simulator is always there and never pretends. */
const drivers: readonly DeviceDriver[] = [simulator]

export interface Reader {
  readonly state: 'searching' | 'none' | 'open'
  readonly device: CaptureDevice | null
  readonly session: DeviceSession | null
}

/** Finds a reader and keeps it open as long as somebody uses it. */
export function useReader(): Reader {
  const [reader, setReader] = useState<Reader>({ state: 'searching', device: null, session: null })
  useEffect(() => {
    let isGone = false
    let opened: DeviceSession | undefined
    async function find(): Promise<void> {
      for (const driver of drivers) {
        const [device] = await driver.discover()
        if (device === undefined) continue
        opened = await driver.open(device)
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
  }, [])
  return reader
}
