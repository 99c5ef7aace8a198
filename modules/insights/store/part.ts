import { type RawBuilder, sql } from 'kysely'
import { hallZone } from '#kernel/clock.ts'
import type { Scope } from '#platform/access/principal.ts'

/** What is asked about: days of one hall, as far as the scope sees it. */
export interface Part {
  readonly scope: Scope
  readonly hallId: string
  /** The first and the last day. */
  readonly from: string
  readonly to: string
  /** The first instant of the first day and the first one after the last, on the wire. */
  readonly start: string
  readonly end: string
  /** Only what happened before this instant; null for all of it. */
  readonly until: string | null
}

/** How a sum is divided; `all` is one part. */
export type Division = 'all' | 'day' | 'hour'

type Column = RawBuilder<Date>

/** The key of the part that a moment belongs to, as the hall's clock shows it. */
export function partKey(division: Division, moment: Column): RawBuilder<string> {
  if (division === 'all') return sql`'all'`
  if (division === 'day') return sql`(${moment} at time zone ${sql.lit(hallZone)})::date::text`
  return sql`${hourOf(moment)}::text`
}

export function isInHour(moment: Column, hour: number | undefined): RawBuilder<boolean> {
  return hour === undefined ? sql`true` : sql`${hourOf(moment)} = ${hour}`
}

export function isBefore(moment: Column, until: string | null): RawBuilder<boolean> {
  return until === null ? sql`true` : sql`${moment} < ${until}::timestamptz`
}

export function isWithin(moment: Column, { start, end, until }: Part): RawBuilder<boolean> {
  return sql`(${moment} >= ${start}::timestamptz and ${moment} < ${end}::timestamptz and ${isBefore(moment, until)})`
}

function hourOf(moment: Column): RawBuilder<number> {
  return sql`extract(hour from ${moment} at time zone ${sql.lit(hallZone)})::int`
}
