import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#kernel/clock.ts'
import { createIds } from '#kernel/ids.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { openTestApp } from '#server/testing/test-app.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue, fileWang, openWindows, sit, ticketDeps } from '#server/testing/test-story.ts'
import {
  actOnTicket,
  callNext,
  drawTicket,
  finishAndCallNext,
  leaveWindow,
  sitAtWindow,
  ticketRoutes,
} from './public.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())

const site = catalogue.halls.find(({ id }) => id === 'dongxihu')
if (site === undefined) throw new Error('the catalogue has no hall dongxihu')
const dongxihu = site

async function draw(count: number): Promise<string[]> {
  const numbers = await Promise.all(
    Array.from({ length: count }, () =>
      hall.publicAct((act) =>
        drawTicket(act, { hall: dongxihu, queue: 'C', service: 'id-card-renewal', preApplicationIds: [] }),
      ),
    ),
  )
  return numbers.map((drawn) => (drawn.ok ? drawn.value.number : drawn.reason))
}

async function clearHall(): Promise<void> {
  await hall.tools.db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
}

function call(officer: StaffPrincipal, window: number) {
  return hall.act(officer, 'ticket.call', (act) => callNext(ticketDeps, act, window))
}

function actOn(officer: StaffPrincipal, ticketId: string, act: 'recall' | 'start' | 'skip' | 'finish') {
  return hall.act(officer, 'ticket.call', (running) => actOnTicket(ticketDeps, running, { ticketId, act }))
}

function turn(officer: StaffPrincipal, ticketId: string) {
  return hall.act(officer, 'ticket.call', (act) => finishAndCallNext(ticketDeps, act, ticketId))
}

/** Somebody called to the window and served there: the id of their ticket. */
async function serve(officer: StaffPrincipal, window: number): Promise<string> {
  const called = await call(officer, window)
  if (!called.ok || called.value.current === null) throw new Error('nobody was called')
  await actOn(officer, called.value.current.id, 'start')
  return called.value.current.id
}

beforeEach(clearHall)

describe('drawing', () => {
  test('thirty people drawing at once get thirty numbers in a row, none twice', async () => {
    const numbers = (await draw(30)).map((number) => Number(number.slice(1))).sort((a, b) => a - b)
    expect(new Set(numbers).size).toBe(30)
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(29)
  })

  test('however many draw at once, the numbers stand in the line in their order', async () => {
    const clock = systemClock()
    const tools = { ...hall.tools, clock, ids: createIds({ clock, random: hall.tools.random }) }
    const ticket = { hall: dongxihu, queue: 'C', service: 'id-card-renewal', preApplicationIds: [] }
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(Array.from({ length: 20 }, () => runSystemAct(tools, 'test', (act) => drawTicket(act, ticket))))
    }
    const line = await hall.tools.db
      .selectFrom('ticket')
      .select('number')
      .where('state', '=', 'waiting')
      .orderBy('order_at')
      .orderBy('id')
      .execute()
    const numbers = line.map(({ number }) => number)
    expect(numbers).toHaveLength(160)
    expect(numbers).toEqual([...numbers].sort())
  })

  test('a queue the hall does not have is refused', async () => {
    const drawn = await hall.publicAct((act) =>
      drawTicket(act, { hall: dongxihu, queue: 'Z', service: 'id-card-renewal', preApplicationIds: [] }),
    )
    expect(drawn).toMatchObject({ ok: false, reason: 'queue-unknown' })
  })
})

describe('calling', () => {
  test('two windows calling at once over many rounds never get the same person', async () => {
    const rounds = 40
    const [anna, bo] = [await hall.staff('officer'), await hall.staff('officer')]
    await sit(hall, anna, 5)
    await sit(hall, bo, 6)
    await draw(rounds * 2)
    const called: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const both = await Promise.all([call(anna, 5), call(bo, 6)])
      for (const [at, outcome] of both.entries()) {
        if (!outcome.ok || outcome.value.current === null) throw new Error('a window got nobody though many wait')
        called.push(outcome.value.current.number)
        const officer = at === 0 ? anna : bo
        await actOn(officer, outcome.value.current.id, 'skip')
      }
    }
    expect(called).toHaveLength(rounds * 2)
    expect(new Set(called).size).toBe(rounds * 2)
  })

  test('one window pressing eight times at once gets one person', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await draw(8)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => call(officer, 5)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'ticket-in-hand')).toHaveLength(7)
  })

  test('first come, first called', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    const [first] = await draw(1)
    hall.clock.advance({ seconds: 1 })
    await draw(1)
    const outcome = await call(officer, 5)
    expect(outcome.ok && outcome.value.current?.number).toBe(first)
  })

  test('an empty line and a window that is not mine are refused', async () => {
    const officer = await hall.staff('officer')
    expect(await call(officer, 5)).toMatchObject({ ok: false, reason: 'window-not-open' })
    await sit(hall, officer, 5)
    expect(await call(officer, 5)).toMatchObject({ ok: false, reason: 'queue-empty' })
  })

  test('a recall keeps the moment of the first call', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await draw(1)
    const called = await call(officer, 5)
    if (!called.ok || called.value.current === null) throw new Error('nobody was called')
    hall.clock.advance({ minutes: 3 })
    const recalled = await actOn(officer, called.value.current.id, 'recall')
    expect(recalled.ok && recalled.value.current).toMatchObject({ calledAt: called.value.current.calledAt, recalls: 1 })
  })

  test('nobody leaves without an outcome', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await fileWang(hall, await hall.device('kiosk'))
    const called = await call(officer, 5)
    if (!called.ok || called.value.current === null) throw new Error('nobody was called')
    await actOn(officer, called.value.current.id, 'start')
    expect(await actOn(officer, called.value.current.id, 'finish')).toMatchObject({
      ok: false,
      reason: 'outcome-missing',
    })
  })
})

