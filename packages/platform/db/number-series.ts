import { sql } from 'kysely'
import type { Db, Tx } from './pool.ts'

interface Series {
  readonly hallId: string
  readonly series: string
  readonly period: string
}

/** What `takeNumber` would give now. Somebody else may take it first: only what was taken counts. */
export async function peekNumber(db: Db | Tx, { hallId, series, period }: Series): Promise<number> {
  const row = await db
    .selectFrom('number_series')
    .select('last')
    .where('hall_id', '=', hallId)
    .where('series', '=', series)
    .where('period', '=', period)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/**
 * The next number of a series, from 1, without gaps on commit: taken from a counter row, never counted. The row's lock
 * makes parallel takers wait for one another, so that no number is given twice.
 */
export async function takeNumber(tx: Tx, { hallId, series, period }: Series): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series (hall_id, series, period, last) values (${hallId}, ${series}, ${period}, 1)
    on conflict (hall_id, series, period) do update set last = number_series.last + 1
    returning last
  `.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error(`no number came back for series ${series}`)
  return row.last
}
