import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue, openWindows, sit, ticketDeps } from '#server/testing/test-story.ts'
import { actOnTicket, callNext, drawTicket, leaveWindow, lockServedTicket, sitAtWindow } from './public.ts'
import { readWindowDesk, readWindows } from './queries.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())

beforeEach(async () => {
  await hall.tools.db.deleteFrom('ticket').execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
})

const site = catalogue.halls.find(({ id }) => id === 'dongxihu')
if (site === undefined) throw new Error('the catalogue has no hall dongxihu')
const dongxihu = site

async function draw(service: string): Promise<string> {
  const drawn = await hall.publicAct((act) =>
    drawTicket(act, { hall: dongxihu, queue: 'C', service, preApplicationIds: [] }),
  )
  if (!drawn.ok) throw new Error(`drawing was refused: ${drawn.reason}`)
  return drawn.value.number
}

function call(officer: StaffPrincipal, window: number) {
  return hall.act(officer, 'ticket.call', (act) => callNext(ticketDeps, act, window))
}

function withGrants(officer: StaffPrincipal, hallId: string, services: string[] | null): StaffPrincipal {
  return { ...officer, grants: [{ hallId, role: 'officer', services }] }
}

test.each([
  ['in the other hall alone', otherHallId, null],
  ['for no service', 'dongxihu', []],
])('a grant %s opens no window of my own hall', async (_what, grantedAt, services) => {
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await draw('id-card-renewal')
  const called = await call(officer, 5)
  if (!called.ok || called.value.current === null) throw new Error('nobody was called')
  const ticketId = called.value.current.id
  const outside = withGrants(officer, grantedAt, services)
  const unknown = { ok: false, reason: 'window-unknown' }
  expect(await readWindows(hall.reading(outside, 'window.read'))).toEqual({ ok: true, value: { rows: [] } })
  expect(await readWindowDesk(ticketDeps, hall.reading(outside, 'window.read'), 5)).toMatchObject(unknown)
  expect(await hall.act(outside, 'window.sit', (act) => sitAtWindow(ticketDeps, act, 6))).toMatchObject(unknown)
  expect(await hall.act(outside, 'window.sit', (act) => leaveWindow(act, 5))).toMatchObject(unknown)
  expect(await call(outside, 5)).toMatchObject(unknown)
  const recalled = hall.act(outside, 'ticket.call', (act) => actOnTicket(ticketDeps, act, { ticketId, act: 'recall' }))
  expect(await recalled).toMatchObject({ ok: false, reason: 'not-found' })
})

test('an officer of one service sees and calls the tickets of that service alone', async () => {
  const narrow = await hall.staff('officer', { services: ['passport'] })
  await sit(hall, narrow, 5)
  await draw('id-card-renewal')
  expect(await call(narrow, 5)).toMatchObject({ ok: false, reason: 'queue-empty' })
  hall.clock.advance({ minutes: 1 })
  const mine = await draw('passport')
  const desk = await readWindowDesk(ticketDeps, hall.reading(narrow, 'window.read'), 5)
  expect(desk.ok && desk.value.queue.map(({ number }) => number)).toEqual([mine])
  const called = await call(narrow, 5)
  expect(called.ok && called.value.current?.number).toBe(mine)
  expect(called.ok && called.value.may.callNext).toMatchObject({ reason: 'ticket-in-hand' })
})

test('a desk that sees more than it may call says that nobody can be called', async () => {
  const narrow = await hall.staff('officer', { services: ['passport'] })
  const both = {
    ...narrow,
    grants: [...narrow.grants, { hallId: 'dongxihu', role: 'auxiliary' as const, services: null }],
  }
  await sit(hall, both, 5)
  await draw('id-card-renewal')
  const desk = await readWindowDesk(ticketDeps, hall.reading(both, 'window.read'), 5)
  expect(desk.ok && desk.value.queue).toHaveLength(1)
  expect(desk.ok && desk.value.may.callNext).toEqual({ ok: false, reason: 'queue-empty' })
})

test('a ticket of a service that I may not accept carries no acceptance', async () => {
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await draw('id-card-renewal')
  const called = await call(officer, 5)
  if (!called.ok || called.value.current === null) throw new Error('nobody was called')
  const { id } = called.value.current
  await hall.act(officer, 'ticket.call', (act) => actOnTicket(ticketDeps, act, { ticketId: id, act: 'start' }))
  const lock = (as: StaffPrincipal) => hall.act(as, 'case.accept', (act) => lockServedTicket(act, id))
  expect((await lock(officer)).ok).toBe(true)
  expect(await lock(withGrants(officer, 'dongxihu', ['passport']))).toMatchObject({ reason: 'ticket-not-serving' })
})
