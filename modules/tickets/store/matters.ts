import type { Db, Tx } from '#platform/db/pool.ts'

/** A matter in line with a ticket; its names are the pre-application's own. */
export interface MatterRecord {
  readonly ticketId: string
  readonly preApplicationId: string
  readonly service: string
  readonly applicantName: string
}

interface TicketKey {
  readonly hallId: string
  readonly id: string
}

/**
 * Puts matters in line with a ticket. False where one of them stands in a line already: of two check-ins at once the
 * second waits at the index `ticket_matter_one_line` and then finds the first one's row.
 */
export async function addMatters(
  tx: Tx,
  { hallId, id }: TicketKey,
  { preApplicationIds, from }: { preApplicationIds: readonly string[]; from: number },
): Promise<boolean> {
  if (preApplicationIds.length === 0) return true
  const rows = preApplicationIds.map((preApplicationId, at) => ({
    hall_id: hallId,
    ticket_id: id,
    pre_application_id: preApplicationId,
    position: from + at,
    active: true,
  }))
  const inserted = await tx
    .insertInto('ticket_matter')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('pre_application_id')
    .execute()
  return inserted.length === rows.length
}

/** The matters of some tickets of one hall, in the order in which they were filed. */
export async function listMatters(
  db: Db | Tx,
  { hallId, ticketIds }: { hallId: string; ticketIds: readonly string[] },
): Promise<MatterRecord[]> {
  if (ticketIds.length === 0) return []
  const rows = await db
    .selectFrom('ticket_matter')
    .innerJoin('pre_application', (join) =>
      join
        .onRef('pre_application.hall_id', '=', 'ticket_matter.hall_id')
        .onRef('pre_application.id', '=', 'ticket_matter.pre_application_id'),
    )
    .select([
      'ticket_matter.ticket_id',
      'ticket_matter.pre_application_id',
      'pre_application.service',
      'pre_application.applicant_name',
    ])
    .where('ticket_matter.hall_id', '=', hallId)
    .where('ticket_matter.ticket_id', 'in', [...ticketIds])
    .orderBy('ticket_matter.position')
    .execute()
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    preApplicationId: row.pre_application_id,
    service: row.service,
    applicantName: row.applicant_name,
  }))
}

/** The number of the ticket with which a matter stands in line now. */
export async function findLineOf(
  db: Db | Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('ticket_matter')
    .innerJoin('ticket', (join) =>
      join.onRef('ticket.hall_id', '=', 'ticket_matter.hall_id').onRef('ticket.id', '=', 'ticket_matter.ticket_id'),
    )
    .select('ticket.number')
    .where('ticket_matter.hall_id', '=', hallId)
    .where('ticket_matter.pre_application_id', '=', preApplicationId)
    .where('ticket_matter.active', '=', true)
    .executeTakeFirst()
  return row?.number
}

/** The ticket has ended: its matters may stand in another line, when somebody comes back. */
export async function releaseMatters(tx: Tx, { hallId, id }: TicketKey): Promise<void> {
  await tx
    .updateTable('ticket_matter')
    .set({ active: false })
    .where('hall_id', '=', hallId)
    .where('ticket_id', '=', id)
    .where('active', '=', true)
    .execute()
}

/** When a window began with each ticket of a matter: somebody sat there, whatever came of it. */
export async function listServedAt(
  db: Db | Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket_matter')
    .innerJoin('ticket', (join) =>
      join.onRef('ticket.hall_id', '=', 'ticket_matter.hall_id').onRef('ticket.id', '=', 'ticket_matter.ticket_id'),
    )
    .select('ticket.started_at')
    .where('ticket_matter.hall_id', '=', hallId)
    .where('ticket_matter.pre_application_id', '=', preApplicationId)
    .where('ticket.started_at', 'is not', null)
    .execute()
  return rows.flatMap(({ started_at }) => (started_at === null ? [] : [started_at.toISOString()]))
}
