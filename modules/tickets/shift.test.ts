import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MoveTo } from '#contract/shifts.ts'
import type { TicketSlip, WindowDesk } from '#contract/tickets.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue, fileWang, openWindows, sit, ticketDeps } from '#server/testing/test-story.ts'
import {
  actOnTicket,
  callNext,
  drawTicket,
  finishAndCallNext,
  freeWindow,
  leaveWindow,
  listMovesOfDay,
  moveTicket,
  pauseWindow,
  relieveWindow,
  resumeWindow,
} from './public.ts'
import { readBoard, readTicketByToken, readWindowDesk, readWindows } from './queries.ts'

let hall: TestHall
let anna: StaffPrincipal
let bo: StaffPrincipal
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())

beforeEach(async () => {
  const { db } = hall.tools
  await db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date(), for_window: null })
    .where('state', '!=', 'finished')
    .execute()
  await db.updateTable('ticket_matter').set({ active: false }).execute()
  await db.updateTable('hall_window').set({ staff_id: null, paused_at: null, pause_reason: null }).execute()
  anna = await hall.staff('officer')
  bo = await hall.staff('officer')
  await sit(hall, anna, 5)
})

const site = catalogue.halls.find(({ id }) => id === 'dongxihu')
if (site === undefined) throw new Error('the catalogue has no hall dongxihu')
const dongxihu = site

async function draw(): Promise<TicketSlip> {
  hall.clock.advance({ seconds: 1 })
  const drawn = await hall.publicAct((act) =>
    drawTicket(act, { hall: dongxihu, queue: 'C', service: 'id-card-renewal', preApplicationIds: [] }),
  )
  if (!drawn.ok) throw new Error(`drawing was refused: ${drawn.reason}`)
  return drawn.value
}

const call = (officer: StaffPrincipal, window: number) =>
  hall.act(officer, 'ticket.call', (act) => callNext(ticketDeps, act, window))
const pause = (officer: StaffPrincipal, number: number, reason: 'short-break' | 'shift-change' = 'short-break') =>
  hall.act(officer, 'window.sit', (act) => pauseWindow(ticketDeps, act, { number, reason }))
const resume = (officer: StaffPrincipal, number: number) =>
  hall.act(officer, 'window.sit', (act) => resumeWindow(ticketDeps, act, number))
const relieve = (officer: StaffPrincipal, number: number) =>
  hall.act(officer, 'window.sit', (act) => relieveWindow(ticketDeps, act, number))
const move = (officer: StaffPrincipal, ticketId: string, to: MoveTo) =>
  hall.act(officer, 'ticket.call', (act) => moveTicket(ticketDeps, act, { ticketId, to }))
const leave = (officer: StaffPrincipal, number: number) =>
  hall.act(officer, 'window.sit', (act) => leaveWindow(act, number))
const free = (person: StaffPrincipal, number: number) =>
  hall.act(person, 'window.free', (act) => freeWindow(act, { number, reason: 'officer-gone' }))

async function serve(officer: StaffPrincipal, window: number): Promise<NonNullable<WindowDesk['current']>> {
  const called = await call(officer, window)
  if (!called.ok || called.value.current === null) throw new Error('nobody was called')
  const ticketId = called.value.current.id
  const begun = await hall.act(officer, 'ticket.call', (act) =>
    actOnTicket(ticketDeps, act, { ticketId, act: 'start' }),
  )
  if (!begun.ok || begun.value.current === null) throw new Error('nobody was served')
  return begun.value.current
}

async function boardState(number: number): Promise<string | undefined> {
  const board = await readBoard(ticketDeps, hall.reading(await hall.device('board'), 'board.read'))
  return board.ok ? board.value.windows.find((window) => window.number === number)?.state : undefined
}

async function onPhone(token: string) {
  const seen = await readTicketByToken(ticketDeps, hall.reading(anna, 'window.read'), token)
  if (!seen.ok) throw new Error('the ticket is unknown')
  return seen.value
}

