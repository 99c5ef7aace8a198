import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type CaseKey, type CaseStatus, lookUpCase } from '#contract/citizen.ts'
import { useLang } from '../../lang/Lang.tsx'
import { read } from '../../server/read.ts'

export function caseQueryKey({ number }: CaseKey): readonly string[] {
  return ['case', number]
}

/** The case that number and code open. What was read stays in sight when a later look fails. */
export function useCase(caseKey: CaseKey): UseQueryResult<CaseStatus> {
  const { lang } = useLang()
  return useQuery({
    queryKey: caseQueryKey(caseKey),
    queryFn: ({ signal }) => read(lookUpCase, { body: caseKey }, { lang, signal }),
    // A wrong code counts against the case: nothing is asked again by itself.
    retry: false,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
}
