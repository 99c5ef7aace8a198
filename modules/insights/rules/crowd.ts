import type { Crowd } from '#contract/insights.ts'

/** So many are counted; beyond it a figure says "at least". No request of a screen counts without an end. */
export const crowdLimit = 500

export function crowdOf(found: number, isMore = found > crowdLimit): Crowd {
  return { count: Math.min(found, crowdLimit), atLeast: isMore }
}

interface Waiting {
  readonly queue: string
  readonly service: string
  readonly drawnAt: string
}

export interface Line {
  readonly key: string
  readonly waiting: Crowd
  /** When the first of them drew. */
  readonly since: string
}

/**
 * The people who wait, by queue or by service, in the order of the keys. `waiting` stands in the order of drawing and
 * holds at most one more than the limit: then more may wait in each line than were seen.
 */
export function linesOf(waiting: readonly Waiting[], by: 'queue' | 'service'): Line[] {
  const isMore = waiting.length > crowdLimit
  const lines = Map.groupBy(waiting, (ticket) => ticket[by])
  return [...lines]
    .map(([key, tickets]) => ({ key, waiting: crowdOf(tickets.length, isMore), since: tickets[0]?.drawnAt ?? '' }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
}
