import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CaseLine, listFigureCases, listFigureTickets, type TicketLine } from '#contract/insights.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { insightRoutes } from './public.ts'
import { addCase, addTicket, invite, time } from './test-day.ts'

let hall: TestHall
let desk: TestApp
let cookie: string
beforeAll(async () => {
  hall = await openTestHall({ now: '2024-07-15T02:43:00Z' })
  desk = await openTestApp(hall, (host) => insightRoutes(host, { catalogue }))
  cookie = desk.cookieOf(await hall.staff('supervisor'))
})
afterAll(async () => {
  await desk.close()
  await hall.close()
})

async function get(address: string) {
  return desk.app.inject({ url: `/api/insights/${address}`, headers: { cookie } })
}

/** The pages of a list, one after another. */
async function pagesOf(address: string): Promise<{ id: string }[][]> {
  const pages: { id: string }[][] = []
  let next: string | null = null
  do {
    const reply = await get(`${address}${next === null ? '' : `&after=${next}`}`)
    expect(reply.statusCode).toBe(200)
    const page = reply.json() as { rows: { id: string }[]; next: string | null } // checked by the schema of the reply
    pages.push(page.rows)
    next = page.next
  } while (next !== null)
  return pages
}

test('a list is read page by page: nobody comes twice and nobody is lost, also among those of one moment', async () => {
  // Seventy of one second, fifty of another: the key must tell them apart.
  for (let nth = 0; nth < 120; nth += 1) {
    await addTicket(hall, { state: 'waiting', drawnAt: time(nth < 70 ? '09:00:00' : '09:00:01') })
  }
  const pages = await pagesOf('tickets?set=waiting&day=2024-07-15')
  expect(pages.map((rows) => rows.length)).toEqual([50, 50, 20])
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(120)
})

test('cases without a promised date end the list of the open ones, also over the edge of a page', async () => {
  for (let nth = 0; nth < 60; nth += 1) {
    const promisedDue = nth < 45 ? '2024-07-22' : undefined
    await addCase(hall, { state: 'accepted', acceptedAt: time('09:00:00'), promisedDue })
  }
  const pages = await pagesOf('cases?set=open&day=2024-07-15')
  expect(pages.map((rows) => rows.length)).toEqual([50, 10])
  const rows = pages.flat() as CaseLine[] // checked by the schema of the reply
  expect(new Set(rows.map(({ id }) => id)).size).toBe(60)
  expect(rows.map(({ promisedDue }) => promisedDue === null)).toEqual(Array.from({ length: 60 }, (_, nth) => nth >= 45))
})

test('a list of tickets tells who served, and no name of a citizen is in any list', async () => {
  const at = { drawnAt: time('08:00:00'), calledAt: time('08:05:30'), finishedAt: time('08:20:00') }
  const number = await addTicket(hall, { ...at, state: 'finished', queue: 'A', service: 'passport' })
  const reply = await get('tickets?set=finished&day=2024-07-15&hour=8&queue=A&service=passport')
  const { rows } = listFigureTickets.reply.parse(reply.json())
  const [line] = rows satisfies TicketLine[]
  expect(line).toMatchObject({ number, state: 'finished', waitSeconds: 330, window: null, officer: null })
  const ended = { acceptedAt: time('08:00:00'), endedAt: time('08:30:00'), promisedDue: '2024-07-20' }
  const caseId = await addCase(hall, { ...ended, state: 'ready' })
  await invite(hall, { caseId, at: time('08:30:00'), grade: 'satisfied' })
  const cases = await get('cases?set=decided&day=2024-07-15')
  expect(listFigureCases.reply.parse(cases.json()).rows).toMatchObject([{ id: caseId, state: 'ready' }])
  const ratings = await get('ratings?set=rated&day=2024-07-15')
  expect(ratings.json()).toMatchObject({ rows: [{ grade: 'satisfied', hasText: false }] })
  for (const { body } of [reply, cases, ratings]) expect(body).not.toContain('王梓轩')
  // Who rated cannot be told from the list.
  expect(ratings.body).not.toContain(caseId)
})

test('a list without anybody is empty, not missing', async () => {
  expect((await get('ratings?set=bad&day=2024-07-01')).json()).toMatchObject({ rows: [], next: null })
})

test.each([
  ['a set that nobody counts', 'tickets?set=lost&day=2024-07-15', 'set'],
  ['no day', 'tickets?set=drawn', 'day'],
  ['a day that does not exist', 'cases?set=open&day=2024-02-30', 'day'],
  ['an hour after the last', 'tickets?set=drawn&day=2024-07-15&hour=24', 'hour'],
  ['a grade that is none of the five', 'ratings?set=rated&day=2024-07-15&grade=excellent', 'grade'],
  ['a cursor of nobody', 'tickets?set=drawn&day=2024-07-15&after=abc', 'after'],
])('%s is refused by name', async (_what, address, field) => {
  const reply = await get(address)
  expect(reply.statusCode).toBe(422)
  expect(reply.json().faults.map((fault: { field: string }) => fault.field)).toEqual([field])
})

test('a cursor of another order is refused', async () => {
  const [first] = await pagesOf('tickets?set=waiting&day=2024-07-15')
  const of = (at: string) => Buffer.from(`${at} ${first?.[0]?.id}`).toString('base64url')
  expect((await get(`cases?set=open&day=2024-07-15&after=${of(time('09:00:00'))}`)).statusCode).toBe(422)
  expect((await get(`cases?set=decided&day=2024-07-15&after=${of('2024-07-15')}`)).statusCode).toBe(422)
})
