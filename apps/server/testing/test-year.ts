import { sql } from 'kysely'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock } from '#contract/cases.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import type { Random } from '#kernel/random.ts'
import { noLapses, recount } from '#modules/cases/rules/index.ts'
import { hallId, type TestHall } from './test-hall.ts'

/** A case as it was accepted: what its clocks began with, whatever happened to them later. */
export interface BornCase {
  readonly id: string
  readonly start: string
  readonly clocks: readonly Clock[]
}

const limits = {
  promised: ['0 same-day', '1 working-days', '10 working-days', '20 working-days', '30 calendar-days', '2 months'],
  statutory: ['20 working-days', '45 working-days', '60 calendar-days', '3 months', '1 years', '2 years'],
} as const

/** The clocks of an invented matter: a promise, mostly a limit by law, at times the citizen's own day. */
export function inventClocks({
  start,
  random,
  calendar,
}: {
  start: string
  random: Random
  calendar: HolidayCalendar
}) {
  function counted(kind: 'promised' | 'statutory'): Clock {
    const limit = limits[kind][random.below(limits[kind].length)] ?? null
    return recount(
      { kind, start, due: null, limit, basis: '测试', standing: 'running' },
      { lapses: noLapses, calendar },
    )
  }
  const clocks = [counted('promised')]
  if (random.below(10) > 0) clocks.push(counted('statutory'))
  if (random.below(5) > 0) return clocks
  const due = getLegalDate(start)
    .add({ days: random.below(120) })
    .toString()
  return [
    ...clocks,
    { kind: 'target' as const, start, due, limit: null, basis: '申请人提出', standing: 'running' as const },
  ]
}

/** Where invented cases come from: an accepted one, of which they are copies but for their day and their clocks. */
export interface Pattern {
  readonly hall: TestHall
  readonly caseId: string
}

/** Writes cases as an acceptance leaves them, many at a time: no window could accept so many. */
export async function insertCases(
  { hall, caseId }: Pattern,
  { born, calendar }: { born: readonly BornCase[]; calendar: string },
): Promise<void> {
  for (let from = 0; from < born.length; from += 2000) {
    await insertBunch({ hall, caseId }, { born: born.slice(from, from + 2000), calendar })
  }
}

async function insertBunch(
  { hall, caseId }: Pattern,
  { born, calendar }: { born: readonly BornCase[]; calendar: string },
): Promise<void> {
  const { db } = hall.tools
  const promised = born.map(({ clocks }) => clocks.find(({ kind }) => kind === 'promised')?.due ?? null)
  // One id serves the case and what was filed for it.
  const cases = sql`unnest(${born.map(({ id }) => id)}::uuid[], ${born.map(({ start }) => `${start}T01:00:00Z`)}::timestamptz[],
    ${promised}::date[]) as born (id, at, promised_due)`
  const old = sql`case_file.hall_id = ${hallId} and case_file.id = ${caseId}`
  await sql`
    insert into pre_application (hall_id, id, service, service_version, answers, person_id, applicant_name,
      guardian_person_id, guardian_name, guardian_relation, photo_id, lang, consented_at, filed_at)
    select filed.hall_id, born.id, filed.service, service_version, answers, filed.person_id, filed.applicant_name,
      guardian_person_id, guardian_name, guardian_relation, photo_id, lang, born.at, born.at
    from case_file join pre_application filed on filed.hall_id = case_file.hall_id
      and filed.id = case_file.pre_application_id, ${cases} where ${old}
  `.execute(db)
  await sql`
    insert into case_file (hall_id, id, number, service, state, version, pre_application_id, person_id, applicant_name,
      findings, promised_due, accepted_at, updated_at)
    select hall_id, born.id, born.id::text, service, 'accepted', 1, born.id, person_id, applicant_name,
      findings, born.promised_due, born.at, born.at
    from case_file, ${cases} where ${old}
  `.execute(db)
  await sql`
    insert into case_event (hall_id, case_id, seq, operation_id, kind, staff_id, occurred_at, recorded_at, payload)
    select hall_id, born.id, 1, born.id::text, 'accepted', staff_id, born.at, born.at, payload
    from case_event, ${cases} where hall_id = ${hallId} and case_id = ${caseId} and seq = 1
  `.execute(db)
  const clocks = born.flatMap(({ id, clocks: own }) => own.map((clock) => ({ id, ...clock })))
  await sql`
    insert into case_clock (hall_id, case_id, kind, start_on, term, basis, due, standing, calendar, look_on)
    select ${hallId}, clock.*, 'running', ${calendar}, case when due is not null then start_on end
    from unnest(${clocks.map(({ id }) => id)}::uuid[], ${clocks.map(({ kind }) => kind)}::text[],
      ${clocks.map(({ start }) => start)}::date[], ${clocks.map(({ limit }) => limit)}::text[],
      ${clocks.map(({ basis }) => basis)}::text[], ${clocks.map(({ due }) => due)}::date[])
      as clock (case_id, kind, start_on, term, basis, due)
  `.execute(db)
}
