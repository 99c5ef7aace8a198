import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let officer: string
beforeAll(async () => {
  server = await openTestServer()
  officer = await server.signIn('liufang')
})
afterAll(() => server.close())

function sit(headers: Record<string, string>) {
  return server.inject({
    method: 'POST',
    url: '/api/windows/5/sitting',
    headers: { cookie: officer, 'idempotency-key': randomUUID(), host: 'hall.example', ...headers },
    payload: {},
  })
}

describe('writes from other pages', () => {
  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['our name on another port', { origin: 'http://hall.example:81' }],
  ])('%s is refused', async (_, headers) => {
    const reply = await sit(headers)
    expect(reply.statusCode).toBe(403)
    expect(reply.json()).toMatchObject({ reason: 'wrong-origin' })
  })

  test('our own page may write', async () => {
    const reply = await sit({ origin: 'http://hall.example', 'sec-fetch-site': 'same-origin' })
    expect(reply.statusCode).toBe(200)
  })

  test('a form post, which needs no preflight, is not even read', async () => {
    const reply = await sit({ origin: 'http://hall.example', 'content-type': 'text/plain' })
    expect(reply.statusCode).toBe(415)
  })
})

describe('headers', () => {
  test('every reply carries the policy with a nonce of its own, and nothing inline is allowed', async () => {
    const replies = await Promise.all([1, 2].map(() => server.inject({ method: 'GET', url: '/api/halls' })))
    const policies = replies.map((reply) => String(reply.headers['content-security-policy']))
    expect(policies[0]).not.toBe(policies[1])
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/)
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("frame-ancestors 'none'")
    }
    expect(replies[0]?.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })
})

describe('sessions', () => {
  test('cookies are out of the reach of scripts and of other sites', async () => {
    const device = server.demo.devices.find(({ kind, hallId }) => kind === 'board' && hallId === 'cihui')
    const payload = { code: device?.code, kind: 'board' }
    const reply = await server.inject({ method: 'POST', url: '/api/device-session', payload })
    const [cookie] = reply.cookies
    expect(cookie).toMatchObject({ name: 'youban_board', httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(reply.body).not.toContain(String(cookie?.value))
  })

  test('after signing out the old cookie opens nothing', async () => {
    const cookie = await server.signIn('shenyi')
    const read = () => server.inject({ method: 'GET', url: '/api/audit', headers: { cookie } })
    expect((await read()).statusCode).toBe(200)
    await server.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    expect((await read()).statusCode).toBe(401)
  })
})

describe('who may', () => {
  const doors = [
    ['GET', '/api/audit', ['shenyi']],
    ['GET', '/api/devices', ['luowei']],
    ['GET', '/api/notices', ['luowei', 'gaozhiqiang']],
    ['GET', '/api/staff', ['tangan']],
    ['GET', '/api/insights/today', ['gaozhiqiang']],
    ['GET', '/api/arrivals', ['songjie', 'heping']],
  ] satisfies ['GET', string, string[]][]

  test.each(doors)('%s %s opens to %s only', async (method, url, accounts) => {
    for (const person of ['songjie', 'luowei', 'tangan', 'gaozhiqiang', 'heping']) {
      server.hall.clock.advance({ seconds: 31 })
      const cookie = await server.signIn(person)
      const reply = await server.inject({ method, url, headers: { cookie } })
      expect([person, reply.statusCode]).toEqual([person, accounts.includes(person) ? 200 : 403])
    }
  })

  test('nobody gets in without a key, and a kiosk key opens no desk', async () => {
    const kiosk = await server.enrol('kiosk')
    for (const url of ['/api/cases', '/api/audit', '/api/windows', '/api/staff', '/api/board']) {
      for (const cookie of ['', kiosk]) {
        expect([url, (await server.inject({ method: 'GET', url, headers: { cookie } })).statusCode]).toEqual([url, 401])
      }
    }
  })

  test('a refused look is on record', async () => {
    server.hall.clock.advance({ seconds: 31 })
    const cookie = await server.signIn('songjie')
    await server.inject({ method: 'GET', url: '/api/audit', headers: { cookie } })
    const row = await server.hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'outcome', 'reason'])
      .where('act', '=', 'audit.read')
      .where('outcome', '=', 'refused')
      .executeTakeFirst()
    expect(row).toEqual({ act: 'audit.read', outcome: 'refused', reason: 'not-allowed' })
  })

  test('an act whose line cannot be written does not happen', async () => {
    const { db } = server.hall.tools
    server.hall.clock.advance({ seconds: 31 })
    const cookie = await server.signIn('wangyang')
    const { sql } = await import('kysely')
    await sql`alter table audit_entry add constraint closed check (act <> 'window.sit') not valid`.execute(db)
    const reply = await server.inject({
      method: 'POST',
      url: '/api/windows/8/sitting',
      headers: { cookie, 'idempotency-key': randomUUID() },
      payload: {},
    })
    await sql`alter table audit_entry drop constraint closed`.execute(db)
    expect(reply.statusCode).toBe(500)
    const seat = await db
      .selectFrom('hall_window')
      .select('staff_id')
      .where('hall_id', '=', 'dongxihu')
      .where('number', '=', 8)
      .executeTakeFirstOrThrow()
    expect(seat.staff_id).toBeNull()
  })
})

