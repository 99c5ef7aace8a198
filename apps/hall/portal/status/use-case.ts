import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type CaseKey, type CaseStatus, lookUpCase } from '#contract/citizen.ts'
import { useLang } from '../../lang/Lang.tsx'
import { read } from '../../server/read.ts'
import { useHallTime } from '../../time/HallTime.tsx'

export function caseQueryKey({ number }: CaseKey): readonly string[] {
  return ['case', number]
}

/** The case that number and code open. What was read stays in sight when a later look fails. */
export function useCase(caseKey: CaseKey): UseQueryResult<CaseStatus> {
  const { lang } = useLang()
  const hallTime = useHallTime()
  return useQuery({
    queryKey: caseQueryKey(caseKey),
    queryFn: async ({ signal }) => {
      const status = await read(lookUpCase, { body: caseKey }, { lang, signal })
      hallTime.set(status.now)
      return status
    },
    // A wrong code counts against the case: nothing is asked again by itself.
    retry: false,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
}
