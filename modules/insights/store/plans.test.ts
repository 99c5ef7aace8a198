import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '#platform/access/decide.ts'
import type { Db } from '#platform/db/pool.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { countCases, listCases, sumCases } from './cases.ts'
import { countAtWindow, sumFinishedByWindow } from './floor.ts'
import { countUndeliverable } from './notices.ts'
import type { Part } from './part.ts'
import { listRatings, sumRatings } from './ratings.ts'
import { listTickets, sumTickets, sumWaits } from './tickets.ts'

// 250 days up to today: a hundred thousand tickets, and twenty-five thousand of everything else.
const perDay = 400
const casesPerDay = 100
const waitingNow = 40
const openNow = 80

let hall: TestHall
let day: Part
let week: Part
beforeAll(async () => {
  hall = await openTestHall({ now: '2024-07-15T04:00:00Z' })
  const supervisor = decide(await hall.staff('supervisor'), 'insights.read')
  if (!supervisor.allow) throw new Error('a supervisor may read figures')
  const whose = { scope: supervisor.scope, hallId: 'dongxihu', until: null, end: '2024-07-15T16:00:00.000Z' }
  day = { ...whose, from: '2024-07-15', to: '2024-07-15', start: '2024-07-14T16:00:00.000Z' }
  week = { ...whose, from: '2024-07-09', to: '2024-07-15', start: '2024-07-08T16:00:00.000Z' }
  await fillHistory()
}, 120_000)
afterAll(() => hall.close())

async function fillHistory(): Promise<void> {
  await addTestCase(hall.tools)
  await hall.tools.db.connection().execute(async (one) => {
    // The copies belong to no pre-application; only figures are asked here.
    await sql`alter table case_file drop constraint case_file_hall_id_pre_application_id_fkey`.execute(one)
    await sql`
      insert into ticket (hall_id, id, day, number, queue, service, state, order_at, drawn_at, called_at, finished_at,
        token_hash)
      select 'dongxihu', gen_random_uuid(), date '2024-07-15' - ago, 'C' || nth, 'C', 'id-card-renewal',
        case when ago = 0 and nth > ${perDay - waitingNow} then 'waiting' else 'finished' end, at, at,
        case when ago = 0 and nth > ${perDay - waitingNow} then null else at + interval '5 minutes' end,
        at + interval '10 minutes', convert_to(ago || ' ' || nth, 'UTF8')
      from generate_series(249, 0, -1) as ago, generate_series(1, ${sql.lit(perDay)}) as nth,
        lateral (select timestamptz '2024-07-15 00:00:00Z' - make_interval(days => ago) + make_interval(secs => nth * 30)
          as at) as moment
    `.execute(one)
    await sql`
      insert into case_file (hall_id, id, number, service, state, version, pre_application_id, person_id, applicant_name,
        findings, clocks, promised_due, accepted_at, ended_at, updated_at)
      select hall_id, gen_random_uuid(), 'X' || ago || ' ' || nth, service,
        case when ago = 0 and nth <= ${openNow} then 'accepted' else 'handed-over' end, 1, gen_random_uuid(), person_id,
        applicant_name, findings, clocks, date '2024-07-22' - ago + nth % 9, at,
        case when ago = 0 and nth <= ${openNow} then null else at + interval '1 hour' end, at
      from (select hall_id, service, person_id, applicant_name, findings, clocks from case_file limit 1) as one_case,
        generate_series(249, 0, -1) as ago, generate_series(1, ${sql.lit(casesPerDay)}) as nth,
        lateral (select timestamptz '2024-07-15 00:00:00Z' - make_interval(days => ago) + make_interval(secs => nth * 30)
          as at) as moment
    `.execute(one)
    await sql`
      insert into rating_invitation (hall_id, id, case_id, invited_at, expires_at)
      select hall_id, gen_random_uuid(), id, ended_at, ended_at + interval '30 days' from case_file
      where ended_at is not null
    `.execute(one)
    await sql`
      insert into notice (hall_id, id, channel, template, reason_key, to_cipher, to_masked, text_cipher, text_masked,
        state, created_at)
      select 'dongxihu', gen_random_uuid(), 'sms', 'case-ready', 'case ' || nth, '', '138****0026', '', '…',
        case when nth % 5000 = 0 then 'undeliverable' else 'sent' end, now()
      from generate_series(1, 25000) as nth
    `.execute(one)
    await sql`analyze ticket, case_file, rating_invitation, rating, notice`.execute(one)
  })
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

interface Reading {
  /** Rows of each table that were looked at, kept or not. */
  readonly read: Record<string, number>
  readonly indexes: string[]
}

/** Runs a question and tells what PostgreSQL looked at for it. */
async function readingOf(question: (db: Db) => Promise<unknown>): Promise<Reading> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const db: Db = new Kysely({
    dialect: new PostgresDialect({ pool: hall.database.pool }),
    log: ({ query }) => {
      asked.push(query)
    },
  })
  await question(db)
  const query = asked[0]
  if (query === undefined || asked.length > 1) throw new Error(`expected one statement, found ${asked.length}`)
  const explained = await hall.database.pool.query(`explain (analyze, timing off, format json) ${query.sql}`, [
    ...query.parameters,
  ])
  const reading: Reading = { read: {}, indexes: [] }
  // The shape is PostgreSQL's own.
  walk((explained.rows[0] as { 'QUERY PLAN': { Plan: Plan }[] })['QUERY PLAN'][0]?.Plan, reading)
  return reading
}

