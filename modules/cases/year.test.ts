import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock } from '#contract/cases.ts'
import { seededRandom } from '#kernel/random.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { openLog } from '#platform/log/log.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows } from '#server/testing/test-story.ts'
import { type BornCase, insertCases, inventClocks } from '#server/testing/test-year.ts'
import { extendCase, pauseCase, resumeCase } from './commands/time.ts'
import { recountClocks } from './jobs/recount-clocks.ts'
import { sweepClocks } from './jobs/sweep-clocks.ts'
import { hallCalendarOf } from './queries/service.ts'
import { lapsesOf, lookAt, openPause, recount } from './rules/index.ts'
import { listCaseEvents } from './store/case-events.ts'

// YOUBAN_YEAR_CASES=100000 plays the full size, which takes a while.
const size = Number(process.env['YOUBAN_YEAR_CASES'] ?? 600)
const isFull = size > 1000
const acts = Math.max(220, size / 20)
const firstDay = Temporal.PlainDate.from('2024-07-01')
const days = Array.from({ length: 365 }, (_, nth) => firstDay.add({ days: nth }).toString())
const lastDay = days.at(-1) ?? ''
const random = seededRandom(20240701)

let hall: TestHall
let restarted: Database
let officer: StaffPrincipal
let supervisor: StaffPrincipal
const born: BornCase[] = []
const played = { acts: 0, refused: 0, sweeps: 0, looked: 0, raised: 0, kills: 0, recounted: 0, moved: 0 }

beforeAll(async () => {
  hall = await openTestHall()
  const url = new URL(hall.url)
  url.searchParams.set('application_name', 'restarted')
  restarted = openDatabase({ url: url.href, max: 1, onError: () => undefined })
  await openWindows(hall)
  officer = await hall.staff('officer')
  supervisor = await hall.staff('supervisor')
})
afterAll(async () => {
  await restarted.close()
  await hall.close()
})

function knownUntil(year: number): HolidayCalendar {
  return { version: `until ${year}`, years: catalogue.calendar.years.filter((one) => one.year <= year) }
}

/** 2025 as amended: 春节 without its two worked weekend days. */
function amended(): HolidayCalendar {
  const years = knownUntil(2025).years.map((one) =>
    one.year < 2025
      ? one
      : { ...one, version: 2, holidays: one.holidays.map((holiday) => ({ ...holiday, makeUpWorkdays: [] })) },
  )
  return { version: '2025 amended', years }
}

const closed = [{ date: '2025-03-12', isWorked: false, name: { zh: '停电', en: 'No power' }, basis: '本厅通知' }]
const withClosedDay = catalogue.halls.map((one) => (one.id === hallId ? { ...one, days: closed } : one))

/** What the server read at its start of that day. */
const imports: Readonly<Record<string, Partial<Catalogue>>> = {
  '2024-07-01': { calendar: knownUntil(2025) },
  '2024-12-02': { calendar: knownUntil(2024) },
  '2024-12-23': { calendar: knownUntil(2025) },
  '2025-01-15': { calendar: amended() },
  '2025-03-11': { calendar: amended(), halls: withClosedDay },
}

async function acceptSome(
  pattern: string,
  { count, on, known }: { count: number; on: () => string; known: Catalogue },
) {
  const calendar = hallCalendarOf(known, hallId)
  const some = Array.from({ length: count }, () => {
    const start = on()
    return { id: hall.tools.ids.next(), start, clocks: inventClocks({ start, random, calendar }) }
  })
  await insertCases({ hall, caseId: pattern }, { born: some, calendar: calendar.version })
  born.push(...some)
}

const expectedRefusals = ['already-extended', 'extension-without-basis', 'term-over', 'pauses-overlap']

