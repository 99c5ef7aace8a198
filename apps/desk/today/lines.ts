import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Crowd, FloorView, TodayView } from '#contract/insights.ts'

export interface LineRow {
  readonly key: string
  readonly waiting: Crowd
  /** When the first of those who wait drew; null where nobody waits. */
  readonly since: string | null
  readonly medianWait: number | null
}

interface Seen {
  readonly floor: FloorView
  readonly today: TodayView
  readonly catalogue: HallCatalogue | undefined
}

/**
 * The lines in the order of the hall, which does not change while one looks: every queue, and every service that anybody
 * came for today. What the hall no longer has stands at the end.
 */
export function linesBy(by: 'queue' | 'service', { floor, today, catalogue }: Seen): LineRow[] {
  const waiting =
    by === 'queue'
      ? floor.queues.map(({ queue, ...line }) => ({ key: queue, ...line }))
      : floor.services.map(({ service, ...line }) => ({ key: service, ...line }))
  const called =
    by === 'queue'
      ? today.queues.map(({ queue, ...line }) => ({ key: queue, ...line }))
      : today.services.map(({ service, ...line }) => ({ key: service, ...line }))
  const came = [...waiting, ...called].map(({ key }) => key)
  const listed = by === 'queue' ? catalogue?.hall.queues.map(({ letter }) => letter) : catalogue?.hall.services
  const known = (listed ?? []).filter((key) => by === 'queue' || came.includes(key))
  return [...new Set([...known, ...came.toSorted()])].map((key) => {
    const line = waiting.find((candidate) => candidate.key === key)
    return {
      key,
      waiting: line?.waiting ?? { count: 0, atLeast: false },
      since: line?.since ?? null,
      medianWait: called.find((candidate) => candidate.key === key)?.medianWait ?? null,
    }
  })
}
