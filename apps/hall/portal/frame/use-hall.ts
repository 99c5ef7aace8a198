import type { HallCatalogue } from '#contract/catalogue.ts'
import { type HallView, listHalls } from '#contract/staff.ts'
import { useCatalogue } from '../../catalogue/use-catalogue.ts'
import { useLang } from '../../lang/Lang.tsx'
import { useRead, useReads } from '../../server/ReadsProvider.tsx'
import { read } from '../../server/read.ts'
import { useHallTime } from '../../time/HallTime.tsx'

const chosenKey = 'youban.portal.hall'
const hallsKey = 'halls'

interface HallChoice {
  readonly halls: readonly HallView[]
  /** The hall that was chosen on this phone, else the first one. */
  readonly hallId: string | undefined
  readonly catalogue: HallCatalogue | undefined
  readonly isFailed: boolean
  readonly again: () => void
  readonly choose: (hallId: string) => void
}

/** The halls of this installation, and the one this phone looks at. It also brings the hall's time. */
export function useHall(): HallChoice {
  const { lang } = useLang()
  const hallTime = useHallTime()
  const reads = useReads()
  const listed = useRead({
    key: hallsKey,
    ask: async (signal) => {
      const { halls } = await read(listHalls, {}, { lang, signal })
      if (halls[0] !== undefined) hallTime.set(halls[0].now)
      return { halls, chosen: localStorage.getItem(chosenKey) }
    },
  })
  const { halls = [], chosen = null } = listed.data ?? {}
  const hallId = (halls.find(({ id }) => id === chosen) ?? halls[0])?.id
  const catalogue = useCatalogue(hallId)
  return {
    halls,
    hallId,
    catalogue: catalogue.data,
    isFailed: listed.error !== null || catalogue.error !== null,
    again: () => {
      listed.again()
      if (hallId !== undefined) catalogue.again()
    },
    choose: (next) => {
      localStorage.setItem(chosenKey, next)
      reads.set(hallsKey, { halls, chosen: next })
    },
  }
}
