import type { CaseLine, CaseQuery, RatingLine, RatingQuery, TicketLine, TicketQuery } from '#contract/insights.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { isNowSet } from '../store/case-sets.ts'
import { listCases } from '../store/cases.ts'
import type { Part } from '../store/part.ts'
import { listRatings } from '../store/ratings.ts'
import { listTickets } from '../store/tickets.ts'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'
import { caseDatesOf, findPlace, type InsightDeps, type Place, partOf } from './place.ts'

const pageSize = 50

interface Page<Line> {
  readonly hallId: string
  readonly now: string
  readonly rows: Line[]
  readonly next: string | null
}

type Listed<Line> = Promise<Decision<Page<Line>, 'not-found' | 'invalid-input'>>

interface Wanted {
  readonly hall?: string | undefined
  readonly day: string
  readonly until?: string | undefined
  readonly after?: string | undefined
}

/** The tickets that a figure counts. */
export function readTickets(deps: InsightDeps, reading: Reading, query: TicketQuery): Listed<TicketLine> {
  return readPage(deps, reading, { ...query, key: 'moment' }, async ({ part, after }) => {
    const lines = await listTickets(reading.db, { ...query, part, after, limit: pageSize + 1 })
    return lines.map((line) => ({ line, at: line.drawnAt }))
  })
}

/** The cases that a figure counts. */
export function readCases(deps: InsightDeps, reading: Reading, query: CaseQuery): Listed<CaseLine> {
  const key = isNowSet(query.set) ? 'date' : 'moment'
  return readPage(deps, reading, { ...query, key }, async ({ place, part, after }) => {
    const dates = caseDatesOf(deps, place)
    const lines = await listCases(reading.db, { ...query, part, dates, after, limit: pageSize + 1 })
    return lines.map(({ key: at, ...line }) => ({ line, at }))
  })
}

/** The invitations that a figure counts. */
export function readRatings(deps: InsightDeps, reading: Reading, query: RatingQuery): Listed<RatingLine> {
  return readPage(deps, reading, { ...query, key: 'moment' }, async ({ part, after }) => {
    const lines = await listRatings(reading.db, { ...query, part, after, limit: pageSize + 1 })
    return lines.map((line) => ({ line, at: line.invitedAt }))
  })
}

async function readPage<Line extends { readonly id: string }>(
  deps: InsightDeps,
  reading: Reading,
  { hall, day, until = undefined, after, key }: Wanted & { key: 'moment' | 'date' },
  list: (within: { place: Place; part: Part; after: Cursor | undefined }) => Promise<{ line: Line; at: string }[]>,
): Listed<Line> {
  const place = findPlace(deps, reading, hall)
  if (!place.ok) return place
  const from = readCursor(after, key)
  if (!from.ok) return from
  const part = partOf(reading, place.value, { from: getLegalDate(day), until: until ?? null })
  const found = await list({ place: place.value, part, after: from.value })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const next = found.length > pageSize && last !== undefined ? writeCursor({ at: last.at, id: last.line.id }) : null
  return accepted({ hallId: place.value.hall.id, now: reading.at, rows: page.map(({ line }) => line), next })
}
