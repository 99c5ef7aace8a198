import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { getHallCatalogue, type HallCatalogue } from '#contract/catalogue.ts'
import { useLang } from '../lang/Lang.tsx'
import { read } from '../server/read.ts'

/** The services, windows and hours of a hall, and the calendar its dates are counted by. Looked at again each hour. */
export function useCatalogue(hallId: string | undefined): UseQueryResult<HallCatalogue> {
  const { lang } = useLang()
  return useQuery({
    queryKey: ['catalogue', hallId],
    queryFn: ({ signal }) => read(getHallCatalogue, { params: { hallId: hallId ?? '' } }, { lang, signal }),
    enabled: hallId !== undefined,
    refetchInterval: (query) => (query.state.status === 'error' ? 5000 : 3_600_000),
  })
}
