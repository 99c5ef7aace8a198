import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import { getHallCatalogue, type HallCatalogue } from '#contract/catalogue.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { pick } from '#texts/lang.ts'
import { useLang } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'

const tenMinutes = 600_000

/** The catalogue of the hall that is looked at, which need not be one's own. */
export function useHallCatalogue(hallId: string): UseQueryResult<HallCatalogue> {
  return useRead(getHallCatalogue, { params: { hallId } }, { staleTime: tenMinutes })
}

export interface Names {
  readonly service: (code: string) => string
  readonly queue: (letter: string) => string
}

/** Names of services and queues; one that the hall no longer has is shown by its code. */
export function useNames(hallId: string): Names {
  const { lang } = useLang()
  const { data } = useHallCatalogue(hallId)
  const service = useCallback(
    (code: string) => {
      const known = data?.services.find((candidate) => candidate.code === code)
      return known === undefined ? code : pick(known.name, lang)
    },
    [data, lang],
  )
  const queue = useCallback(
    (letter: string) => {
      const known = data?.hall.queues.find((candidate) => candidate.letter === letter)
      return known === undefined ? letter : pick(todayTexts.queueName(letter, pick(known.name, lang)), lang)
    },
    [data, lang],
  )
  return { service, queue }
}
