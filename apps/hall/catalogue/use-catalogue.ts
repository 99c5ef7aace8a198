import { getHallCatalogue, type HallCatalogue } from '#contract/catalogue.ts'
import { useLang } from '../lang/Lang.tsx'
import { type Read, useRead } from '../server/ReadsProvider.tsx'
import { read } from '../server/read.ts'

/** The services, windows and hours of a hall, and the calendar its dates are counted by. Looked at again each hour. */
export function useCatalogue(hallId: string | undefined): Read<HallCatalogue> {
  const { lang } = useLang()
  return useRead({
    key: `catalogue ${hallId}`,
    ask: (signal) => read(getHallCatalogue, { params: { hallId: hallId ?? '' } }, { lang, signal }),
    isEnabled: hallId !== undefined,
    nextLook: ({ error }) => (error === null ? 3_600_000 : 5000),
  })
}
