import { createServer } from 'node:net'
import { join } from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { type Companion, startCompanion } from '../../tests/journeys/child-process.ts'
import { queueNotice } from './commands.ts'
import type { Gateways } from './jobs/carriers.ts'
import { noticeTask, sendNotice } from './public.ts'
import { attemptLimit } from './rules/index.ts'

const hallId = 'dongxihu'
const token = 'a-token-of-the-test'
const Ready = z.object({ url: z.string() })
const Mail = z.object({ from: z.string(), to: z.array(z.string()), raw: z.string() })
const Inbox = z.array(z.object({ text: z.string(), times: z.int() }))

let hall: TestHall
const companions: Companion[] = []
beforeAll(async () => {
  hall = await openTestHall()
})
afterEach(async () => {
  await Promise.all(companions.splice(0).map((companion) => companion.stop()))
})
afterAll(() => hall.close())

async function start(program: 'sms-gateway' | 'smtp-server', env: Record<string, string> = {}) {
  const args = [join(import.meta.dirname, `../../tests/world/${program}.ts`)]
  const given = { PORT: '0', SMS_GATEWAY_TOKEN: token, ...env }
  const companion = await startCompanion({ name: program, args, env: given, readyWithin: 10_000 })
  companions.push(companion)
  return Ready.parse(companion.said).url
}

let serial = 0
/** A phone nobody has, a new one for each test. */
function nextPhone(): string {
  serial += 1
  return `1380000${String(serial).padStart(4, '0')}`
}

async function queue(to: string, channel: 'sms' | 'email' = 'sms'): Promise<string> {
  await hall.publicAct(async (act) => {
    const args = { number: 'HZ2024-0715-0031', code: '482913' }
    const reasonKey = `test/${to}`
    await queueNotice(act, { hallId, channel, to, template: 'case-ready', args, lang: 'zh-CN', reasonKey })
    return { ok: true as const, value: undefined }
  })
  const row = await hall.tools.db
    .selectFrom('notice')
    .select('id')
    .where('reason_key', '=', `test/${to}`)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Runs what is due, then makes what waits for another attempt due, until nothing is left. Returns what the queue logged. */
async function work(gateways: Gateways): Promise<string[]> {
  const logged: string[] = []
  const { pool } = hall.database
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') logged.push(message)
  })
  for (;;) {
    const taskList = { [noticeTask]: (payload: unknown) => sendNotice(gateways, hall.tools, payload) }
    await runOnce({ pgPool: pool, taskList, logger, noHandleSignals: true })
    const due = await pool.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`)
    if (due.rowCount === 0) return logged
  }
}

function noticeOf(id: string) {
  return hall.tools.db
    .selectFrom('notice')
    .select(['state', 'attempts', 'last_error', 'sent_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function inboxOf(url: string, phone: string) {
  const reply = await fetch(new URL(`/inbox/${phone}`, url), { headers: { accept: 'application/json' } })
  return Inbox.parse(await reply.json())
}

describe('by SMS', () => {
  test('a message arrives once though the gateway fails twice and answers slowly', async () => {
    const url = await start('sms-gateway', { FAIL_FIRST: '2', DELAY_MS: '300' })
    const phone = nextPhone()
    const id = await queue(phone)
    const logged = await work({ sms: { url, token } })
    expect(await noticeOf(id)).toMatchObject({ state: 'sent', attempts: 3, last_error: null })
    const inbox = await inboxOf(url, phone)
    expect(inbox).toEqual([{ text: expect.stringContaining('查询码 482913'), times: 1 }])
    expect(logged).toHaveLength(2)
    expect(JSON.stringify(logged)).toContain('status 503')
    expect(JSON.stringify(logged)).not.toMatch(new RegExp(`${phone}|482913`))
  })

  test('a message whose answer was lost is sent again under the same id, and the phone has it once', async () => {
    const url = await start('sms-gateway', { LOSE_FIRST: '1' })
    const phone = nextPhone()
    const id = await queue(phone)
    await work({ sms: { url, token } })
    expect(await noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(await inboxOf(url, phone)).toEqual([{ text: expect.any(String), times: 2 }])
  })

  test('a gateway that never answers is given up after five seconds', { timeout: 15_000 }, async () => {
    const url = await start('sms-gateway', { DELAY_MS: '60000' })
    const id = await queue(nextPhone())
    const started = performance.now()
    await expect(sendNotice({ sms: { url, token } }, hall.tools, { hallId, noticeId: id })).rejects.toThrow('timeout')
    expect(performance.now() - started).toBeLessThan(7_000)
    expect(await noticeOf(id)).toMatchObject({ state: 'queued', attempts: 1, last_error: 'timeout' })
    await hall.database.pool.query('delete from graphile_worker._private_jobs')
  })

  test('a dead gateway makes the notice undeliverable after the limit, and the queue lets go of it', async () => {
    const phone = nextPhone()
    const id = await queue(phone)
    const logged = await work({ sms: { url: `http://127.0.0.1:${await closedPort()}/`, token } })
    expect(await noticeOf(id)).toMatchObject({
      state: 'undeliverable',
      attempts: attemptLimit,
      last_error: 'ECONNREFUSED',
      sent_at: null,
    })
    expect(logged).toHaveLength(attemptLimit - 1)
    expect(JSON.stringify(logged)).not.toContain(phone)
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['outcome', 'reason'])
      .where('object_id', '=', id)
      .where('act', '=', 'notice.send')
      .execute()
    expect(trail).toHaveLength(attemptLimit)
    expect(trail.at(-1)).toEqual({ outcome: 'refused', reason: 'ECONNREFUSED' })
  })

  test('a wrong token is refused by the gateway', async () => {
    const url = await start('sms-gateway')
    const phone = nextPhone()
    const id = await queue(phone)
    await work({ sms: { url, token: 'another' } })
    expect(await noticeOf(id)).toMatchObject({ state: 'undeliverable', last_error: 'status 401' })
    expect(await inboxOf(url, phone)).toEqual([])
  })

  test('a notice that was sent is not sent again', async () => {
    const url = await start('sms-gateway')
    const phone = nextPhone()
    const id = await queue(phone)
    await work({ sms: { url, token } })
    await sendNotice({ sms: { url, token } }, hall.tools, { hallId, noticeId: id })
    expect(await inboxOf(url, phone)).toMatchObject([{ times: 1 }])
  })

  test('the phone shows it as a page that needs no script', async () => {
    const url = await start('sms-gateway')
    const phone = nextPhone()
    await queue(phone)
    await work({ sms: { url, token } })
    const reply = await fetch(new URL(`/inbox/${phone}`, url))
    const html = await reply.text()
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toMatch(/<main>[\s\S]*<h1>[\s\S]*<ol><li lang="zh-CN">【网谷优办】/)
    expect(html).not.toContain('<script')
  })
})