/** Somebody stops a case, lets it run again or gives it more time, as a hall does. */
async function actOnSome(known: Catalogue, today: string) {
  const { id, start } = born[random.below(born.length)] ?? { id: '', start: '' }
  const history = await listCaseEvents(hall.tools.db, { hallId, caseId: id })
  const params = { caseId: id }
  const expectedVersion = history.at(-1)?.seq ?? 0
  const pause = openPause(lapsesOf(history))
  const done = await act()
  if (!done.ok) expect(expectedRefusals).toContain(done.reason)
  played[done.ok ? 'acts' : 'refused'] += 1

  function act() {
    const deps = { catalogue: known }
    if (pause !== undefined) {
      const body = { expectedVersion, to: dayBetween(pause.from, today) }
      return hall.act(officer, 'case.pause', (within) => resumeCase(deps, within, { params, body }))
    }
    if (random.below(4) === 0) {
      const body = { expectedVersion, note: '案情复杂' }
      return hall.act(supervisor, 'case.extend', (within) => extendCase(deps, within, { params, body }))
    }
    const week = Temporal.PlainDate.from(today).subtract({ days: 7 }).toString()
    const body = {
      expectedVersion,
      ground: 'appraisal',
      from: dayBetween([start, week].toSorted().at(-1) ?? start, today),
      note: '鉴定',
    }
    return hall.act(officer, 'case.pause', (within) => pauseCase(deps, within, { params, body }))
  }
}

function dayBetween(from: string, to: string): string {
  const first = Temporal.PlainDate.from(from)
  return first.add({ days: random.below(first.until(to).days + 1) }).toString()
}

