import { sql } from 'kysely'
import { hallZone } from '#kernel/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { HourRow } from '../rules/index.ts'
import type { HallDay } from './day.ts'

const scopeColumns = { hall: 'ticket.hall_id', service: 'ticket.service' }

// Whole seconds from drawing to the first call; recalls do not change it, a clock set back does not make it negative.
// Null while nobody has called: `greatest` alone skips nulls and would make a wait of zero of everybody still waiting.
const waitSeconds = sql`case when ticket.called_at is not null
  then greatest(0, floor(extract(epoch from ticket.called_at - ticket.drawn_at)))::int end`

export interface TicketSum {
  readonly drawn: number
  readonly waiting: number
  readonly oldestDrawnAt: Date | null
  readonly oldestNumber: string | null
  readonly called: number
  readonly calledInTime: number
  readonly medianSeconds: number | null
  readonly ninetiethSeconds: number | null
  readonly finished: number
  readonly missed: number
}

/** `promisedSeconds`: within which a person is to be called. */
export async function sumTickets(db: Db, day: HallDay, promisedSeconds: number): Promise<TicketSum> {
  const { rows } = await sql<TicketSum>`
    select
      count(1)::int as "drawn",
      count(1) filter (where state = 'waiting')::int as "waiting",
      min(drawn_at) filter (where state = 'waiting') as "oldestDrawnAt",
      (array_agg(number order by drawn_at, id) filter (where state = 'waiting'))[1] as "oldestNumber",
      count(wait)::int as "called",
      count(1) filter (where wait <= ${promisedSeconds})::int as "calledInTime",
      percentile_disc(0.5) within group (order by wait) as "medianSeconds",
      percentile_disc(0.9) within group (order by wait) as "ninetiethSeconds",
      count(1) filter (where state = 'finished')::int as "finished",
      count(1) filter (where state = 'missed')::int as "missed"
    from (
      select id, number, state, drawn_at, ${waitSeconds} as wait
      from ticket
      where hall_id = ${day.hallId} and day = ${day.day} and ${scopeSql(day.scope, scopeColumns)}
    ) as today
  `.execute(db)
  const row = rows[0]
  if (row === undefined) throw new Error('an aggregate gave no row')
  return row
}

/** Hours as the hall's clock shows them, only those in which somebody drew or was finished; who was skipped was not. */
export async function sumHours(db: Db, day: HallDay): Promise<HourRow[]> {
  const { rows } = await sql<HourRow>`
    with today as (
      select extract(hour from drawn_at at time zone ${hallZone})::int as drawn_hour,
        case when state = 'finished' then extract(hour from finished_at at time zone ${hallZone})::int end
          as finished_hour,
        ${waitSeconds} as wait
      from ticket
      where hall_id = ${day.hallId} and day = ${day.day} and ${scopeSql(day.scope, scopeColumns)}
    ),
    drawn as (
      select drawn_hour as hour, count(1)::int as drawn, percentile_disc(0.5) within group (order by wait) as median
      from today group by drawn_hour
    ),
    finished as (
      select finished_hour as hour, count(1)::int as finished
      from today where finished_hour is not null group by finished_hour
    )
    select hour, coalesce(drawn.drawn, 0) as "drawn", coalesce(finished.finished, 0) as "finished",
      drawn.median as "medianWaitSeconds"
    from drawn full join finished using (hour)
    order by hour
  `.execute(db)
  return rows
}
