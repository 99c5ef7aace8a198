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
  /** Waits for this window and no other. */
  readonly forWindow: number | null
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

export const columns = [
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
  'for_window',
] as const

export const scopeColumns = { hall: 'ticket.hall_id', service: 'ticket.service' }

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
    .set(state === 'serving' ? { state, started_at: sql`coalesce(started_at, ${at})` } : { state, finished_at: at })
    .where('hall_id', '=', ticket.hallId)
    .where('id', '=', ticket.id)
    .execute()
  if (state !== 'serving') await releaseMatters(tx, ticket)
}

/** Waits again, at the place of the drawn time: in another queue, for one window alone, or where they stood. */
export async function saveWaitingAgain(
  tx: Tx,
  { ticket, queue, forWindow }: { ticket: TicketRecord; queue: string; forWindow: number | null },
): Promise<void> {
  await tx
    .updateTable('ticket')
    .set({ state: 'waiting', window_number: null, staff_id: null, queue, for_window: forWindow })
    .where('hall_id', '=', ticket.hallId)
    .where('id', '=', ticket.id)
    .execute()
}

/** The ticket goes to whoever sits at its window from now on. */
export async function saveServer(
  tx: Tx,
  { ticket, staffId }: { ticket: TicketRecord; staffId: string },
): Promise<void> {
  await tx
    .updateTable('ticket')
    .set({ staff_id: staffId })
    .where('hall_id', '=', ticket.hallId)
    .where('id', '=', ticket.id)
    .execute()
}

/** A window closes: who waits for it alone stands in their line again. Its index is partial, hence the literal. */
export async function releaseSent(tx: Tx, { hallId, window }: { hallId: string; window: number }): Promise<void> {
  await tx
    .updateTable('ticket')
    .set({ for_window: null })
    .where('hall_id', '=', hallId)
    .where('for_window', '=', window)
    .where(isWaiting)
    .execute()
}

/** The ticket in front of a window, locked before the window is: every act on a ticket takes them in this order. */
export async function lockTicketAtWindow(
  tx: Tx,
  { hallId, window }: { hallId: string; window: number },
): Promise<TicketRecord | undefined> {
  const row = await tx
    .selectFrom('ticket')
    .select(columns)
    .where('hall_id', '=', hallId)
    .where('window_number', '=', window)
    .where(isAtWindow)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toTicket(row)
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

export function toTicket(row: {
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
  for_window: number | null
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
    forWindow: row.for_window,
  }
}