/** Ends the database connection of a piece of work while it waits, in the middle of its bunch, for what we hold. */
async function killWithin(hold: ReturnType<typeof sql>, work: () => Promise<unknown>) {
  await hall.tools.db.transaction().execute(async (tx) => {
    await hold.execute(tx)
    let isOver = false
    const over = work().then(
      () => 'done',
      () => 'killed',
    )
    const ended = over.finally(() => {
      isOver = true
    })
    while (!isOver) {
      const { rows } = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'restarted' and datname = current_database() and wait_event_type = 'Lock'
      `.execute(hall.tools.db)
      if (rows.length > 0) break
    }
    if ((await ended) === 'killed') played.kills += 1
  })
}

function tools() {
  return { ...hall.tools, db: restarted.db }
}

async function importCalendar(known: Catalogue) {
  const { version } = hallCalendarOf(known, hallId)
  // A clock that the bunch comes to sooner or later: until then it has written others.
  const hold = sql`select 1 from case_clock where ctid in (
    select ctid from case_clock where calendar <> ${version} and standing <> 'ended'
    order by case_id offset ${random.below(40)} limit 1) for update`
  await killWithin(hold, () => recountClocks({ catalogue: known }, tools()))
  const { cases, moved } = await recountClocks({ catalogue: known }, tools())
  played.recounted += cases
  played.moved += moved
}

async function sweep(known: Catalogue) {
  const deps = { catalogue: known }
  // Held: what the sweep writes after the clocks themselves.
  if (random.below(12) === 0)
    await killWithin(sql`lock table case_alert in share mode`, () => sweepClocks(deps, tools()))
  const { looked, raised, faults } = await sweepClocks(deps, tools())
  expect(faults).toBe(0)
  played.sweeps += 1
  played.looked += looked
  played.raised += raised
  if (random.below(4) > 0) return
  // Nothing twice: another sweep of the same day finds nothing to look at.
  expect(await sweepClocks(deps, tools())).toEqual({ looked: 0, raised: 0, faults: 0 })
}

async function playYear(): Promise<Catalogue> {
  let known = catalogue
  hall.clock.set(Temporal.Instant.from(`${days[0]}T00:30:00Z`))
  const { case: pattern } = await acceptWang(hall)
  // Not one of ours: it only lends its shape.
  await hall.tools.db.updateTable('case_clock').set({ standing: 'ended', look_on: null }).execute()
  for (const [nth, today] of days.entries()) {
    hall.clock.set(Temporal.Instant.from(`${today}T01:00:00Z`))
    const imported = imports[today]
    if (imported !== undefined) {
      known = { ...catalogue, ...imported }
      await importCalendar(known)
    }
    const before = () => firstDay.subtract({ days: random.below(60) }).toString()
    if (nth === 0) await acceptSome(pattern.id, { count: Math.ceil(size / 2), on: before, known })
    const count = Math.min(size - born.length, random.below(Math.ceil(size / 365) + 1))
    await acceptSome(pattern.id, { count: today === lastDay ? size - born.length : count, on: () => today, known })
    while (played.acts < (acts * (nth + 1)) / days.length) await actOnSome(known, today)
    await sweep(known)
  }
  return known
}

interface Replayed extends Pick<Clock, 'kind' | 'due' | 'standing'> {
  readonly caseId: string
  readonly calendar: string
}

/** Every clock counted from what it began with and from the history of its case, from nothing else. */
async function replay(known: Catalogue): Promise<(Replayed & { step: string | null })[]> {
  const calendar = hallCalendarOf(known, hallId)
  const rows = await hall.tools.db
    .selectFrom('case_event')
    .select(['case_id', 'seq', 'kind', 'payload'])
    .where('kind', 'in', ['paused', 'resumed', 'extended'])
    .orderBy('seq')
    .execute()
  const histories = Map.groupBy(rows as never[] as HistoryRow[], (row) => row.case_id)
  return born.flatMap(({ id: caseId, clocks }) => {
    const lapses = lapsesOf(histories.get(caseId) ?? [])
    const fresh = clocks.map((clock) => recount({ ...clock, standing: 'running' }, { lapses, calendar }))
    const promisedDue = fresh.find(({ kind }) => kind === 'promised')?.due ?? null
    return fresh.map((clock) => {
      const { step } = lookAt({ clock, today: lastDay, riskDays: 2, promisedDue, calendar })
      const { kind, due, standing } = clock
      return { caseId, kind, due, standing, calendar: calendar.version, step }
    })
  })
}

type HistoryRow = Parameters<typeof lapsesOf>[0][number] & { readonly case_id: string }

/** The stored clocks that a replay does not come to. */
async function listDifferences(fresh: readonly Replayed[]): Promise<string[]> {
  const rows = await hall.tools.db
    .selectFrom('case_clock')
    .innerJoin('case_file', 'case_file.id', 'case_clock.case_id')
    .select(['case_id', 'kind', 'due', 'standing', 'calendar', 'promised_due'])
    .where('standing', '<>', 'ended')
    .execute()
  const stored = new Set(rows.map((row) => keyOf({ caseId: row.case_id, ...row })))
  expect(rows).toHaveLength(fresh.length)
  expect(rows.filter(({ kind, due, promised_due }) => kind === 'promised' && due !== promised_due)).toEqual([])
  return fresh.map(keyOf).filter((key) => !stored.has(key))
}

function keyOf({ caseId, kind, due, standing, calendar }: { [K in keyof Replayed]: string | null }): string {
  return [caseId, kind, due, standing, calendar].join(' ')
}

/** What is told today, as the table has it. */
async function listOpenAlerts(): Promise<string[]> {
  const rows = await hall.tools.db
    .selectFrom('case_alert')
    .select(['case_id', 'kind', 'due', 'step'])
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(alertKeyOf)
}

function alertKeyOf(alert: { case_id: string; kind: string; due: string | null; step: string | null }): string {
  return [alert.case_id, alert.kind, alert.due, alert.step].join(' ')
}

test(
  'after a year of pauses, extensions, other calendars and kills every date is what a replay of its history comes to',
  async () => {
    const started = performance.now()
    const known = await playYear()
    const minutes = (performance.now() - started) / 60_000
    const fresh = await replay(known)
    expect(await listDifferences(fresh)).toEqual([])
    const told = fresh.filter(({ step }) => step !== null).map((one) => alertKeyOf({ ...one, case_id: one.caseId }))
    const open = await listOpenAlerts()
    expect(open.toSorted()).toEqual(told.toSorted())
    const log = openLog({ level: isFull ? 'info' : 'silent' })
    log.info({ size, minutes, ...played, clocks: fresh.length, open: open.length }, 'a year')
    // The year was one: each kind of trouble happened, and somebody is told of something.
    expect(born).toHaveLength(size)
    expect(played.acts).toBeGreaterThanOrEqual(acts)
    expect(played.kills).toBeGreaterThan(10)
    expect(played.moved).toBeGreaterThan(size / 50)
    expect(new Set(fresh.map(({ standing }) => standing))).toEqual(new Set(['running', 'paused']))
    expect(open.length).toBeGreaterThan(size / 10)

    // The comparison sees what it is there to see.
    const [wrong] = fresh.filter(({ kind, standing }) => kind === 'statutory' && standing === 'running')
    if (wrong === undefined) throw new Error('expected a clock that runs, found none')
    await sql`update case_clock set due = due + 1 where case_id = ${wrong.caseId} and kind = ${wrong.kind}`.execute(
      hall.tools.db,
    )
    expect(await listDifferences(fresh)).toEqual([keyOf(wrong)])
  },
  isFull ? 6 * 3_600_000 : 180_000,
)