describe('finishing and calling in one press', () => {
  test('two windows turning at once over many rounds never get the same person', async () => {
    const rounds = 30
    const officers = [await hall.staff('officer'), await hall.staff('officer')]
    for (const [at, officer] of officers.entries()) await sit(hall, officer, 5 + at)
    await draw((rounds + 1) * 2)
    let held = await Promise.all(officers.map((officer, at) => serve(officer, 5 + at)))
    const called = [...held]
    for (let round = 0; round < rounds; round += 1) {
      const both = await Promise.all(officers.map((officer, at) => turn(officer, held[at] ?? '')))
      held = await Promise.all(
        both.map(async (outcome, at) => {
          if (!outcome.ok || outcome.value.current === null) throw new Error('a window got nobody though many wait')
          const officer = officers[at]
          if (officer !== undefined) await actOn(officer, outcome.value.current.id, 'start')
          return outcome.value.current.id
        }),
      )
      called.push(...held)
    }
    expect(called).toHaveLength((rounds + 1) * 2)
    expect(new Set(called).size).toBe((rounds + 1) * 2)
  })

  test('the same press eight times finishes one person and calls one', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await draw(9)
    const held = await serve(officer, 5)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => turn(officer, held)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const states = await hall.tools.db.selectFrom('ticket').select('state').where('state', '=', 'called').execute()
    expect(states).toHaveLength(1)
  })

  test('where nobody waits the person has left all the same', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await draw(1)
    expect(await turn(officer, await serve(officer, 5))).toMatchObject({ ok: true, value: { current: null } })
  })

  test('who has no outcome stays, and nobody is called', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await fileWang(hall, await hall.device('kiosk'))
    await draw(1)
    const held = await serve(officer, 5)
    expect(await turn(officer, held)).toMatchObject({ ok: false, reason: 'outcome-missing' })
    const desk = await hall.tools.db.selectFrom('ticket').select('id').where('state', '=', 'serving').execute()
    expect(desk).toEqual([{ id: held }])
  })

  test('the key of a lost reply brings the same reply, and calls nobody else', async () => {
    const officer = await hall.staff('officer')
    const { app, cookieOf, close } = await openTestApp(hall, (host) => ticketRoutes(host, ticketDeps))
    await sit(hall, officer, 5)
    await draw(3)
    const held = await serve(officer, 5)
    const press = () =>
      app.inject({
        method: 'POST',
        url: `/api/tickets/${held}/finish-and-call-next`,
        headers: { cookie, host: 'hall.test', origin: 'http://hall.test', 'idempotency-key': 'the-same-press-0001' },
        payload: {},
      })
    const cookie = cookieOf(officer)
    const [first, again] = [await press(), await press()]
    expect(first.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    await close()
  })
})

describe('sitting', () => {
  test('two officers reaching for one window: one sits, one is told', async () => {
    const [anna, bo] = [await hall.staff('officer'), await hall.staff('officer')]
    const outcomes = await Promise.all(
      [anna, bo].map((officer) => hall.act(officer, 'window.sit', (act) => sitAtWindow(ticketDeps, act, 5))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'window-taken' })
  })

  test('one officer pressing at two windows at once sits at one', async () => {
    const officer = await hall.staff('officer')
    await Promise.all(
      [5, 6].map((window) => hall.act(officer, 'window.sit', (act) => sitAtWindow(ticketDeps, act, window))),
    )
    const rows = await hall.tools.db
      .selectFrom('hall_window')
      .select('number')
      .where('staff_id', '=', officer.staffId)
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('sitting down again while the same window calls is no deadlock', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    for (let round = 0; round < 12; round += 1) {
      await draw(1)
      const [again, called] = await Promise.all([
        hall.act(officer, 'window.sit', (act) => sitAtWindow(ticketDeps, act, 5)),
        call(officer, 5),
      ])
      expect([again.ok, called.ok]).toEqual([true, true])
      if (called.ok && called.value.current !== null) await actOn(officer, called.value.current.id, 'skip')
    }
  })

  test('a window with somebody in front of it is not left', async () => {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await draw(1)
    await call(officer, 5)
    expect(await hall.act(officer, 'window.sit', (act) => leaveWindow(act, 5))).toMatchObject({
      ok: false,
      reason: 'ticket-in-hand',
    })
  })
})

describe('who may', () => {
  test.each([
    'auxiliary',
    'reviewer',
    'approver',
    'supervisor',
    'auditor',
    'system-administrator',
    'security-administrator',
  ] as const)('a %s neither sits nor calls', async (role) => {
    const person = await hall.staff(role)
    expect(decide(person, 'ticket.call').allow).toBe(false)
    expect(decide(person, 'window.sit').allow).toBe(false)
  })

  test('an officer of the other site cannot touch a ticket here', async () => {
    const [here, there] = [await hall.staff('officer'), await hall.staff('officer', { hallId: 'cihui' })]
    await sit(hall, here, 5)
    await draw(1)
    const called = await call(here, 5)
    if (!called.ok || called.value.current === null) throw new Error('nobody was called')
    expect(await actOn(there, called.value.current.id, 'recall')).toMatchObject({ ok: false, reason: 'not-found' })
  })

  test('a colleague at another window cannot act on my ticket', async () => {
    const [anna, bo] = [await hall.staff('officer'), await hall.staff('officer')]
    await sit(hall, anna, 5)
    await sit(hall, bo, 6)
    await draw(1)
    const called = await call(anna, 5)
    if (!called.ok || called.value.current === null) throw new Error('nobody was called')
    expect(await actOn(bo, called.value.current.id, 'skip')).toMatchObject({ ok: false, reason: 'not-your-window' })
  })
})
