import { type SelectQueryBuilder, sql } from 'kysely'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { DB } from '#platform/db/schema.gen.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import { columns, scopeColumns, type TicketRecord, toTicket } from './tickets.ts'

// A literal, not a parameter: under a generic plan a parameter does not prove that a partial index applies.
const isWaiting = sql<boolean>`state = 'waiting'`

interface Line {
  readonly scope: Scope
  readonly hallId: string
  readonly day: string
}

interface Taking extends Line {
  readonly queues: readonly string[]
  readonly window: number
  readonly staffId: string
  readonly at: string
}

/** Takes who was sent to this window before the line: they were at a window already. */
export async function takeNext(tx: Tx, input: Taking): Promise<TicketRecord | undefined> {
  return (await takeSent(tx, input)) ?? takeFromLine(tx, input)
}

/**
 * Takes the next person of the given queues whose service is in the scope, in one statement. `skip locked` lets two
 * windows press at once without waiting and without getting the same person: the loser takes the one behind.
 */
export function takeFromLine(tx: Tx, input: Taking): Promise<TicketRecord | undefined> {
  return take(tx, input, inLine(tx, input))
}

/** Whoever is sent to a window stands in no queue of it perhaps: the window alone decides. */
export function takeSent(tx: Tx, input: Taking): Promise<TicketRecord | undefined> {
  return take(tx, input, sentTo(tx, input))
}

type Waiting = SelectQueryBuilder<DB, 'ticket', object>

/** Who waits in some queues and was sent to no window, in their order. */
function inLine(db: Db | Tx, { queues, ...line }: Line & { readonly queues: readonly string[] }): Waiting {
  return waiting(db, line)
    .where('queue', '=', sql<string>`any(${[...queues]})`)
    .where('for_window', 'is', null)
}

/** Who was sent to a window, in their order. */
function sentTo(db: Db | Tx, { window, ...line }: Line & { readonly window: number }): Waiting {
  return waiting(db, line).where('for_window', '=', window)
}

function waiting(db: Db | Tx, { scope, hallId, day }: Line): Waiting {
  return db
    .selectFrom('ticket')
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where(isWaiting)
    .where(scopeSql(scope, scopeColumns))
    .orderBy('order_at')
    .orderBy('id')
}

async function take(
  tx: Tx,
  { hallId, window, staffId, at }: Taking,
  which: Waiting,
): Promise<TicketRecord | undefined> {
  const row = await tx
    .updateTable('ticket')
    .set({
      state: 'called',
      window_number: window,
      for_window: null,
      staff_id: staffId,
      // Of somebody who was sent on the first call stays: their wait ended with it.
      called_at: sql`coalesce(called_at, ${at})`,
      last_called_at: at,
      recalls: 0,
    })
    .where('hall_id', '=', hallId)
    .where('id', '=', which.select('id').limit(1).forNoKeyUpdate().skipLocked())
    .returning(columns)
    .executeTakeFirst()
  return row === undefined ? undefined : toTicket(row)
}

/** The head of some lines as far as the scope sees them, bounded. */
export async function listWaiting(
  db: Db | Tx,
  { limit, ...line }: Line & { readonly queues: readonly string[]; readonly limit: number },
): Promise<TicketRecord[]> {
  const rows = await inLine(db, line).select(columns).limit(limit).execute()
  return rows.map(toTicket)
}

/** Who was sent to a window, in their order, as far as the scope sees them. */
export async function listSent(
  db: Db | Tx,
  { limit, ...line }: Line & { readonly window: number; readonly limit: number },
): Promise<TicketRecord[]> {
  const rows = await sentTo(db, line).select(columns).limit(limit).execute()
  return rows.map(toTicket)
}

/**
 * How many stand before a ticket, looked at up to `limit`: a request never counts a whole line. Who waits for one window
 * alone stands before and behind nobody else.
 */
export async function countAhead(
  db: Db | Tx,
  {
    hallId,
    day,
    queue,
    id,
    forWindow = null,
    limit,
  }: { hallId: string; day: string; queue: string; id: string; forWindow?: number | null; limit: number },
): Promise<number> {
  const line =
    forWindow === null ? sql`other.queue = ${queue} and other.for_window is null` : sql`other.for_window = ${forWindow}`
  const { rows } = await sql<{ ahead: number }>`
    select count(*)::int as ahead from (
      select 1 from ticket other, ticket own
      where own.hall_id = ${hallId} and own.id = ${id}
        and other.hall_id = own.hall_id and other.day = ${day} and other.state = 'waiting' and ${line}
        and (other.order_at, other.id) < (own.order_at, own.id)
      limit ${limit}
    ) before
  `.execute(db)
  return rows[0]?.ahead ?? 0
}
