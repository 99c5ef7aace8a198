import { useState } from 'react'
import { type DeviceKind, enrolDevice } from '#contract/devices.ts'
import { enrolmentTexts } from '#texts/hall/enrolment.ts'
import { useWords } from '../lang/Lang.tsx'
import { useReads } from '../server/ReadsProvider.tsx'
import { type Failure, useSending } from '../server/use-sending.ts'
import { useHallTime } from '../time/HallTime.tsx'
import { deviceKey } from './use-device.ts'

interface Enrolment {
  readonly code: string
  readonly change: (code: string) => void
  readonly error: string | undefined
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly submit: () => void
}

/** Entering the code that turns this browser into a device. */
export function useEnrolment(kind: DeviceKind): Enrolment {
  const say = useWords()
  const reads = useReads()
  const hallTime = useHallTime()
  const { send, isBusy, failure, clear } = useSending(enrolDevice)
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()

  function change(next: string): void {
    setCode(next.replaceAll(/\D/g, '').slice(0, 8))
    setError(undefined)
    clear()
  }
  async function enrol(): Promise<void> {
    if (code.length !== 8) return setError(say(enrolmentTexts.incomplete))
    const device = await send({ body: { code, kind } })
    if (device === undefined) return
    hallTime.set(device.now)
    reads.set(deviceKey(kind), device)
  }
  return { code, change, error, isBusy, failure, submit: () => void enrol() }
}
