import { sql } from 'kysely'
import { TicketState } from '#contract/tickets.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import { releaseMatters } from './matters.ts'

export interface TicketRecord {
  readonly hallId: string
  readonly id: string
  readonly number: string
  readonly queue: string
  readonly service: string
  readonly state: TicketState
  readonly drawnAt: string
  readonly calledAt: string | null
  readonly lastCalledAt: string | null
  readonly recalls: number
  readonly window: number | null
}

export interface NewTicket {
  readonly hallId: string
  readonly id: string
  readonly day: string
  readonly number: string
  readonly queue: string
  readonly service: string
  readonly at: string
  readonly tokenHash: Buffer
}

const columns = [
  'hall_id',
  'id',
  'number',
  'queue',
  'service',
  'state',
  'drawn_at',
  'called_at',
  'last_called_at',
  'recalls',
  'window_number',
] as const

const scopeColumns = { hall: 'ticket.hall_id', service: 'ticket.service' }

// Literals, not parameters: under a generic plan a parameter does not prove that a partial index applies.
const isWaiting = sql<boolean>`state = 'waiting'`
const isAtWindow = sql<boolean>`state in ('called', 'serving')`

export async function insertTicket(tx: Tx, ticket: NewTicket): Promise<void> {
  await tx
    .insertInto('ticket')
    .values({
      hall_id: ticket.hallId,
      id: ticket.id,
      day: ticket.day,
      number: ticket.number,
      queue: ticket.queue,
      service: ticket.service,
      state: 'waiting',
      order_at: ticket.at,
      drawn_at: ticket.at,
      token_hash: ticket.tokenHash,
    })
    .execute()
}

/**
 * Takes the next person of the given queues whose service is in the scope, in one statement. `skip locked` lets two windows press at once without
 * waiting and without getting the same person: the loser takes the one behind.
 */
export async function takeNext(
  tx: Tx,
  input: {
    scope: Scope
    hallId: string
    day: string
    queues: readonly string[]
    window: number
    staffId: string
    at: string
  },
): Promise<TicketRecord | undefined> {
  const row = await tx
    .updateTable('ticket')
    .set({
      state: 'called',
      window_number: input.window,
      staff_id: input.staffId,
      called_at: input.at,
      last_called_at: input.at,
    })
    .where('hall_id', '=', input.hallId)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('ticket')
        .select('id')
        .where('hall_id', '=', input.hallId)
        .where('day', '=', input.day)
        .where(isWaiting)
        .where('queue', '=', sql<string>`any(${[...input.queues]})`)
        .where(scopeSql(input.scope, scopeColumns))
        .orderBy('order_at')
        .orderBy('id')
        .limit(1)
        .forNoKeyUpdate()
        .skipLocked(),
    )
    .returning(columns)
    .executeTakeFirst()
  return row === undefined ? undefined : toTicket(row)
}

/**
 * The ticket for a change: whoever comes second waits and then sees what the first has made of it. Outside the scope
 * it does not exist.
 */
export async function lockTicket(
  tx: Tx,
  key: { scope: Scope; hallId: string; id: string },
): Promise<TicketRecord | undefined> {
  const row = await tx
    .selectFrom('ticket')
    .select(columns)
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .where(scopeSql(key.scope, scopeColumns))
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toTicket(row)
}

export async function saveRecall(tx: Tx, { ticket, at }: { ticket: TicketRecord; at: string }): Promise<void> {
  await tx
    .updateTable('ticket')
    // called_at stays: the wait ended with the first call.
    .set({ last_called_at: at, recalls: ticket.recalls + 1 })
    .where('hall_id', '=', ticket.hallId)
    .where('id', '=', ticket.id)
    .execute()
}

export async function saveTicketState(
  tx: Tx,
  { ticket, state, at }: { ticket: TicketRecord; state: 'serving' | 'missed' | 'finished'; at: string },
): Promise<void> {
  await tx
    .updateTable('ticket')
    .set(state === 'serving' ? { state, started_at: at } : { state, finished_at: at })
    .where('hall_id', '=', ticket.hallId)
    .where('id', '=', ticket.id)
    .execute()
  if (state !== 'serving') await releaseMatters(tx, ticket)
}

/** Who stands in front of a window is a fact of the window: it is in use, whatever the service. */
export async function findTicketAtWindow(
  db: Db | Tx,
  { hallId, window }: { hallId: string; window: number },
): Promise<TicketRecord | undefined> {
  const row = await db
    .selectFrom('ticket')
    .select(columns)
    .where('hall_id', '=', hallId)
    .where('window_number', '=', window)
    .where(isAtWindow)
    .executeTakeFirst()
  return row === undefined ? undefined : toTicket(row)
}

export async function findTicketByToken(
  db: Db,
  tokenHash: Buffer,
): Promise<(TicketRecord & { day: string }) | undefined> {
  const row = await db
    .selectFrom('ticket')
    .select([...columns, 'day'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...toTicket(row), day: row.day }
}

/** The head of some lines as far as the scope sees them, bounded. */
export async function listWaiting(
  db: Db | Tx,
  {
    scope,
    hallId,
    day,
    queues,
    limit,
  }: { scope: Scope; hallId: string; day: string; queues: readonly string[]; limit: number },
): Promise<TicketRecord[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(columns)
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where(isWaiting)
    .where('queue', '=', sql<string>`any(${[...queues]})`)
    .where(scopeSql(scope, scopeColumns))
    .orderBy('order_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toTicket)
}

/** Who has come today and is not at a window yet, the newest first, as far as the scope sees them; bounded. */
export async function listArrived(
  db: Db | Tx,
  { scope, hallId, day, limit }: { scope: Scope; hallId: string; day: string; limit: number },
): Promise<TicketRecord[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(columns)
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where('state', 'in', ['waiting', 'called', 'missed'])
    .where(scopeSql(scope, scopeColumns))
    .orderBy('drawn_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toTicket)
}

/** How many stand before a ticket, looked at up to `limit`: a request never counts a whole line. */
export async function countAhead(
  db: Db | Tx,
  { hallId, day, queue, id, limit }: { hallId: string; day: string; queue: string; id: string; limit: number },
): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    select count(*)::int as ahead from (
      select 1 from ticket other, ticket own
      where own.hall_id = ${hallId} and own.id = ${id}
        and other.hall_id = own.hall_id and other.day = ${day} and other.queue = ${queue} and other.state = 'waiting'
        and (other.order_at, other.id) < (own.order_at, own.id)
      limit ${limit}
    ) before
  `.execute(db)
  return rows[0]?.ahead ?? 0
}

function toTicket(row: {
  hall_id: string
  id: string
  number: string
  queue: string
  service: string
  state: string
  drawn_at: Date
  called_at: Date | null
  last_called_at: Date | null
  recalls: number
  window_number: number | null
}): TicketRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    number: row.number,
    queue: row.queue,
    service: row.service,
    state: TicketState.parse(row.state),
    drawnAt: row.drawn_at.toISOString(),
    calledAt: row.called_at?.toISOString() ?? null,
    lastCalledAt: row.last_called_at?.toISOString() ?? null,
    recalls: row.recalls,
    window: row.window_number,
  }
}
