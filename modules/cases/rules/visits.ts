import { Temporal } from 'temporal-polyfill'
import type { CaseEventKind } from '#contract/cases.ts'
import { hallDate } from '#kernel/clock.ts'

/** What needs somebody in front of a window. */
const inPerson: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'notified',
  'refused',
  'accepted',
  'supplied',
  'promise-broken',
  'handed-over',
])

/**
 * The days on which somebody came to the hall for a case, in order (最多跑一次): counted from what happened, one day once.
 * `served` are the instants at which a window began with a ticket of it, also where nothing came of that.
 */
export function visitsOf({
  history,
  served,
}: {
  history: readonly { readonly kind: CaseEventKind; readonly at: string }[]
  served: readonly string[]
}): string[] {
  const moments = [...served, ...history.filter(({ kind }) => inPerson.has(kind)).map(({ at }) => at)]
  return [...new Set(moments.map((moment) => hallDate(Temporal.Instant.from(moment)).toString()))].toSorted()
}
