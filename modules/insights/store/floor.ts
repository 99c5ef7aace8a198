import { sql } from 'kysely'
import type { FloorView } from '#contract/insights.ts'
import { PauseReason } from '#contract/tickets.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { Part } from './part.ts'
import { inTicketSet, ofTicketDays } from './ticket-sets.ts'

/** Who stands at a window, at most one each: the partial index ticket_one_per_window holds nobody else. */
export async function countAtWindow(db: Db, part: Part): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(1)::int as count from ticket
    where ${ofTicketDays(part)} and ${scopeSql(part.scope, { hall: 'ticket.hall_id', service: 'ticket.service' })}
      and ${inTicketSet('at-window', null)}
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** A window belongs to no service: a scope limited to services sees none. A hall has at most 99. */
export async function listWindows(db: Db, part: Part): Promise<FloorView['windows']> {
  const { rows } = await sql<{
    number: number
    name_zh: string
    name_en: string
    queues: string[]
    officer: string | null
    ticket: string | null
    service: string | null
    since: Date | null
    paused_at: Date | null
    pause_reason: string | null
  }>`
    select hall_window.number, hall_window.name_zh, hall_window.name_en, hall_window.queues, staff.name as officer,
      ticket.number as ticket, ticket.service, coalesce(ticket.started_at, ticket.called_at) as since,
      hall_window.paused_at, hall_window.pause_reason
    from hall_window
    left join staff on staff.id = hall_window.staff_id
    left join ticket on ${ofTicketDays(part)} and ticket.window_number = hall_window.number
      and ${inTicketSet('at-window', null)}
    where hall_window.hall_id = ${part.hallId} and ${scopeSql(part.scope, { hall: 'hall_window.hall_id' })}
    order by hall_window.number
    limit 99
  `.execute(db)
  return rows.map((row) => ({
    number: row.number,
    name: { zh: row.name_zh, en: row.name_en },
    queues: row.queues,
    officer: row.officer,
    ticket: row.ticket,
    service: row.service,
    since: row.since?.toISOString() ?? null,
    pause:
      row.paused_at === null
        ? null
        : { reason: PauseReason.parse(row.pause_reason), since: row.paused_at.toISOString() },
  }))
}

/** Finished tickets by window; who may not see the windows sees none of their work either. */
export async function sumFinishedByWindow(db: Db, part: Part): Promise<{ number: number; finished: number }[]> {
  const { rows } = await sql<{ number: number; finished: number }>`
    select ticket.window_number as number, count(1)::int as finished
    from ticket
    where ${ofTicketDays(part)} and ${scopeSql(part.scope, { hall: 'ticket.hall_id' })}
      and ${inTicketSet('finished', part.until)} and ticket.window_number is not null
    group by 1 order by 1
  `.execute(db)
  return rows
}
