import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { type CaseRow, type CaseState, listCases } from '#contract/cases.ts'

type Pages = InfiniteData<{ readonly rows: readonly CaseRow[] }>

/** What the lists on the screen last heard of the state of a case; undefined where none of them shows it. */
export function useListedState(caseId: string): CaseState | undefined {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const lists = cache.findAll({ queryKey: [listCases.name], type: 'active' })
      const rows = lists
        .flatMap(({ state }) => (state.data as Pages | undefined)?.pages ?? [])
        .flatMap((page) => page.rows)
      return rows.find(({ id }) => id === caseId)?.state
    },
  )
}
