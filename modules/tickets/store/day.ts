import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { HallDay } from '../rules/index.ts'

export interface DayEnd {
  readonly expired: number
  readonly missed: number
  readonly finished: number
  readonly seats: number
}

type Which = HallDay & { readonly hallId: string }

export async function listHallIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('hall').select('hall_id').orderBy('hall_id').execute()
  return rows.map((row) => row.hall_id)
}

/** Whether a ticket or a seat of an earlier day still stands; each part has a partial index. */
export async function hasEarlierDay(tx: Tx, { hallId, day, from }: Which): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from ticket where hall_id = ${hallId} and day < ${day} and state = 'waiting')
      or exists (select 1 from ticket where hall_id = ${hallId} and day < ${day} and state in ('called', 'serving'))
      or exists (
        select 1 from hall_window where hall_id = ${hallId} and staff_id is not null and seated_at < ${from}
      ) as found
  `.execute(tx)
  return rows[0]?.found ?? false
}

/** Two nodes starting at once, or a node and an officer, would lock the same rows in different orders: one waits here. */
export async function lockHall(tx: Tx, hallId: string): Promise<void> {
  await tx.selectFrom('hall').select('hall_id').where('hall_id', '=', hallId).forNoKeyUpdate().executeTakeFirstOrThrow()
}

/**
 * Ends what earlier days left open: who was never called is `expired`, who did not come `missed`, who stood at a window
 * `finished`; the seats are free. Tickets before windows, as every act on a ticket locks them.
 */
export async function endEarlierDays(tx: Tx, { hallId, day, from, at }: Which & { at: string }): Promise<DayEnd> {
  const { rows: tickets } = await sql<{ state: string }>`
    with line as (
      update ticket set state = 'expired', finished_at = ${at}
      where hall_id = ${hallId} and day < ${day} and state = 'waiting'
      returning id, state
    ),
    at_windows as (
      update ticket set state = case state when 'called' then 'missed' else 'finished' end, finished_at = ${at}
      where hall_id = ${hallId} and day < ${day} and state in ('called', 'serving')
      returning id, state
    ),
    ended as (select id, state from line union all select id, state from at_windows),
    released as (
      update ticket_matter set active = false
      from ended where ticket_matter.hall_id = ${hallId} and ticket_matter.ticket_id = ended.id and ticket_matter.active
    )
    select state from ended
  `.execute(tx)
  // In the order in which an officer who moves locks two windows, so that neither waits for the other in a ring.
  const { rows: seats } = await sql<{ number: number }>`
    with stale as (
      select number from hall_window
      where hall_id = ${hallId} and staff_id is not null and seated_at < ${from}
      order by number for no key update
    )
    update hall_window set staff_id = null, seated_at = null, paused_at = null, pause_reason = null
    from stale where hall_window.hall_id = ${hallId} and hall_window.number = stale.number
    returning hall_window.number
  `.execute(tx)
  const count = (state: string) => tickets.filter((ticket) => ticket.state === state).length
  return { expired: count('expired'), missed: count('missed'), finished: count('finished'), seats: seats.length }
}
