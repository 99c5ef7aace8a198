import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows } from '#server/testing/test-story.ts'
import { decideCase, reviewCase } from './commands/decide-case.ts'
import { markReady } from './commands/mark-ready.ts'
import { pauseCase, resumeCase } from './commands/time.ts'
import { recountClocks } from './jobs/recount-clocks.ts'
import { sweepClocks } from './jobs/sweep-clocks.ts'
import { readAlerts, readMovedDates } from './queries/alerts.ts'
import { readCase } from './queries/list.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  hall.clock.set(Temporal.Instant.from('2024-07-15T01:00:00Z'))
  const { db } = hall.tools
  await db.deleteFrom('case_alert').execute()
  await db.updateTable('case_clock').set({ look_on: null, standing: 'ended' }).execute()
  await leave()
})

const deps = { catalogue }

/** The hall is empty again, so that the next one comes to a free window. */
async function leave() {
  const { db } = hall.tools
  await db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await db.updateTable('hall_window').set({ staff_id: null }).execute()
}

async function acceptNext() {
  await leave()
  return acceptWang(hall)
}

async function sweepOn(day: string) {
  hall.clock.set(Temporal.Instant.from(`${day}T01:00:00Z`))
  return sweepClocks(deps, hall.tools)
}

async function alertsOf(person: Parameters<TestHall['reading']>[0]) {
  const page = await readAlerts(hall.reading(person, 'alert.read'), {})
  if (!page.ok) throw new Error(page.reason)
  return page.value.rows.map(({ number, clock, due, step, colour }) => ({ number, clock, due, step, colour }))
}

describe('the sweep', () => {
  test('tells the officer, then the team lead, then the supervisor; each once', async () => {
    const { officer, case: accepted } = await acceptWang(hall)
    const lead = await hall.staff('team-lead')
    const alert = { number: accepted.number, clock: 'promised', due: '2024-07-29' }
    expect(await sweepOn('2024-07-15')).toMatchObject({ looked: 2, raised: 0 })
    expect(await alertsOf(lead)).toEqual([])
    expect(await sweepOn('2024-07-25')).toMatchObject({ looked: 1, raised: 1 })
    expect(await alertsOf(officer)).toEqual([{ ...alert, step: 'officer', colour: 'amber' }])
    expect(await sweepOn('2024-07-25')).toMatchObject({ looked: 0, raised: 0 })
    await sweepOn('2024-07-29')
    expect(await alertsOf(lead)).toEqual([{ ...alert, step: 'team-lead', colour: 'amber' }])
    await sweepOn('2024-07-30')
    expect(await alertsOf(lead)).toEqual([{ ...alert, step: 'supervisor', colour: 'red' }])
    // Another officer is not told about it.
    expect(await alertsOf(await hall.staff('officer'))).toEqual([])
    expect(await alertsOf(await hall.staff('team-lead', { hallId: 'cihui' }))).toEqual([])
  })

  test('a server that slept through days tells what stands today, and nothing twice', async () => {
    const { case: accepted } = await acceptWang(hall)
    await sweepOn('2024-07-31')
    const rows = await hall.tools.db
      .selectFrom('case_alert')
      .select(['kind', 'step'])
      .where('case_id', '=', accepted.id)
      .execute()
    expect(rows).toEqual([{ kind: 'promised', step: 'supervisor' }])
  })

  test('a date that moves away closes its alert; one that comes back opens it again', async () => {
    const { officer, case: accepted } = await acceptWang(hall)
    await sweepOn('2024-07-25')
    expect(await alertsOf(officer)).toHaveLength(1)
    const body = { ground: 'appraisal', from: '2024-07-25', note: '送鉴定', expectedVersion: accepted.version }
    const paused = await hall.act(officer, 'case.pause', (act) =>
      pauseCase(deps, act, { params: { caseId: accepted.id }, body }),
    )
    if (!paused.ok) throw new Error(paused.reason)
    expect(await alertsOf(officer)).toEqual([])
    hall.clock.set(Temporal.Instant.from('2024-07-26T01:00:00Z'))
    const again = { to: '2024-07-26', expectedVersion: paused.value.version }
    await hall.act(officer, 'case.pause', (act) =>
      resumeCase(deps, act, { params: { caseId: accepted.id }, body: again }),
    )
    await sweepOn('2024-07-29')
    expect(await alertsOf(officer)).toMatchObject([{ due: '2024-07-31', step: 'officer' }])
  })

  test('what is done is looked at no more', async () => {
    const { case: accepted } = await acceptWang(hall)
    await sweepOn('2024-07-26')
    const params = { caseId: accepted.id }
    const reviewed = await hall.act(await hall.staff('reviewer'), 'case.review', (act) =>
      reviewCase(deps, act, { params, body: { expectedVersion: accepted.version, opinion: 'agree' } }),
    )
    if (!reviewed.ok) throw new Error(reviewed.reason)
    await hall.act(await hall.staff('approver'), 'case.approve', (act) =>
      decideCase(deps, act, { params, body: { expectedVersion: reviewed.value.version, decision: 'approve' } }),
    )
    await markReady(deps, hall.tools, { hallId, caseId: accepted.id, documentId: hall.tools.ids.next() })
    const lead = await hall.staff('team-lead')
    expect(await alertsOf(lead)).toEqual([])
    await sweepOn('2024-08-30')
    expect(await alertsOf(lead)).toEqual([])
    const ready = await readCase(deps, hall.reading(lead, 'case.read'), accepted.id)
    expect(ready.ok && ready.value.clocks.map(({ standing }) => standing)).toEqual(['ended', 'ended'])
  })

  test('two sweeps at once look at every clock once', async () => {
    for (let nth = 0; nth < 6; nth += 1) await acceptNext()
    hall.clock.set(Temporal.Instant.from('2024-07-25T01:00:00Z'))
    const swept = await Promise.all([1, 2, 3].map(() => sweepClocks(deps, hall.tools)))
    expect(swept.reduce((sum, { looked }) => sum + looked, 0)).toBe(12)
    expect(swept.reduce((sum, { raised }) => sum + raised, 0)).toBe(6)
  })

  test('a clock that cannot be looked at stops no other and is told with its reason', async () => {
    const { case: broken } = await acceptNext()
    const { case: sound } = await acceptNext()
    // PostgreSQL takes it for a date.
    await hall.tools.db
      .updateTable('case_clock')
      .set({ due: 'infinity', look_on: '2024-07-15' })
      .where('case_id', '=', broken.id)
      .where('kind', '=', 'promised')
      .execute()
    const swept = await sweepOn('2024-07-25')
    expect(swept).toEqual({ looked: 4, raised: 2, faults: 1 })
    const page = await readAlerts(hall.reading(await hall.staff('team-lead'), 'alert.read'), {})
    expect(page.ok && page.value.rows).toMatchObject([
      { number: sound.number, due: '2024-07-29', step: 'officer', fault: null },
      { number: broken.number, due: null, colour: 'red', fault: 'expected a date YYYY-MM-DD, found "infinity"' },
    ])
    expect((await sweepOn('2024-07-25')).looked).toBe(0)
  })
})

