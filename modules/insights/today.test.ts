import { afterEach, beforeEach, expect, test } from 'vitest'
import { TodayView, WeekView } from '#contract/insights.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { insightRoutes } from './public.ts'
import { addCase, addTicket, addWindow, invite, time } from './test-day.ts'

let hall: TestHall
let desk: TestApp
let supervisor: StaffPrincipal

// 10:43 on 15 July 2024 in the hall.
beforeEach(async () => {
  hall = await openTestHall({ now: '2024-07-15T02:43:00Z' })
  desk = await openTestApp(hall, (host) => insightRoutes(host, { catalogue }))
  supervisor = await hall.staff('supervisor')
})
afterEach(async () => {
  await desk.close()
  await hall.close()
})

async function read(page: 'today' | 'week', as: StaffPrincipal): Promise<unknown> {
  const reply = await desk.app.inject({ url: `/api/insights/${page}`, headers: { cookie: desk.cookieOf(as) } })
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

const today = async (as = supervisor) => TodayView.parse(await read('today', as))
const week = async (as = supervisor) => WeekView.parse(await read('week', as))

test('a hall in which nothing happened has measured nothing: no zero is shown for a wait', async () => {
  const seen = await today()
  expect(seen).toMatchObject({ hallId: 'dongxihu', today: '2024-07-15', hours: [], queues: [], windows: [] })
  expect(seen.figures).toMatchObject({ tickets: { drawn: 0, called: 0 }, medianWait: null, ninetiethWait: null })
  expect(seen.before).toMatchObject({ day: '2024-07-08', until: '2024-07-08T02:43:00.000Z' })
})

test('waits are counted from drawing to the first call, and each is a wait that somebody had', async () => {
  await addWindow(hall, 5)
  for (const minutes of [1, 2, 3, 4, 5, 6, 7, 10, 11, 30]) {
    const calledAt = time(`09:${String(minutes).padStart(2, '0')}:00`)
    const given = { state: 'finished', drawnAt: time('09:00:00'), calledAt, finishedAt: time('10:05:00') } as const
    await addTicket(hall, { ...given, window: 5 })
  }
  await addTicket(hall, {
    state: 'missed',
    drawnAt: time('10:00:00'),
    calledAt: time('10:20:00'),
    finishedAt: time('10:25:00'),
    queue: 'A',
    window: 5,
  })
  await addTicket(hall, { state: 'waiting', drawnAt: time('10:30:30') })
  const seen = await today()
  expect(seen.figures).toMatchObject({
    tickets: { drawn: 12, called: 11, 'within-ten': 8, 'beyond-ten': 3, finished: 10, missed: 1 },
    medianWait: 360,
    ninetiethWait: 1200,
  })
  expect(
    seen.hours.map(({ hour, figures: { tickets, medianWait } }) => [hour, tickets.drawn, tickets.finished, medianWait]),
  ).toEqual([
    [9, 10, 0, 300],
    [10, 2, 10, 1200],
  ])
  expect(seen.queues).toEqual([
    { queue: 'A', called: 1, medianWait: 1200 },
    { queue: 'C', called: 10, medianWait: 300 },
  ])
  expect(seen.windows).toEqual([{ number: 5, finished: 10 }])
})

test('a case is on time when it is decided on the promised date at the latest, and overdue the day after', async () => {
  const accepted = { acceptedAt: time('09:00:00', '2024-07-01') }
  await addCase(hall, { ...accepted, state: 'ready', endedAt: time('09:30:00'), promisedDue: '2024-07-15' })
  await addCase(hall, { ...accepted, state: 'handed-over', endedAt: time('00:00:00'), promisedDue: '2024-07-20' })
  await addCase(hall, { ...accepted, state: 'denied', endedAt: time('10:00:00'), promisedDue: '2024-07-14' })
  await addCase(hall, { ...accepted, state: 'ready', endedAt: time('10:00:00') })
  const lastNight = time('23:59:59', '2024-07-14')
  await addCase(hall, { ...accepted, state: 'ready', endedAt: lastNight, promisedDue: '2024-07-14' })
  await addCase(hall, { state: 'refused', endedAt: time('10:00:00'), turnedAwayAt: time('10:00:00') })
  await addCase(hall, { state: 'notified' })
  await addCase(hall, { state: 'notified', turnedAwayAt: lastNight })
  const midnight = time('00:00:00')
  await addCase(hall, { state: 'accepted', acceptedAt: midnight, turnedAwayAt: midnight, promisedDue: '2024-07-14' })
  await addCase(hall, { ...accepted, state: 'reviewed', promisedDue: '2024-07-15' })
  await addCase(hall, { ...accepted, state: 'approved' })
  const seen = await today()
  expect(seen.figures.cases).toEqual({
    accepted: 1,
    'turned-away': 2,
    decided: 4,
    promised: 3,
    'on-time': 2,
    'not-on-time': 1,
  })
  expect(seen).toMatchObject({ open: { count: 3 }, overdue: { count: 1 } })
})

test('a promised date is at risk two working days before it, over a weekend too, and when it is past', async () => {
  const dueOn = async (promisedDue?: string) =>
    addCase(hall, { state: 'accepted', acceptedAt: time('09:00:00', '2024-07-01'), promisedDue })
  for (const due of ['2024-07-18', '2024-07-17', '2024-07-15', '2024-07-12', undefined]) await dueOn(due)
  expect((await today()).atRisk).toMatchObject({
    workingDays: 2,
    until: '2024-07-17',
    count: { count: 3, atLeast: false },
    rows: [{ promisedDue: '2024-07-12' }, { promisedDue: '2024-07-15' }, { promisedDue: '2024-07-17' }],
  })
  hall.clock.set(hall.clock.now().add({ hours: 24 }))
  expect((await today()).atRisk).toMatchObject({ until: '2024-07-18', count: { count: 4 } })
})

test('ratings come with everybody who was invited today, and who did not rate stands apart', async () => {
  for (const grade of ['very-satisfied', 'fairly-satisfied', 'dissatisfied', undefined, undefined] as const) {
    await invite(hall, { caseId: await addCase(hall, { state: 'ready' }), at: time('09:00:00'), grade })
  }
  const yesterday = time('23:00:00', '2024-07-14')
  await invite(hall, { caseId: await addCase(hall, { state: 'ready' }), at: yesterday, grade: 'satisfied' })
  expect((await today()).figures.ratings).toEqual({ invited: 5, rated: 3, good: 2, bad: 1, unrated: 2 })
})

test('today stands beside the same weekday before, up to the same time of day', async () => {
  const before = '2024-07-08'
  const early = { drawnAt: time('10:30:00', before), calledAt: time('10:40:00', before), day: before }
  await addTicket(hall, { ...early, state: 'finished', finishedAt: time('10:50:00', before) })
  await addTicket(hall, { state: 'expired', drawnAt: time('15:00:00', before), day: before })
  const ended = { state: 'ready', acceptedAt: time('09:00:00', '2024-07-01'), promisedDue: before } as const
  const decided = await addCase(hall, { ...ended, endedAt: time('10:00:00', before) })
  await addCase(hall, { ...ended, endedAt: time('11:00:00', before) })
  const at = time('10:00:00', before)
  await invite(hall, { caseId: decided, at, grade: 'satisfied', ratedAt: time('10:00:00', '2024-07-10') })
  const seen = await today()
  expect(seen.before.figures).toMatchObject({
    tickets: { drawn: 1, called: 1, 'within-ten': 1, finished: 0 },
    cases: { decided: 1 },
    ratings: { invited: 1, rated: 0, unrated: 1 },
  })
  expect(seen.hours.map(({ hour, before: { tickets } }) => [hour, tickets.drawn, tickets.finished])).toEqual([
    [10, 1, 1],
    [11, 0, 0],
    [12, 0, 0],
    [13, 0, 0],
    [14, 0, 0],
    [15, 1, 0],
  ])
})

test('the week is seven days, each beside the same weekday before', async () => {
  const finished = async (date: string, clock = '09:00:00') =>
    addTicket(hall, {
      state: 'finished',
      day: date,
      drawnAt: time(clock, date),
      calledAt: time(clock, date),
      finishedAt: time(clock, date),
    })
  for (const date of ['2024-07-15', '2024-07-12', '2024-07-12', '2024-07-09', '2024-07-08', '2024-07-05']) {
    await finished(date)
  }
  for (const date of ['2024-07-08', '2024-07-05', '2024-07-01']) await finished(date, '18:00:00')
  const { days } = await week()
  expect(
    days.map(({ day, figures, before }) => [
      day,
      figures.tickets.finished,
      before.day,
      before.figures.tickets.finished,
    ]),
  ).toEqual([
    ['2024-07-15', 1, '2024-07-08', 1],
    ['2024-07-14', 0, '2024-07-07', 0],
    ['2024-07-13', 0, '2024-07-06', 0],
    ['2024-07-12', 2, '2024-07-05', 2],
    ['2024-07-11', 0, '2024-07-04', 0],
    ['2024-07-10', 0, '2024-07-03', 0],
    ['2024-07-09', 1, '2024-07-02', 0],
  ])
})

test('messages that reached nobody are counted', async () => {
  const sealed = Buffer.alloc(1)
  for (const [place, state] of ['undeliverable', 'undeliverable', 'sent'].entries()) {
    await hall.database.db
      .insertInto('notice')
      .values({
        hall_id: 'dongxihu',
        id: hall.tools.ids.next(),
        channel: 'sms',
        template: 'case-ready',
        reason_key: `case-ready ${place}`,
        to_cipher: sealed,
        to_masked: '138****0026',
        text_cipher: sealed,
        text_masked: '…',
        state,
        created_at: time('09:00:00'),
      })
      .execute()
  }
  expect((await today()).undeliverable).toEqual({ count: 2, atLeast: false })
})

test('the numbers of the other hall never mix with ours', async () => {
  const there = { hallId: otherHallId }
  await addTicket(hall, { state: 'waiting', drawnAt: time('09:00:00'), ...there })
  const promise = { acceptedAt: time('09:00:00'), promisedDue: '2024-07-15', ...there }
  await addCase(hall, { ...promise, state: 'accepted' })
  const caseId = await addCase(hall, { ...promise, state: 'ready', endedAt: time('10:00:00') })
  await invite(hall, { caseId, at: time('10:00:00'), grade: 'satisfied', ...there })
  const ours = await today()
  const numbers = [...Object.values(ours.figures.tickets), ...Object.values(ours.figures.cases), ours.open.count]
  expect([...numbers, ours.atRisk.count.count, ours.figures.ratings.invited]).toEqual(Array(15).fill(0))
  expect((await week()).days[0]?.figures.tickets.drawn).toBe(0)
  const other = await today(await hall.staff('supervisor', there))
  expect(other).toMatchObject({
    figures: { tickets: { drawn: 1 }, cases: { decided: 1 }, ratings: { good: 1 } },
    open: { count: 1 },
    atRisk: { count: { count: 1 } },
  })
})

test('a supervisor of some services sees the numbers of these alone', async () => {
  const narrow = await hall.staff('supervisor', { services: ['passport'] })
  await addWindow(hall, 5)
  const served = { drawnAt: time('10:00:00'), calledAt: time('10:01:00'), finishedAt: time('10:02:00'), window: 5 }
  await addTicket(hall, { ...served, state: 'finished' })
  await addTicket(hall, { ...served, state: 'finished', service: 'passport' })
  await addCase(hall, { state: 'accepted', acceptedAt: time('10:00:00') })
  const passport = { state: 'ready', service: 'passport' } as const
  await invite(hall, { caseId: await addCase(hall, passport), at: time('10:00:00') })
  await invite(hall, { caseId: await addCase(hall, { state: 'ready' }), at: time('10:00:00') })
  expect(await today(narrow)).toMatchObject({
    figures: { tickets: { finished: 1 }, cases: { accepted: 0 }, ratings: { invited: 1 } },
    services: [{ service: 'passport' }],
    windows: [],
    open: { count: 0 },
  })
})
