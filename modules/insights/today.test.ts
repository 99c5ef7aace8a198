import { afterEach, beforeEach, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import type { CaseState } from '#contract/cases.ts'
import { TodayView } from '#contract/insights.ts'
import type { TicketState } from '#contract/tickets.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { insightRoutes } from './public.ts'

let hall: TestHall
let desk: TestApp
let supervisor: StaffPrincipal
let drawn = 0

// 10:43 on 15 July 2024 in the hall.
beforeEach(async () => {
  hall = await openTestHall({ now: '2024-07-15T02:43:00Z' })
  desk = await openTestApp(hall, insightRoutes)
  supervisor = await hall.staff('supervisor')
})
afterEach(async () => {
  await desk.close()
  await hall.close()
})

async function today(as: StaffPrincipal = supervisor): Promise<TodayView> {
  const reply = await desk.app.inject({ url: '/api/insights/today', headers: { cookie: desk.cookieOf(as) } })
  expect(reply.statusCode).toBe(200)
  return TodayView.parse(reply.json())
}

/** A moment of 15 July on the hall's clock. */
function time(clock: string, date = '2024-07-15'): string {
  return new Date(`${date}T${clock}+08:00`).toISOString()
}

interface GivenTicket {
  state: TicketState
  drawnAt: string
  calledAt?: string
  finishedAt?: string
  window?: number
  hallId?: string
  day?: string
  service?: string
}

async function addTicket(given: GivenTicket): Promise<string> {
  drawn += 1
  const number = `C${String(drawn).padStart(3, '0')}`
  await hall.database.db
    .insertInto('ticket')
    .values({
      hall_id: given.hallId ?? hallId,
      id: hall.tools.ids.next(),
      day: given.day ?? '2024-07-15',
      number,
      queue: 'C',
      service: given.service ?? 'id-card-renewal',
      state: given.state,
      order_at: given.drawnAt,
      drawn_at: given.drawnAt,
      called_at: given.calledAt ?? null,
      last_called_at: given.calledAt ?? null,
      started_at: given.state === 'serving' ? (given.calledAt ?? null) : null,
      finished_at: given.finishedAt ?? null,
      window_number: given.window ?? null,
      token_hash: Buffer.from(number + (given.hallId ?? hallId)),
    })
    .execute()
  return number
}

async function addWindow(number: number, staffId: string | null = null, home = hallId): Promise<void> {
  const name = { name_zh: `${number} 号窗口`, name_en: `Window ${number}` }
  const row = { hall_id: home, number, ...name, queues: ['C', 'B'], staff_id: staffId }
  await hall.database.db.insertInto('hall_window').values(row).execute()
}

interface GivenCase {
  state: CaseState
  acceptedAt?: string
  endedAt?: string
  promisedDue?: string
  hallId?: string
  service?: string
}

async function addCase({ acceptedAt, endedAt, promisedDue, ...given }: GivenCase): Promise<string> {
  const { caseId } = await addTestCase(hall.tools, given)
  await hall.database.db
    .updateTable('case_file')
    .set({ accepted_at: acceptedAt ?? null, ended_at: endedAt ?? null, promised_due: promisedDue ?? null })
    .where('id', '=', caseId)
    .execute()
  return caseId
}

async function invite(caseId: string, invitedAt: string, grade?: string): Promise<void> {
  const id = hall.tools.ids.next()
  await hall.database.db
    .insertInto('rating_invitation')
    .values({ hall_id: hallId, id, case_id: caseId, invited_at: invitedAt, expires_at: time('00:00:00', '2024-08-15') })
    .execute()
  if (grade === undefined) return
  await hall.database.db
    .insertInto('rating')
    .values({ hall_id: hallId, invitation_id: id, grade, rated_at: invitedAt })
    .execute()
}

test('a hall in which nothing happened has measured nothing: no zero is shown for a wait', async () => {
  expect(await today()).toMatchObject({
    hallId,
    today: '2024-07-15',
    waiting: { count: 0, longestSeconds: null, longestNumber: null },
    calledWithinTenMinutes: { within: 0, called: 0 },
    waitSeconds: { median: null, ninetieth: null },
    byHour: [],
    windows: [],
  })
})

test('waits are counted from drawing to the first call, and each is a wait that somebody had', async () => {
  await addWindow(5)
  for (const minutes of [1, 2, 3, 4, 5, 6, 7, 10, 11, 30]) {
    const calledAt = time(`09:${String(minutes).padStart(2, '0')}:00`)
    await addTicket({ state: 'finished', drawnAt: time('09:00:00'), calledAt, finishedAt: time('10:05:00'), window: 5 })
  }
  await addTicket({
    state: 'missed',
    drawnAt: time('10:00:00'),
    calledAt: time('10:20:00'),
    finishedAt: time('10:25:00'),
    window: 5,
  })
  const longest = await addTicket({ state: 'waiting', drawnAt: time('10:30:30') })
  await addTicket({ state: 'waiting', drawnAt: time('10:40:00') })
  expect(await today()).toMatchObject({
    waiting: { count: 2, longestSeconds: 750, longestNumber: longest },
    calledWithinTenMinutes: { within: 8, called: 11 },
    waitSeconds: { median: 360, ninetieth: 1200 },
    served: { finished: 10, drawn: 13, missed: 1 },
    byHour: [
      { hour: 9, drawn: 10, finished: 0, medianWaitSeconds: 300 },
      { hour: 10, drawn: 3, finished: 10, medianWaitSeconds: 1200 },
    ],
  })
})

test('yesterday and the other hall are not in it', async () => {
  await addTicket({ state: 'waiting', drawnAt: time('16:00:00', '2024-07-14'), day: '2024-07-14' })
  await addTicket({ state: 'waiting', drawnAt: time('09:00:00'), hallId: otherHallId })
  await addWindow(1, null, otherHallId)
  await addCase({ state: 'accepted', acceptedAt: time('23:59:59', '2024-07-14'), promisedDue: '2024-07-15' })
  await addCase({ state: 'accepted', acceptedAt: time('09:00:00'), hallId: otherHallId })
  expect(await today()).toMatchObject({
    waiting: { count: 0 },
    served: { drawn: 0 },
    windows: [],
    cases: { accepted: 0, open: 1 },
    onTime: { overdue: 0 },
  })
})

test('a case is on time when it is decided on the promised date at the latest, and overdue the day after', async () => {
  const accepted = { acceptedAt: time('09:00:00', '2024-07-01') }
  await addCase({ ...accepted, state: 'ready', endedAt: time('09:30:00'), promisedDue: '2024-07-15' })
  await addCase({ ...accepted, state: 'handed-over', endedAt: time('00:00:00'), promisedDue: '2024-07-20' })
  await addCase({ ...accepted, state: 'denied', endedAt: time('10:00:00'), promisedDue: '2024-07-14' })
  await addCase({ ...accepted, state: 'ready', endedAt: time('10:00:00') })
  await addCase({ ...accepted, state: 'ready', endedAt: time('23:59:59', '2024-07-14'), promisedDue: '2024-07-14' })
  await addCase({ state: 'refused', endedAt: time('10:00:00') })
  await addCase({ state: 'notified' })
  await addCase({ state: 'accepted', acceptedAt: time('00:00:00'), promisedDue: '2024-07-14' })
  await addCase({ ...accepted, state: 'reviewed', promisedDue: '2024-07-15' })
  await addCase({ ...accepted, state: 'approved' })
  expect(await today()).toMatchObject({
    cases: { accepted: 1, decided: 4, open: 3 },
    onTime: { onTime: 2, finished: 3, overdue: 1 },
  })
})

test('ratings come with everybody who was invited today, and nobody else', async () => {
  for (const grade of ['very-satisfied', 'dissatisfied', undefined]) {
    await invite(await addCase({ state: 'ready' }), time('09:00:00'), grade)
  }
  await invite(await addCase({ state: 'ready' }), time('23:00:00', '2024-07-14'), 'satisfied')
  expect((await today()).ratings).toMatchObject({ invited: 3, rated: 2, good: 1, bad: 1 })
})

test('each window says who sits there, whom they serve, since when, and how many they finished', async () => {
  const officer = await hall.staff('officer')
  await addWindow(6)
  await addWindow(5, officer.staffId)
  const at = { drawnAt: time('10:00:00'), calledAt: time('10:10:00'), window: 5 }
  await addTicket({ ...at, state: 'finished', finishedAt: time('10:20:00') })
  const number = await addTicket({ ...at, state: 'serving', calledAt: time('10:40:00') })
  await addTicket({ ...at, state: 'serving', window: 6, day: '2024-07-14', drawnAt: time('16:00:00', '2024-07-14') })
  const empty = { officer: null, ticket: null, since: null, finishedToday: 0, queues: ['C', 'B'] }
  expect((await today()).windows).toEqual([
    {
      number: 5,
      name: { zh: '5 号窗口', en: 'Window 5' },
      queues: ['C', 'B'],
      officer: '林晓',
      ticket: number,
      since: time('10:40:00'),
      finishedToday: 1,
    },
    { number: 6, name: { zh: '6 号窗口', en: 'Window 6' }, ...empty },
  ])
})

test('a supervisor of some services sees the numbers of these alone', async () => {
  const narrow = await hall.staff('supervisor', { services: ['passport'] })
  await addWindow(5)
  await addTicket({ state: 'waiting', drawnAt: time('10:00:00') })
  await addTicket({ state: 'waiting', drawnAt: time('10:10:00'), service: 'passport' })
  await addCase({ state: 'accepted', acceptedAt: time('10:00:00') })
  await invite(await addCase({ state: 'ready', service: 'passport' }), time('10:00:00'))
  await invite(await addCase({ state: 'ready' }), time('10:00:00'))
  expect(await today(narrow)).toMatchObject({
    waiting: { count: 1 },
    cases: { open: 0 },
    ratings: { invited: 1 },
    windows: [],
  })
})

test('somebody who supervises another hall than their own sees that one', async () => {
  const lent = { ...supervisor, grants: [{ hallId: otherHallId, role: 'supervisor' as const, services: null }] }
  expect(await today(lent)).toMatchObject({ hallId: otherHallId, hallName: { zh: '慈惠便民服务中心' } })
})

test.each(Role.options)('the page opens to the supervisor alone: %s', async (role) => {
  const headers = { cookie: desk.cookieOf(await hall.staff(role)) }
  const reply = await desk.app.inject({ url: '/api/insights/today', headers })
  expect(reply.statusCode).toBe(role === 'supervisor' ? 200 : 403)
})
