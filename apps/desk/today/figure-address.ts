import type { CaseQuery, RatingQuery, TicketQuery } from '#contract/insights.ts'

/** Where a number leads: to the list of the very set that it counts. */
export type FigureAddress =
  | { readonly list: 'tickets'; readonly query: TicketQuery }
  | { readonly list: 'cases'; readonly query: CaseQuery }
  | { readonly list: 'ratings'; readonly query: RatingQuery }

export function hrefOf({ list, query }: FigureAddress): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return `/desk/today/${list}?${new URLSearchParams(given)}`
}
