import { sql } from 'kysely'
import { MoveKind, Outside, type TicketMove } from '#contract/tickets.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface NewMove {
  readonly hallId: string
  readonly id: string
  readonly ticketId: string | null
  readonly day: string
  readonly at: string
  readonly kind: MoveKind
  readonly fromWindow: number
  readonly toWindow?: number
  readonly toQueue?: string
  readonly fromStaffId: string
  readonly byStaffId: string
  readonly reason?: string
  readonly outside?: Outside
}

export async function insertMove({ tx, cipher }: { tx: Tx; cipher: FieldCipher }, move: NewMove): Promise<void> {
  const { hallId, id, outside } = move
  await tx
    .insertInto('ticket_move')
    .values({
      hall_id: hallId,
      id,
      ticket_id: move.ticketId,
      day: move.day,
      at: move.at,
      kind: move.kind,
      from_window: move.fromWindow,
      to_window: move.toWindow ?? null,
      to_queue: move.toQueue ?? null,
      from_staff_id: move.fromStaffId,
      by_staff_id: move.byStaffId,
      reason: move.reason ?? null,
      outside_cipher: outside === undefined ? null : cipher.seal(JSON.stringify(outside), placeOf({ hallId, id })),
    })
    .execute()
}

/** How one ticket came where it is, the newest first. */
export function listMovesOf(
  db: Db | Tx,
  { hallId, ticketId, limit }: { hallId: string; ticketId: string; limit: number },
): Promise<TicketMove[]> {
  return readMoves(selectMoves(db).where('ticket_move.hall_id', '=', hallId).where('ticket_id', '=', ticketId), limit)
}

/** The newest moves of a day in a hall. */
export function listMovesOfDay(
  db: Db | Tx,
  { hallId, day, limit }: { hallId: string; day: string; limit: number },
): Promise<TicketMove[]> {
  return readMoves(selectMoves(db).where('ticket_move.hall_id', '=', hallId).where('ticket_move.day', '=', day), limit)
}

/** What the holder was told who was sent to a body outside. */
export async function findOutside(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  { hallId, ticketId }: { hallId: string; ticketId: string },
): Promise<Outside | undefined> {
  const row = await db
    .selectFrom('ticket_move')
    .select(['id', 'outside_cipher'])
    .where('hall_id', '=', hallId)
    .where('ticket_id', '=', ticketId)
    .where('outside_cipher', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row?.outside_cipher) return undefined
  return Outside.parse(JSON.parse(cipher.openText(row.outside_cipher, placeOf({ hallId, id: row.id }))))
}

function placeOf({ hallId, id }: { hallId: string; id: string }): string {
  return `ticket_move/outside/${hallId}/${id}`
}

function selectMoves(db: Db | Tx) {
  return db
    .selectFrom('ticket_move')
    .innerJoin('staff as sitter', 'sitter.id', 'ticket_move.from_staff_id')
    .innerJoin('staff as doer', 'doer.id', 'ticket_move.by_staff_id')
    .leftJoin('ticket', (join) =>
      join.onRef('ticket.hall_id', '=', 'ticket_move.hall_id').onRef('ticket.id', '=', 'ticket_move.ticket_id'),
    )
    .select([
      'ticket_move.id',
      'ticket_move.kind',
      'ticket_move.at',
      'ticket_move.from_window',
      'ticket_move.to_window',
      'ticket_move.to_queue',
      sql<string | null>`ticket.number`.as('number'),
      'sitter.name as sitter_name',
      'doer.name as doer_name',
    ])
}

async function readMoves(query: ReturnType<typeof selectMoves>, limit: number): Promise<TicketMove[]> {
  const rows = await query.orderBy('ticket_move.at', 'desc').orderBy('ticket_move.id', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    kind: MoveKind.parse(row.kind),
    at: row.at.toISOString(),
    ticket: row.number,
    fromWindow: row.from_window,
    toWindow: row.to_window,
    toQueue: row.to_queue,
    from: row.sitter_name,
    by: row.doer_name,
  }))
}
