import { type RawBuilder, sql } from 'kysely'
import type { TicketSet } from '#contract/insights.ts'
import { isBefore, isInHour, type Part } from './part.ts'

/** The hall's promise: called within ten minutes. */
const promisedWait = sql.lit(600)

/**
 * Whole seconds from drawing to the first call; recalls do not change it, a clock set back does not make it negative.
 * Null while nobody has called: `greatest` alone skips nulls and would make a wait of zero of everybody still waiting.
 */
export const waitSeconds = sql<number | null>`case when ticket.called_at is not null
  then greatest(0, floor(extract(epoch from ticket.called_at - ticket.drawn_at)))::int end`

const drawn = sql<Date>`ticket.drawn_at`
const called = sql<Date>`ticket.called_at`
const finished = sql<Date>`ticket.finished_at`

interface Rule {
  readonly holds: RawBuilder<boolean>
  /** When a ticket comes into the set. */
  readonly since: RawBuilder<Date>
  /** The moment whose hour it is counted in: a wait belongs to the hour in which the person came. */
  readonly placed: RawBuilder<Date>
}

// Literals, not parameters: under a generic plan a parameter does not prove that a partial index applies.
const rules = {
  drawn: { holds: sql`true`, since: drawn, placed: drawn },
  called: { holds: sql`ticket.called_at is not null`, since: called, placed: drawn },
  'within-ten': { holds: sql`${waitSeconds} <= ${promisedWait}`, since: called, placed: drawn },
  'beyond-ten': { holds: sql`${waitSeconds} > ${promisedWait}`, since: called, placed: drawn },
  finished: { holds: sql`ticket.state = 'finished'`, since: finished, placed: finished },
  missed: { holds: sql`ticket.state = 'missed'`, since: finished, placed: finished },
  waiting: { holds: sql`ticket.state = 'waiting'`, since: drawn, placed: drawn },
  'at-window': { holds: sql`ticket.state in ('called', 'serving')`, since: called, placed: drawn },
  'in-hall': { holds: sql`ticket.state in ('waiting', 'called', 'serving')`, since: drawn, placed: drawn },
} as const satisfies Record<TicketSet, Rule>

/** Whether a ticket is in a set. Figures and lists ask here and nowhere else, so that they cannot disagree. */
export function inTicketSet(set: TicketSet, until: string | null): RawBuilder<boolean> {
  return sql`(${rules[set].holds} and ${isBefore(rules[set].since, until)})`
}

export function ticketMoment(set: TicketSet): RawBuilder<Date> {
  return rules[set].placed
}

export function inTicketHour(set: TicketSet, hour: number | undefined): RawBuilder<boolean> {
  return isInHour(rules[set].placed, hour)
}

/** The tickets of some days of a hall, found by index: those of other days are not read. */
export function ofTicketDays({ hallId, from, to }: Part): RawBuilder<boolean> {
  const days = from === to ? sql`ticket.day = ${from}` : sql`ticket.day between ${from} and ${to}`
  return sql`ticket.hall_id = ${hallId} and ${days}`
}
