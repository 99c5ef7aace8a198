import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue, openWindows, sit, ticketDeps } from '#server/testing/test-story.ts'
import { actOnTicket, callNext, drawTicket, sitAtWindow, turnTheDay } from './public.ts'
import { readBoard, readTicketByToken, readWindows } from './queries.ts'

const site = catalogue.halls.find(({ id }) => id === 'dongxihu')
if (site === undefined) throw new Error('the catalogue has no hall dongxihu')
const dongxihu = site

let hall: TestHall
let anna: StaffPrincipal
let tokens: string[] = []

// In the evening of 15 July one is called at window 5, one is served at window 6, one waits; then the night passes.
beforeEach(async () => {
  hall = await openTestHall({ now: '2024-07-15T09:00:00Z' })
  await openWindows(hall)
  tokens = [await draw(), await draw(), await draw()]
  anna = await hall.staff('officer')
  const bo = await hall.staff('officer')
  await sit(hall, anna, 5)
  await sit(hall, bo, 6)
  await call(anna, 5)
  const called = await call(bo, 6)
  if (!called.ok || called.value.current === null) throw new Error('nobody was called')
  const ticketId = called.value.current.id
  await hall.act(bo, 'ticket.call', (act) => actOnTicket(ticketDeps, act, { ticketId, act: 'start' }))
})
afterEach(() => hall.close())

async function draw(): Promise<string> {
  const ticket = { hall: dongxihu, queue: 'C', service: 'id-card-renewal', preApplicationIds: [] }
  const drawn = await hall.publicAct((act) => drawTicket(act, ticket))
  if (!drawn.ok) throw new Error(`drawing was refused: ${drawn.reason}`)
  return drawn.value.token
}

function call(officer: StaffPrincipal, window: number) {
  return hall.act(officer, 'ticket.call', (act) => callNext(ticketDeps, act, window))
}

async function states(): Promise<string[]> {
  const read = await Promise.all(tokens.map((token) => readTicketByToken(ticketDeps, hall.publicReading(), token)))
  return read.map((ticket) => (ticket.ok ? ticket.value.state : ticket.reason))
}

async function turns() {
  const rows = hall.tools.db.selectFrom('audit_entry').select(['hall_id', 'actor_kind', 'facts'])
  return rows.where('act', '=', 'tickets.turn-day').execute()
}

async function board() {
  const view = await readBoard(ticketDeps, hall.reading(await hall.device('board'), 'board.read'))
  if (!view.ok) throw new Error(`the board was refused: ${view.reason}`)
  return view.value
}

test('after midnight the day before is ended, every seat is free, and one line says how much that was', async () => {
  hall.clock.set(Temporal.Instant.from('2024-07-15T16:05:00Z'))
  await Promise.all([turnTheDay(hall.tools), turnTheDay(hall.tools)])
  expect(await states()).toEqual(['missed', 'finished', 'expired'])
  expect((await board()).windows.filter(({ state, ticket }) => state === 'open' || ticket !== null)).toEqual([])
  const facts = { expired: 1, missed: 1, finished: 1, seats: 2 }
  expect(await turns()).toEqual([{ hall_id: 'dongxihu', actor_kind: 'system', facts }])
})

test('until midnight in the hall nothing is ended', async () => {
  hall.clock.set(Temporal.Instant.from('2024-07-15T15:59:59Z'))
  await turnTheDay(hall.tools)
  expect(await states()).toEqual(['called', 'serving', 'waiting'])
  expect(await turns()).toEqual([])
})

test('the board shows no number of yesterday, also before the day is turned', async () => {
  expect((await board()).windows.filter(({ ticket }) => ticket !== null)).toHaveLength(2)
  hall.clock.advance({ hours: 24 })
  const { windows, latest, queues } = await board()
  expect(windows.filter(({ ticket }) => ticket !== null)).toEqual([])
  expect(latest).toBeNull()
  expect(queues.flatMap(({ next }) => next)).toEqual([])
})

test('a seat of yesterday is taken by who comes first today, and calls at once', async () => {
  hall.clock.advance({ hours: 24 })
  const clara = await hall.staff('officer')
  const seen = await readWindows(hall.reading(clara, 'window.read'))
  expect(seen.ok && seen.value.rows.find(({ number }) => number === 5)?.may.sit).toEqual({ ok: true })
  await sit(hall, clara, 5)
  await draw()
  expect((await call(clara, 5)).ok).toBe(true)
  expect(await hall.act(anna, 'window.sit', (act) => sitAtWindow(ticketDeps, act, 5))).toMatchObject({
    reason: 'window-taken',
  })
})

test('officers who come back to each other’s seats at once all sit, and nobody deadlocks', async () => {
  for (let day = 0; day < 6; day += 1) {
    hall.clock.advance({ hours: 24 })
    const rows = await hall.tools.db
      .selectFrom('hall_window')
      .select(['number', 'staff_id'])
      .where('number', 'in', [5, 6])
      .execute()
    const annaSits = rows.find(({ staff_id }) => staff_id === anna.staffId)?.number ?? 5
    const clara = await hall.staff('officer')
    const outcomes = await Promise.all([
      hall.act(anna, 'window.sit', (act) => sitAtWindow(ticketDeps, act, annaSits === 5 ? 6 : 5)),
      hall.act(clara, 'window.sit', (act) => sitAtWindow(ticketDeps, act, annaSits)),
      turnTheDay(hall.tools),
    ])
    expect(outcomes.slice(0, 2)).toMatchObject([{ ok: true }, { ok: true }])
  }
})