function walk(plan: Plan | undefined, reading: Reading): void {
  if (plan === undefined) return
  const { 'Relation Name': table, 'Index Name': index } = plan
  if (index !== undefined) reading.indexes.push(index)
  if (table !== undefined) {
    const rows = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
    reading.read[table] = (reading.read[table] ?? 0) + rows
  }
  for (const inner of plan.Plans ?? []) walk(inner, reading)
}

const dates = { today: '2024-07-15', riskUntil: '2024-07-17' }
const middle = { at: '2024-07-15T01:00:00.000Z', id: '00000000-0000-7000-8000-000000000000' }
const pageLimit = 51

test.each<[string, string, string, number, (db: Db) => Promise<unknown>]>([
  [
    'who waits',
    'ticket',
    'ticket_line',
    waitingNow,
    (db) => listTickets(db, { part: day, set: 'waiting', limit: 501 }),
  ],
  ['who is at a window', 'ticket', 'ticket_one_per_window', 10, (db) => countAtWindow(db, day)],
  ['the tickets of today', 'ticket', 'ticket_by_day', perDay, (db) => sumTickets(db, day, 'hour')],
  ['the waits of today', 'ticket', 'ticket_by_day', perDay, (db) => sumWaits(db, day, 'service')],
  ['what each window finished', 'ticket', 'ticket_by_day', perDay, (db) => sumFinishedByWindow(db, day)],
  ['the tickets of a week', 'ticket', 'ticket_by_day', 7 * perDay, (db) => sumTickets(db, week, 'day')],
  [
    'a page of the tickets of a day',
    'ticket',
    'ticket_by_day',
    perDay,
    (db) => listTickets(db, { part: day, set: 'drawn', after: middle, limit: pageLimit }),
  ],
  ['the cases of today', 'case_file', 'case_file_ended', 2 * casesPerDay, (db) => sumCases(db, day, 'hour', dates)],
  [
    // Two indexes answer this one equally well, and the planner may take either. The case that the others are copies
    // of is open too, with another date.
    'how many cases are at risk',
    'case_file',
    'case_file_',
    openNow + 1,
    (db) => countCases(db, { part: day, set: 'at-risk', dates, limit: 501 }),
  ],
  [
    'how many cases are open, up to a bound',
    'case_file',
    'case_file_',
    51,
    (db) => countCases(db, { part: day, set: 'open', dates, limit: 51 }),
  ],
  [
    'a page of the open cases',
    'case_file',
    'case_file_open',
    pageLimit + 5,
    (db) => listCases(db, { part: day, set: 'open', dates, limit: pageLimit }),
  ],
  [
    'a page of the cases decided today',
    'case_file',
    'case_file_ended',
    casesPerDay,
    (db) => listCases(db, { part: day, set: 'decided', dates, limit: pageLimit }),
  ],
  [
    'the ratings of today',
    'rating_invitation',
    'rating_invitation_by_day',
    casesPerDay,
    (db) => sumRatings(db, day, 'all'),
  ],
  [
    'a page of the ratings of today',
    'rating_invitation',
    'rating_invitation_by_day',
    casesPerDay,
    (db) => listRatings(db, { part: day, set: 'unrated', limit: pageLimit }),
  ],
  [
    'messages that reached nobody',
    'notice',
    'notice_by_state',
    10,
    (db) => countUndeliverable(db, { part: day, limit: 501 }),
  ],
])('%s: of all in %s, %s finds at most %d', async (_question, table, index, most, ask) => {
  const { read, indexes } = await readingOf(ask)
  expect(indexes).toContainEqual(expect.stringContaining(index))
  expect(read[table]).toBeLessThanOrEqual(most)
})
