import { type DeviceKind, type DeviceView, getDevice } from '#contract/devices.ts'
import { useLang } from '../lang/Lang.tsx'
import { type Read, useRead } from '../server/ReadsProvider.tsx'
import { read } from '../server/read.ts'
import { isUnknownDevice } from '../server/refusal.ts'
import { useHallTime } from '../time/HallTime.tsx'

export function deviceKey(kind: DeviceKind): string {
  return `device ${kind}`
}

const lookAgain = 60_000
const tryAgain = 5000

/**
 * Which device of the hall this browser is; null for none, which is an answer and no failure: the code that somebody is
 * typing must outlive the next look. Asked again each minute: it may be retired, and its clock is set by it.
 */
export function useDevice(kind: DeviceKind): Read<DeviceView | null> {
  const { lang } = useLang()
  const hallTime = useHallTime()
  return useRead({
    key: deviceKey(kind),
    ask: async (signal) => {
      try {
        const device = await read(getDevice, { query: { kind } }, { lang, signal })
        hallTime.set(device.now)
        return device
      } catch (error) {
        if (isUnknownDevice(error)) return null
        throw error
      }
    },
    quietTries: 0,
    freshFor: 0,
    nextLook: ({ error }) => (error === null ? lookAgain : tryAgain),
    inBackground: true,
  })
}