async function lastLine(act: string) {
  return hall.tools.db
    .selectFrom('audit_entry')
    .select(['actor_id', 'facts'])
    .where('act', '=', act)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

describe('a pause', () => {
  test('the board says so, nobody is called, and the line goes on after it', async () => {
    await draw()
    expect(await pause(anna, 5)).toMatchObject({ ok: true, value: { pause: { reason: 'short-break' } } })
    expect(await boardState(5)).toBe('paused')
    expect(await call(anna, 5)).toMatchObject({ ok: false, reason: 'window-paused' })
    expect(await pause(anna, 5)).toMatchObject({ ok: false, reason: 'window-paused' })
    expect(await resume(anna, 5)).toMatchObject({ ok: true, value: { pause: null, may: { callNext: { ok: true } } } })
    expect(await resume(anna, 5)).toMatchObject({ ok: false, reason: 'not-paused' })
    expect(await boardState(5)).toBe('open')
    expect((await call(anna, 5)).ok).toBe(true)
  })

  test('whoever stands there is served to the end, and nobody comes behind them', async () => {
    await draw()
    await draw()
    const { id } = await serve(anna, 5)
    await pause(anna, 5)
    const turned = await hall.act(anna, 'ticket.call', (act) => finishAndCallNext(ticketDeps, act, id))
    expect(turned).toMatchObject({ ok: true, value: { current: null } })
  })

  test('it ends with the seat', async () => {
    await pause(anna, 5)
    await leave(anna, 5)
    await sit(hall, bo, 5)
    expect(await boardState(5)).toBe('open')
  })

  test('it is not for a colleague to begin or end', async () => {
    expect(await pause(bo, 5)).toMatchObject({ ok: false, reason: 'not-your-window' })
    await pause(anna, 5)
    expect(await resume(bo, 5)).toMatchObject({ ok: false, reason: 'not-your-window' })
  })
})

describe('a relief', () => {
  test('the seat changes hands with the person in front of it, and both names stay', async () => {
    await fileWang(hall, await hall.device('kiosk'))
    const { id, matters } = await serve(anna, 5)
    await pause(anna, 5, 'shift-change')
    const rows = await readWindows(hall.reading(bo, 'window.read'))
    expect(rows.ok && rows.value.rows.find(({ number }) => number === 5)).toMatchObject({
      may: { relieve: { ok: true } },
    })
    const relieved = await relieve(bo, 5)
    if (!relieved.ok) throw new Error(relieved.reason)
    expect(relieved.value).toMatchObject({ pause: null, current: { id, state: 'serving', matters } })
    expect(relieved.value.current?.moves).toMatchObject([{ kind: 'relief', from: anna.name, by: bo.name }])
    const ticket = hall.tools.db.selectFrom('ticket').select('staff_id').where('id', '=', id)
    expect(await ticket.executeTakeFirst()).toEqual({ staff_id: bo.staffId })
    expect(await lastLine('window.relieve')).toMatchObject({ actor_id: bo.staffId, facts: { from: anna.staffId } })
    expect(await move(anna, id, { to: 'line' })).toMatchObject({ ok: false, reason: 'not-your-window' })
  })

  test('nobody takes a seat whose officer has not asked for it', async () => {
    expect(await relieve(bo, 5)).toMatchObject({ ok: false, reason: 'relief-not-offered' })
    await pause(anna, 5, 'short-break')
    expect(await relieve(bo, 5)).toMatchObject({ ok: false, reason: 'relief-not-offered' })
  })

  test('whoever serves somebody else cannot leave them for it', async () => {
    await sit(hall, bo, 6)
    await draw()
    await serve(bo, 6)
    await pause(anna, 5, 'shift-change')
    expect(await relieve(bo, 5)).toMatchObject({ ok: false, reason: 'ticket-in-hand' })
  })

  test('of two colleagues who come at once one sits, and while the person is dealt with nothing locks up', async () => {
    const third = await hall.staff('officer')
    for (let round = 0; round < 8; round += 1) {
      await sit(hall, anna, 5)
      await draw()
      const { id } = await serve(anna, 5)
      await pause(anna, 5, 'shift-change')
      const [first, second] = await Promise.all([
        relieve(bo, 5),
        relieve(third, 5),
        hall.act(anna, 'ticket.call', (act) => actOnTicket(ticketDeps, act, { ticketId: id, act: 'finish' })),
      ])
      expect([first, second].filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
      await hall.tools.db.updateTable('ticket').set({ state: 'finished' }).where('id', '=', id).execute()
      await hall.tools.db
        .updateTable('hall_window')
        .set({ staff_id: null, paused_at: null, pause_reason: null })
        .execute()
    }
  })
})

describe('sending on', () => {
  test('to another window: it comes before the line there, with matters and the wait it had', async () => {
    await sit(hall, bo, 6)
    await fileWang(hall, await hall.device('kiosk'))
    const before = await serve(anna, 5)
    await draw()
    hall.clock.advance({ minutes: 4 })
    expect(await move(anna, before.id, { to: 'window', window: 6 })).toMatchObject({
      ok: true,
      value: { current: null },
    })
    expect(await call(anna, 5)).toMatchObject({ ok: true, value: { current: { state: 'called' } } })
    const desk = await readWindowDesk(ticketDeps, hall.reading(bo, 'window.read'), 6)
    expect(desk.ok && desk.value.queue[0]).toMatchObject({ id: before.id, isForMe: true, matters: 1 })
    const called = await call(bo, 6)
    expect(called.ok && called.value.current).toMatchObject({
      id: before.id,
      matters: before.matters,
      drawnAt: before.drawnAt,
      calledAt: before.calledAt,
      moves: [{ kind: 'to-window', fromWindow: 5, toWindow: 6, by: anna.name }],
    })
  })

  test('to a window that closes: they stand in their line again', async () => {
    await sit(hall, bo, 6)
    const { id } = await draw()
    await serve(anna, 5)
    await move(anna, id, { to: 'window', window: 6 })
    expect(await call(anna, 5)).toMatchObject({ ok: false, reason: 'queue-empty' })
    await leave(bo, 6)
    expect(await call(anna, 5)).toMatchObject({ ok: true, value: { current: { id } } })
  })

  test('back to the line: in front of who drew later', async () => {
    const [first] = [await draw(), await draw()]
    await serve(anna, 5)
    await move(anna, first.id, { to: 'line' })
    expect(await leave(anna, 5)).toMatchObject({ ok: true })
    await sit(hall, bo, 5)
    expect(await call(bo, 5)).toMatchObject({ ok: true, value: { current: { id: first.id } } })
  })

  test('to another queue: board and phone show the new one, the number and the place stay', async () => {
    const slip = await draw()
    await serve(anna, 5)
    const [letter] = dongxihu.queues.map((queue) => queue.letter).filter((one) => one !== 'C')
    if (letter === undefined) throw new Error('the hall has one queue')
    await move(anna, slip.id, { to: 'queue', queue: letter })
    const seen = await onPhone(slip.token)
    expect(seen).toMatchObject({ state: 'waiting', number: slip.number, window: null, ahead: 0 })
    expect(seen.queueName).toEqual(dongxihu.queues.find((queue) => queue.letter === letter)?.name)
    const board = await readBoard(ticketDeps, hall.reading(await hall.device('board'), 'board.read'))
    expect(board.ok && board.value.queues.find((queue) => queue.letter === letter)?.next).toEqual([slip.number])
  })

  test('to a body outside: the visit ends with where to go, sealed, on the phone of the holder alone', async () => {
    const slip = await draw()
    await serve(anna, 5)
    const outside = { place: '区社保中心', remedy: '带身份证到二楼 3 号窗口，可以先打 12333。' }
    expect(await move(anna, slip.id, { to: 'outside', ...outside })).toMatchObject({ ok: true })
    expect(await onPhone(slip.token)).toMatchObject({ state: 'finished', outside })
    const row = await hall.tools.db
      .selectFrom('ticket_move')
      .select('outside_cipher')
      .where('ticket_id', '=', slip.id)
      .executeTakeFirstOrThrow()
    expect(row.outside_cipher?.includes('社保')).toBe(false)
  })

  test.each<[string, MoveTo, string]>([
    ['where they are', { to: 'window', window: 5 }, 'already-there'],
    ['to a window where nobody sits', { to: 'window', window: 6 }, 'window-closed'],
    ['to a window that is not there', { to: 'window', window: 98 }, 'window-unknown'],
    ['to the queue they came from', { to: 'queue', queue: 'C' }, 'already-there'],
    ['to a queue that is not there', { to: 'queue', queue: 'Z' }, 'queue-unknown'],
  ])('nobody is sent %s', async (_where, to, reason) => {
    const { id } = await draw()
    await serve(anna, 5)
    expect(await move(anna, id, to)).toMatchObject({ ok: false, reason })
  })

  test('who waits or has gone is not sent anywhere', async () => {
    const { id } = await draw()
    expect(await move(anna, id, { to: 'line' })).toMatchObject({ ok: false, reason: 'not-your-window' })
  })

  test('two officers who send to one another at once do not wait for each other for ever', async () => {
    await sit(hall, bo, 6)
    for (let round = 0; round < 6; round += 1) {
      await draw()
      await draw()
      const [one, two] = [await serve(anna, 5), await serve(bo, 6)]
      const both = await Promise.all([
        move(anna, one.id, { to: 'window', window: 6 }),
        move(bo, two.id, { to: 'window', window: 5 }),
      ])
      expect(both.map(({ ok }) => ok)).toEqual([true, true])
    }
  })
})

describe('a window whose officer is gone', () => {
  test('a supervisor frees it: the person waits again in front, and the day shows who did it', async () => {
    const { id } = await draw()
    await draw()
    await serve(anna, 5)
    const supervisor = await hall.staff('supervisor')
    expect(await free(supervisor, 5)).toEqual({ ok: true, value: {} })
    expect(await boardState(5)).toBe('closed')
    await sit(hall, bo, 6)
    expect(await call(bo, 6)).toMatchObject({ ok: true, value: { current: { id } } })
    const moves = await listMovesOfDay(hall.tools.db, { hallId: 'dongxihu', day: '2024-07-15', limit: 1 })
    expect(moves).toMatchObject([{ kind: 'freed', fromWindow: 5, from: anna.name, by: supervisor.name }])
    expect(await lastLine('window.free')).toMatchObject({ facts: { reason: 'officer-gone', from: anna.staffId } })
  })

  test('one that is free already is not freed', async () => {
    await leave(anna, 5)
    expect(await free(await hall.staff('supervisor'), 5)).toMatchObject({ ok: false, reason: 'window-closed' })
  })

  test('a supervisor of the other site does not find it', async () => {
    const there = await hall.staff('supervisor', { hallId: 'cihui' })
    expect((await free(there, 5)).ok).toBe(false)
    expect(await boardState(5)).toBe('open')
  })

  test.each(['officer', 'auxiliary', 'reviewer', 'approver', 'auditor', 'system-administrator'] as const)(
    'a %s frees no window',
    async (role) => {
      expect(decide(await hall.staff(role), 'window.free').allow).toBe(false)
    },
  )
})
