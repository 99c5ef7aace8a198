import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { type CaseRow, listCases } from '#contract/cases.ts'

type Pages = InfiniteData<{ readonly rows: readonly CaseRow[] }>

/**
 * Whether the list on the screen knows more than a case that was read before: it shows another state, or it was read
 * again and no longer shows the case at all.
 */
export function useIsBehind(caseId: string, read: { state: string | undefined; at: number }): boolean {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      if (read.state === undefined) return false
      const lists = cache.findAll({ queryKey: [listCases.name], type: 'active' })
      const pages = lists.flatMap(({ state }) => (state.data as Pages | undefined)?.pages ?? [])
      const listed = pages.flatMap(({ rows }) => rows).find(({ id }) => id === caseId)
      if (listed !== undefined) return listed.state !== read.state
      return lists.some(({ state }) => state.dataUpdatedAt > read.at)
    },
  )
}
