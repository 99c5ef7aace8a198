import { afterEach, beforeEach, expect, test } from 'vitest'
import { FloorView } from '#contract/insights.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { insightRoutes } from './public.ts'
import { addTicket, addWindow, time } from './test-day.ts'

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

async function floor(as: StaffPrincipal = supervisor, query = ''): Promise<FloorView> {
  const headers = { cookie: desk.cookieOf(as) }
  const reply = await desk.app.inject({ url: `/api/insights/floor${query}`, headers })
  expect(reply.statusCode).toBe(200)
  return FloorView.parse(reply.json())
}

test('in an empty hall nobody waits and no line has a longest wait', async () => {
  expect(await floor()).toMatchObject({
    hallId: 'dongxihu',
    halls: [{ id: 'dongxihu' }],
    today: '2024-07-15',
    inHall: { count: 0, atLeast: false },
    atWindow: 0,
    longest: [],
    queues: [],
    services: [],
    windows: [],
  })
})

test('who waits is counted by queue and by service, each line with its longest wait', async () => {
  const first = await addTicket(hall, { state: 'waiting', drawnAt: time('10:20:00') })
  const passport = { queue: 'A', service: 'passport' }
  await addTicket(hall, { state: 'waiting', drawnAt: time('10:31:00'), ...passport })
  const second = await addTicket(hall, { state: 'waiting', drawnAt: time('10:30:00'), ...passport })
  await addTicket(hall, { state: 'waiting', drawnAt: time('10:40:00'), queue: 'A', service: 'travel-permit' })
  const at = { drawnAt: time('10:00:00'), calledAt: time('10:10:00') }
  await addTicket(hall, { ...at, state: 'called' })
  await addTicket(hall, { ...at, state: 'serving' })
  await addTicket(hall, { ...at, state: 'finished', finishedAt: time('10:20:00') })
  await addTicket(hall, { ...at, state: 'missed', finishedAt: time('10:20:00') })
  const seen = await floor()
  expect(seen).toMatchObject({ inHall: { count: 6 }, waiting: { count: 4 }, atWindow: 2 })
  expect(seen.queues).toEqual([
    { queue: 'A', waiting: { count: 3, atLeast: false }, since: time('10:30:00') },
    { queue: 'C', waiting: { count: 1, atLeast: false }, since: time('10:20:00') },
  ])
  expect(seen.services.map(({ service, waiting }) => [service, waiting.count])).toEqual([
    ['id-card-renewal', 1],
    ['passport', 2],
    ['travel-permit', 1],
  ])
  expect(seen.longest.map(({ number }) => number).slice(0, 2)).toEqual([first, second])
})

test('beyond five hundred a figure says that there are more', async () => {
  const { db } = hall.database
  await addTicket(hall, { state: 'waiting', drawnAt: time('08:00:00') })
  const one = await db.selectFrom('ticket').select(['order_at', 'drawn_at']).executeTakeFirstOrThrow()
  const copies = Array.from({ length: 500 }, (_, nth) => ({
    ...one,
    hall_id: 'dongxihu',
    id: hall.tools.ids.next(),
    day: '2024-07-15',
    number: `B${nth}`,
    queue: 'B',
    service: 'passport',
    state: 'waiting',
    token_hash: Buffer.from(`copy ${nth}`),
  }))
  await db.insertInto('ticket').values(copies).execute()
  const seen = await floor()
  expect(seen.waiting).toEqual({ count: 500, atLeast: true })
  expect(seen.inHall).toEqual({ count: 500, atLeast: true })
  expect(seen.queues.every(({ waiting }) => waiting.atLeast)).toBe(true)
})

test('each window says who sits there, whom they serve and since when', async () => {
  const officer = await hall.staff('officer')
  await addWindow(hall, 6)
  await addWindow(hall, 5, { staffId: officer.staffId })
  const at = { drawnAt: time('10:00:00'), window: 5 }
  await addTicket(hall, { ...at, state: 'finished', calledAt: time('10:10:00'), finishedAt: time('10:20:00') })
  const number = await addTicket(hall, { ...at, state: 'serving', calledAt: time('10:40:00') })
  const left = { drawnAt: time('16:00:00', '2024-07-14'), calledAt: time('16:10:00', '2024-07-14') }
  await addTicket(hall, { ...left, state: 'serving', window: 6, day: '2024-07-14' })
  const queues = ['C', 'B']
  expect((await floor()).windows).toEqual([
    {
      number: 5,
      name: { zh: '5 号窗口', en: 'Window 5' },
      queues,
      officer: '林晓',
      ticket: number,
      service: 'id-card-renewal',
      since: time('10:40:00'),
      pause: null,
    },
    {
      number: 6,
      name: { zh: '6 号窗口', en: 'Window 6' },
      queues,
      officer: null,
      ticket: null,
      service: null,
      since: null,
      pause: null,
    },
  ])
})

test('yesterday and the other hall are not in it', async () => {
  await addTicket(hall, { state: 'waiting', drawnAt: time('16:00:00', '2024-07-14'), day: '2024-07-14' })
  await addTicket(hall, { state: 'waiting', drawnAt: time('09:00:00'), hallId: otherHallId })
  await addTicket(hall, {
    state: 'called',
    drawnAt: time('09:00:00'),
    calledAt: time('09:01:00'),
    hallId: otherHallId,
  })
  await addWindow(hall, 1, { home: otherHallId })
  expect(await floor()).toMatchObject({ inHall: { count: 0 }, longest: [], windows: [] })
})

test('a supervisor of some services sees the people of these alone, and no window', async () => {
  const narrow = await hall.staff('supervisor', { services: ['passport'] })
  await addWindow(hall, 5)
  await addTicket(hall, { state: 'waiting', drawnAt: time('10:00:00') })
  await addTicket(hall, { state: 'waiting', drawnAt: time('10:10:00'), service: 'passport' })
  expect(await floor(narrow)).toMatchObject({ waiting: { count: 1 }, windows: [] })
})

test('a supervisor of two halls sees their own first and chooses the other', async () => {
  const grants = [
    { hallId: otherHallId, role: 'supervisor' as const, services: null },
    { hallId: 'dongxihu', role: 'supervisor' as const, services: null },
  ]
  const both = { ...supervisor, grants }
  await addTicket(hall, { state: 'waiting', drawnAt: time('10:00:00'), hallId: otherHallId })
  expect(await floor(both)).toMatchObject({ hallId: 'dongxihu', waiting: { count: 0 } })
  expect((await floor(both)).halls.map(({ id }) => id).toSorted()).toEqual([otherHallId, 'dongxihu'])
  expect(await floor(both, `?hall=${otherHallId}`)).toMatchObject({ hallId: otherHallId, waiting: { count: 1 } })
})

test('somebody who supervises another hall than their own sees that one', async () => {
  const lent = { ...supervisor, grants: [{ hallId: otherHallId, role: 'supervisor' as const, services: null }] }
  expect(await floor(lent)).toMatchObject({ hallId: otherHallId, hallName: { zh: '慈惠便民服务中心' } })
})
