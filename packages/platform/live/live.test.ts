import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { peekStaff } from '#modules/staff/public.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { runSystemAct } from '../command/run.ts'
import type { Db } from '../db/pool.ts'

let server: TestServer
let base: string
let board: string
beforeAll(async () => {
  server = await openTestServer()
  base = await server.app.listen({ port: 0, host: '127.0.0.1' })
  board = await server.enrol('board')
})
afterAll(() => server.close())

async function announce(hallId: string, count = 1): Promise<void> {
  await runSystemAct(server.tools, 'test', async (act) => {
    for (let time = 0; time < count; time += 1) await act.announce(hallId, 'board')
  })
}

interface Line {
  readonly id: number
  readonly topic: string
}

/** Reads a stream until `done` says so, then hangs up. */
async function listen(cookie: string, done: (lines: Line[]) => boolean, lastEventId?: number): Promise<Line[]> {
  const aborter = new AbortController()
  const headers = { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }) }
  const reply = await fetch(`${base}/api/live?as=board&topics=board`, { headers, signal: aborter.signal })
  if (reply.status !== 200 || reply.body === null) throw new Error(`no stream: ${reply.status}`)
  const lines: Line[] = []
  let text = ''
  for await (const chunk of reply.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const found = /id: (\d+)\nevent: change\ndata: (.+)/.exec(text.slice(0, end))
      text = text.slice(end + 2)
      if (found?.[1] !== undefined && found[2] !== undefined) {
        lines.push({ id: Number(found[1]), topic: JSON.parse(found[2]).topic })
      }
    }
    if (done(lines)) break
  }
  aborter.abort()
  return lines
}

test('a fresh screen is told to read everything, then hears what is committed', async () => {
  const heard = listen(board, (lines) => lines.some(({ topic }) => topic === 'board'))
  // Announced again and again: the stream may not be open yet, and nobody knows when it is.
  const announced: Promise<void>[] = []
  const timer = setInterval(() => announced.push(announce('dongxihu')), 50)
  const lines = await heard
  clearInterval(timer)
  await Promise.all(announced)
  expect(lines[0]?.topic).toBe('reset')
  expect(lines.at(-1)?.topic).toBe('board')
})

test('a screen that comes back gets exactly what it missed', async () => {
  await announce('dongxihu')
  await expect.poll(async () => await unpublished()).toBe(0)
  // A position is in the table before the hub has read it: what the hub knows may lag behind.
  const left = await lastPosition()
  await expect.poll(() => server.hub.position()).toBe(left)
  await announce('dongxihu', 3)
  await announce('cihui', 2)
  await expect.poll(async () => await unpublished()).toBe(0)
  await expect.poll(() => server.hub.position()).toBe(left + 5)
  const lines = await listen(board, (heard) => heard.length >= 3, left)
  expect(lines.map(({ topic }) => topic)).toEqual(['board', 'board', 'board'])
})

test('a screen that was away too long is told to read everything', async () => {
  const lines = await listen(board, (heard) => heard.length >= 1, 999_999)
  expect(lines.map(({ topic }) => topic)).toEqual(['reset'])
})

test('what is rolled back is never heard of', async () => {
  const before = await unpublished()
  await expect(
    runSystemAct(server.tools, 'test', async (act) => {
      await act.announce('dongxihu', 'board')
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await unpublished()).toBe(before)
})

test('a stream needs a key, and one for its topics', async () => {
  const ask = (query: string, cookie: string) => fetch(`${base}/api/live?${query}`, { headers: { cookie } })
  expect((await ask('as=board&topics=board', '')).status).toBe(401)
  expect((await ask('as=board&topics=cases', board)).status).toBe(403)
  expect((await ask('as=board&topics=nonsense', board)).status).toBe(404)
})

async function unpublished(): Promise<number> {
  const row = await server.tools.db
    .selectFrom('live_event')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('position', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

async function lastPosition(): Promise<number> {
  const row = await server.tools.db
    .selectFrom('live_event')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return Number(row.last)
}

test('an open stream does not put the idle limit of a session off', async () => {
  const cookie = await server.signIn('gaozhiqiang')
  const aborter = new AbortController()
  const stream = await fetch(`${base}/api/live?as=staff&topics=queue`, { headers: { cookie }, signal: aborter.signal })
  expect(stream.status).toBe(200)
  const token = cookie.split('=')[1] ?? ''
  for (let minutes = 0; minutes < 25; minutes += 5) {
    server.hall.clock.advance({ minutes: 5 })
    expect(await peekStaff(server.tools, token)).toBeDefined()
  }
  server.hall.clock.advance({ minutes: 6 })
  expect(await peekStaff(server.tools, token)).toBeUndefined()
  aborter.abort()
})

test('a grant for another site opens no stream of this one', async () => {
  const cookie = await server.signIn('fangjing')
  const { db } = server.tools
  const person = await db.selectFrom('staff').select('id').where('account', '=', 'fangjing').executeTakeFirstOrThrow()
  await db.updateTable('staff_grant').set({ hall_id: 'dongxihu' }).where('staff_id', '=', person.id).execute()
  const reply = await fetch(`${base}/api/live?as=staff&topics=queue`, { headers: { cookie } })
  expect(reply.status).toBe(403)
})

test('a stream that is being opened while the server stops does not hold the stop up', async () => {
  const stopping = await openTestServer()
  const address = await stopping.app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await stopping.enrol('board')
  const { db } = stopping.tools
  // Whose key it is cannot be read while the table is locked.
  const lock = await db.startTransaction().execute()
  await sql`LOCK TABLE device IN ACCESS EXCLUSIVE MODE`.execute(lock)
  const opening = fetch(`${address}/api/live?as=board&topics=board`, { headers: { cookie } })
  await expect.poll(() => waitingForLock(db)).toBe(1)
  const closed = stopping.app.close()
  await expect.poll(() => stopping.app.server.listening).toBe(false)
  await lock.rollback().execute()
  const reply = await opening
  expect(reply.status).toBe(200)
  await reply.text()
  await closed
  await stopping.close()
})

async function waitingForLock(db: Db): Promise<number> {
  const found = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'device'::regclass
  `.execute(db)
  return found.rows[0]?.n ?? 0
}
