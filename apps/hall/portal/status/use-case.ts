import { type CaseKey, type CaseStatus, lookUpCase } from '#contract/citizen.ts'
import { useLang } from '../../lang/Lang.tsx'
import { type Read, useRead } from '../../server/ReadsProvider.tsx'
import { read } from '../../server/read.ts'
import { useHallTime } from '../../time/HallTime.tsx'

export function caseReadKey({ number }: CaseKey): string {
  return `case ${number}`
}

/** The case that number and code open. What was read stays in sight when a later look fails. */
export function useCase(caseKey: CaseKey): Read<CaseStatus> {
  const { lang } = useLang()
  const hallTime = useHallTime()
  return useRead({
    key: caseReadKey(caseKey),
    ask: async (signal) => {
      const status = await read(lookUpCase, { body: caseKey }, { lang, signal })
      hallTime.set(status.now)
      return status
    },
    // A wrong code counts against the case: nothing is asked again by itself.
    quietTries: 0,
    isStill: true,
    isForgotten: true,
  })
}
