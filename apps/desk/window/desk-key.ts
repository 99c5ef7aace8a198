import type { QueryKey } from '@tanstack/react-query'
import { getCase } from '#contract/cases.ts'
import { getWindowDesk } from '#contract/tickets.ts'

/** Where the desk of a window is kept, for replies of commands that carry it. */
export function deskKey(window: number): QueryKey {
  return [getWindowDesk.name, { params: { window } }]
}

export function caseKey(caseId: string): QueryKey {
  return [getCase.name, { params: { caseId } }]
}