test('the contract is served as OpenAPI 3.1 with every endpoint named', async () => {
  const document = (await server.inject({ method: 'GET', url: '/api/openapi.json' })).json()
  expect(document.openapi).toMatch(/^3\.1/)
  const operations = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
    (path) => Object.values(path).map(({ operationId }) => operationId),
  )
  for (const name of ['acceptCase', 'callNext', 'filePreApplication', 'signIn', 'rateService', 'verifyDocument']) {
    expect(operations).toContain(name)
  }
  expect(new Set(operations).size).toBe(operations.length)
})

describe('requests that cost more than they should', () => {
  test('two million zeros where JSON is expected are refused before anybody looks at them', async () => {
    const headers = { 'content-type': 'application/octet-stream' }
    for (const url of ['/api/case-status', '/api/session', '/api/verification']) {
      const large = await server.inject({ method: 'POST', url, headers, payload: Buffer.alloc(2_000_000) })
      const small = await server.inject({ method: 'POST', url, headers, payload: Buffer.alloc(1000) })
      expect([url, large.statusCode, small.statusCode]).toEqual([url, 413, 415])
    }
  })

  test('a photo is read only for somebody who may send one', async () => {
    const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() }
    const reply = await server.inject({
      method: 'POST',
      url: '/api/photos',
      headers,
      payload: Buffer.alloc(20_000_000),
    })
    expect(reply.statusCode).toBe(401)
  })

  test('a body of five thousand unknown fields is told twenty of them', async () => {
    const payload = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`f${at}`, 1]))
    const reply = await server.inject({ method: 'POST', url: '/api/verification', payload })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().faults.length).toBeLessThanOrEqual(20)
  })

  test.each([
    ['POST', '/api/case-status', { number: 'HZ\u0000', code: '123456' }],
    ['POST', '/api/session', { account: 'a\u0000', password: 'x', code: '123456' }],
    ['POST', '/api/verification', { number: 'a\u0000', check: 'x' }],
    ['GET', '/api/cases?number=%00', undefined],
    ['GET', '/api/staff?after=%00', undefined],
  ] as const)('%s %s with a NUL is a fault of the input', async (method, url, payload) => {
    const sent = payload === undefined ? {} : { payload }
    const reply = await server.inject({ method, url, headers: { cookie: officer }, ...sent })
    expect(reply.statusCode).toBe(422)
  })

  test('behind one proxy the address that the client claims does not count', async () => {
    const { createApp } = await import('#platform/http/app.ts')
    const settings = { publicUrl: undefined, rateLimit: 3, trustProxy: true, version: '0.0.0' }
    const app = await createApp({ log: server.hall.tools.log, ...settings })
    const statuses: number[] = []
    for (let time = 0; time < 6; time += 1) {
      const headers = { 'x-forwarded-for': `192.0.2.${time}, 198.51.100.7` }
      statuses.push((await app.inject({ method: 'GET', url: '/nowhere', headers })).statusCode)
    }
    await app.close()
    expect(statuses).toEqual([404, 404, 404, 429, 429, 429])
  })
})