/** The catalogue before a year was published. */
function before(year: number): Catalogue {
  const years = catalogue.calendar.years.filter((one) => one.year < year)
  return { ...catalogue, calendar: { version: `before ${year}`, years } }
}

describe('another calendar', () => {
  test('a date that nobody knew is known when the year is published, and stands in the list', async () => {
    hall.clock.set(Temporal.Instant.from('2024-12-27T01:00:00Z'))
    const { case: accepted } = await acceptWang(hall)
    const known = accepted.clocks.map(({ due }) => due)
    expect(known).toEqual(['2025-01-13', '2025-02-25'])
    expect(await recountClocks({ catalogue: before(2025) }, hall.tools)).toEqual({ cases: 1, moved: 1 })
    const supervisor = await hall.staff('supervisor')
    const unknown = await readCase(deps, hall.reading(supervisor, 'case.read'), accepted.id)
    expect(unknown.ok && unknown.value.clocks.map(({ due }) => due)).toEqual([null, null])
    expect(await recountClocks(deps, hall.tools)).toEqual({ cases: 1, moved: 1 })
    expect(await recountClocks(deps, hall.tools)).toEqual({ cases: 0, moved: 0 })
    const read = await readCase(deps, hall.reading(supervisor, 'case.read'), accepted.id)
    if (!read.ok) throw new Error(read.reason)
    expect(read.value.clocks.map(({ due }) => due)).toEqual(known)
    expect(read.value.timeline.at(-1)).toMatchObject({ kind: 'recounted', actor: null })
    const moved = await readMovedDates(hall.reading(supervisor, 'alert.read'), {})
    expect(moved.ok && moved.value.rows.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['statutory', null, '2025-02-25'],
      ['promised', null, '2025-01-13'],
      ['statutory', '2025-02-25', null],
      ['promised', '2025-01-13', null],
    ])
  })

  test("a hall's own day off moves the dates of that hall only", async () => {
    const { case: accepted } = await acceptWang(hall)
    const days = [{ date: '2024-07-22', isWorked: false, name: { zh: '停电', en: 'No power' }, basis: '本厅通知' }]
    const halls = catalogue.halls.map((one) => (one.id === hallId ? { ...one, days } : one))
    const closed = { catalogue: { ...catalogue, halls } }
    expect(await recountClocks(closed, hall.tools)).toEqual({ cases: 1, moved: 1 })
    const supervisor = await hall.staff('supervisor')
    const read = await readCase(closed, hall.reading(supervisor, 'case.read'), accepted.id)
    expect(read.ok && read.value.clocks.map(({ due }) => due)).toEqual(['2024-07-30', '2024-09-13'])
    expect(read.ok && read.value.days.find(({ date }) => date === '2024-07-22')).toMatchObject({
      counts: false,
      name: { zh: '停电' },
    })
  })
})
