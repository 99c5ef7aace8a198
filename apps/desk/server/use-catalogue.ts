import type { UseQueryResult } from '@tanstack/react-query'
import { getHallCatalogue, type HallCatalogue } from '#contract/catalogue.ts'
import { useMe } from '../session/Session.tsx'
import { useRead } from './use-read.ts'

const tenMinutes = 600_000

/** The services, windows and calendar of this person's hall. */
export function useCatalogue(): UseQueryResult<HallCatalogue> {
  const { hallId } = useMe()
  return useRead(getHallCatalogue, { params: { hallId } }, { staleTime: tenMinutes })
}
