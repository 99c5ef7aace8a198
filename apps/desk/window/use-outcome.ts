import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type CaseDetail, listCases } from '#contract/cases.ts'
import { getWindowDesk } from '#contract/tickets.ts'
import { caseKey } from './desk-key.ts'

/** Keeps the case that a decision made, and reads the desk again: what may be done there has changed. */
export function useOutcome(): (reply: CaseDetail | undefined) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async (reply) => {
      if (reply !== undefined) queries.setQueryData(caseKey(reply.id), reply)
      await Promise.all([
        queries.invalidateQueries({ queryKey: [getWindowDesk.name] }),
        queries.invalidateQueries({ queryKey: [listCases.name] }),
      ])
    },
    [queries],
  )
}
