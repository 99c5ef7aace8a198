import { sql } from 'kysely'
import { DayTicketSet, type TicketLine, type TicketSet } from '#contract/insights.ts'
import { TicketState } from '#contract/tickets.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { TicketSums } from '../rules/index.ts'
import { type Division, type Part, partKey } from './part.ts'
import { inTicketHour, inTicketSet, ofTicketDays, ticketMoment, waitSeconds } from './ticket-sets.ts'

const scopeColumns = { hall: 'ticket.hall_id', service: 'ticket.service' }

/** The sets of the day, summed up by part; each ticket is looked at once for each set. */
export async function sumTickets(db: Db, part: Part, division: Division): Promise<Map<string, TicketSums>> {
  const members = DayTicketSet.options.map((set) => {
    // The day of a ticket is a column of its own: it stays what it was drawn for.
    const key = division === 'day' ? sql`ticket.day::text` : partKey(division, ticketMoment(set))
    return sql`(${sql.lit(set)}, ${key}, ${inTicketSet(set, part.until)})`
  })
  const { rows } = await sql<{
    key: string
    set: DayTicketSet
    count: number
    median: number | null
    ninetieth: number | null
  }>`
    select member.key, member.set, count(1)::int as count,
      percentile_disc(0.5) within group (order by ${waitSeconds}) filter (where member.set = 'called') as median,
      percentile_disc(0.9) within group (order by ${waitSeconds}) filter (where member.set = 'called') as ninetieth
    from ticket cross join lateral (values ${sql.join(members)}) as member (set, key, belongs)
    where ${ofTicketDays(part)} and ${scopeSql(part.scope, scopeColumns)} and member.belongs
    group by member.key, member.set
  `.execute(db)
  const sums = new Map<string, { -readonly [K in keyof TicketSums]: TicketSums[K] }>()
  for (const { key, set, count, median, ninetieth } of rows) {
    const sum = sums.get(key) ?? { counts: {}, medianWait: null, ninetiethWait: null }
    sum.counts = { ...sum.counts, [set]: count }
    if (set === 'called') Object.assign(sum, { medianWait: median, ninetiethWait: ninetieth })
    sums.set(key, sum)
  }
  return sums
}

/** How many were called in each line, and how long they had waited. */
export async function sumWaits(
  db: Db,
  part: Part,
  by: 'queue' | 'service',
): Promise<{ key: string; called: number; medianWait: number | null }[]> {
  const { rows } = await sql<{ key: string; called: number; medianWait: number | null }>`
    select ${sql.ref(`ticket.${by}`)} as key, count(1)::int as called,
      percentile_disc(0.5) within group (order by ${waitSeconds}) as "medianWait"
    from ticket
    where ${ofTicketDays(part)} and ${scopeSql(part.scope, scopeColumns)} and ${inTicketSet('called', part.until)}
    group by 1 order by 1
  `.execute(db)
  return rows
}

export interface TicketListing {
  readonly part: Part
  readonly set: TicketSet
  readonly hour?: number | undefined
  readonly queue?: string | undefined
  readonly service?: string | undefined
  readonly window?: number | undefined
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** The tickets of a set, those drawn first in front; the key of a page is (drawn_at, id). */
export async function listTickets(db: Db, { part, set, after, limit, ...only }: TicketListing): Promise<TicketLine[]> {
  const { rows } = await sql<{
    id: string
    number: string
    queue: string
    service: string
    state: string
    drawn_at: Date
    called_at: Date | null
    finished_at: Date | null
    wait: number | null
    window_number: number | null
    officer: string | null
  }>`
    select ticket.id, ticket.number, ticket.queue, ticket.service, ticket.state, ticket.drawn_at, ticket.called_at,
      ticket.finished_at, ${waitSeconds} as wait, ticket.window_number, staff.name as officer
    from ticket left join staff on staff.id = ticket.staff_id
    where ${ofTicketDays(part)} and ${scopeSql(part.scope, scopeColumns)}
      and ${inTicketSet(set, part.until)} and ${inTicketHour(set, only.hour)}
      and ${only.queue === undefined ? sql`true` : sql`ticket.queue = ${only.queue}`}
      and ${only.service === undefined ? sql`true` : sql`ticket.service = ${only.service}`}
      and ${only.window === undefined ? sql`true` : sql`ticket.window_number = ${only.window}`}
      and ${after === undefined ? sql`true` : sql`(ticket.drawn_at, ticket.id) > (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by ticket.drawn_at, ticket.id
    limit ${limit}
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    queue: row.queue,
    service: row.service,
    state: TicketState.parse(row.state),
    drawnAt: row.drawn_at.toISOString(),
    calledAt: row.called_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    waitSeconds: row.wait,
    window: row.window_number,
    officer: row.officer,
  }))
}