describe('by e-mail', () => {
  const from = 'hall@youban.example'

  test('a mail arrives though the server turns it away once, and nothing of it is logged', async () => {
    const url = await start('smtp-server', { FAIL_FIRST: '1' })
    const to = 'wang.zixuan@example.com'
    const id = await queue(to, 'email')
    const logged = await work({ smtp: { url, from } })
    expect(await noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(JSON.stringify(logged)).toContain('EMESSAGE 451')
    expect(JSON.stringify(logged)).not.toContain('wang')
    const mails = (companions[0]?.log() ?? '').trim().split('\n')
    expect(mails).toHaveLength(1)
    const mail = Mail.parse(JSON.parse(mails[0] ?? ''))
    expect(mail).toMatchObject({ from, to: [to], raw: expect.stringContaining(`Message-ID: <${id}@youban.example>`) })
    const [, body = ''] = mail.raw.split('\r\n\r\n')
    expect(Buffer.from(body, 'base64').toString('utf8')).toContain('证件办好了')
  })

  test('a dead mail server makes the notice undeliverable', async () => {
    const id = await queue('li.xiuying@example.com', 'email')
    await work({ smtp: { url: `smtp://127.0.0.1:${await closedPort()}`, from } })
    expect(await noticeOf(id)).toMatchObject({ state: 'undeliverable', last_error: 'ESOCKET' })
  })
})

/** A port that was free a moment ago and on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  const { promise, resolve } = Promise.withResolvers<number>()
  server.once('listening', () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    server.close(() => resolve(port))
  })
  return promise
}
