import { sql } from 'kysely'
import type { TodayView } from '#contract/insights.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { HallDay } from './day.ts'

/** A window belongs to no service: a scope limited to services sees none. A hall has at most 99. */
export async function listWindows(db: Db, day: HallDay): Promise<TodayView['windows']> {
  const { rows } = await sql<{
    number: number
    name_zh: string
    name_en: string
    queues: string[]
    officer: string | null
    ticket: string | null
    since: Date | null
    finished: number
  }>`
    select hall_window.number, hall_window.name_zh, hall_window.name_en, hall_window.queues,
      staff.name as officer, current.number as ticket, coalesce(current.started_at, current.called_at) as since,
      coalesce(done.finished, 0) as finished
    from hall_window
    left join staff on staff.id = hall_window.staff_id
    left join ticket as current on current.hall_id = hall_window.hall_id
      and current.window_number = hall_window.number and current.state in ('called', 'serving')
      and current.day = ${day.day}
    left join (
      select window_number, count(1)::int as finished
      from ticket
      where hall_id = ${day.hallId} and day = ${day.day} and state = 'finished'
      group by window_number
    ) as done on done.window_number = hall_window.number
    where hall_window.hall_id = ${day.hallId} and ${scopeSql(day.scope, { hall: 'hall_window.hall_id' })}
    order by hall_window.number
  `.execute(db)
  return rows.map((row) => ({
    number: row.number,
    name: { zh: row.name_zh, en: row.name_en },
    queues: row.queues,
    officer: row.officer,
    ticket: row.ticket,
    since: row.since?.toISOString() ?? null,
    finishedToday: row.finished,
  }))
}
