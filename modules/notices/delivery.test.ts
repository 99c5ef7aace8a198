import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { attemptLimit } from './rules/index.ts'
import { code, type DeliveryHall, deadPort, inboxOf, nextPhone, openDeliveryHall } from './test-delivery.ts'

let world: DeliveryHall
beforeAll(async () => {
  world = await openDeliveryHall()
})
afterEach(() => world.clear())
afterAll(() => world.close())

test('a message arrives once though the gateway fails twice and answers slowly', async () => {
  const sms = await world.startSms({ FAIL_FIRST: '2', DELAY_MS: '300' })
  const phone = nextPhone()
  const id = await world.queue(phone)
  await world.work({ sms })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 3, last_error: null, due_at: null })
  expect(await inboxOf(sms, phone)).toEqual([{ text: expect.stringContaining(`查询码 ${code}`), times: 1 }])
  expect(await world.stepsOf(id)).toEqual([
    [0, 'tried', null],
    [0, 'failed', 'status 503'],
    [15, 'tried', null],
    [15, 'failed', 'status 503'],
    [45, 'tried', null],
    [45, 'delivered', null],
  ])
  expect(world.logged().trim().split('\n')).toHaveLength(2)
  expect(world.logged()).toContain('status 503')
  expect(world.logged()).not.toMatch(new RegExp(`${phone}|${code}`))
})

test('a line that is cut before anything was taken is tried again', async () => {
  const sms = await world.startSms({ CUT_FIRST: '1' })
  const phone = nextPhone()
  const id = await world.queue(phone)
  await world.work({ sms })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(await inboxOf(sms, phone)).toMatchObject([{ times: 1 }])
})

test('a message whose answer was lost is sent again under the same id, and the phone has it once', async () => {
  const sms = await world.startSms({ LOSE_FIRST: '1' })
  const phone = nextPhone()
  const id = await world.queue(phone)
  await world.work({ sms })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(await inboxOf(sms, phone)).toEqual([{ text: expect.any(String), times: 2 }])
})

test('so is one that was taken and answered too late', { timeout: 15_000 }, async () => {
  const sms = await world.startSms({ LATE_FIRST: '1', LATE_MS: '60000' })
  const phone = nextPhone()
  const id = await world.queue(phone)
  const started = performance.now()
  await world.runJobs({ sms })
  expect(performance.now() - started).toBeLessThan(7_000)
  expect(await world.noticeOf(id)).toMatchObject({ state: 'queued', attempts: 1, last_error: 'timeout' })
  await world.work({ sms })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(await inboxOf(sms, phone)).toEqual([{ text: expect.any(String), times: 2 }])
})

test.each([
  ['a number of seconds', '240', 240],
  ['less than our own pause', '1', 15],
])('a gateway that is busy is given the time it asks for: %s', async (_what, asked, seconds) => {
  const sms = await world.startSms({ BUSY_FIRST: '1', RETRY_AFTER: asked })
  const id = await world.queue(nextPhone())
  await world.work({ sms })
  expect((await world.stepsOf(id)).slice(1, 3)).toEqual([
    [0, 'failed', 'status 429'],
    [seconds, 'tried', null],
  ])
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('a date is measured by the clock of the gateway, not by ours', async () => {
  const asked = new Date(Temporal.Now.instant().epochMilliseconds + 600_000).toUTCString()
  const sms = await world.startSms({ BUSY_FIRST: '1', RETRY_AFTER: asked })
  const id = await world.queue(nextPhone())
  await world.work({ sms })
  const [, , tried] = await world.stepsOf(id)
  expect(tried?.[0]).toBeGreaterThan(540)
  expect(tried?.[0]).toBeLessThan(602)
})

test('a dead gateway makes the notice undeliverable after the limit, and nothing waits any more', async () => {
  const phone = nextPhone()
  const id = await world.queue(phone)
  await world.work({ sms: { url: `http://127.0.0.1:${await deadPort()}/`, token: 'none' } })
  expect(await world.noticeOf(id)).toMatchObject({
    state: 'undeliverable',
    attempts: attemptLimit,
    last_error: 'ECONNREFUSED',
    sent_at: null,
    due_at: null,
  })
  const steps = await world.stepsOf(id)
  const tried = steps.filter(([, kind]) => kind === 'tried').map(([seconds]) => seconds)
  expect(tried).toEqual([0, 15, 45, 105, 225, 465, 945, 1845])
  expect(steps.at(-1)).toEqual([1845, 'given-up', null])
  expect(world.logged().trim().split('\n')).toHaveLength(attemptLimit)
  expect(world.logged()).not.toContain(phone)
  const trail = await world.hall.tools.db
    .selectFrom('audit_entry')
    .select(['outcome', 'reason'])
    .where('object_id', '=', id)
    .where('act', '=', 'notice.send')
    .execute()
  expect(trail).toHaveLength(attemptLimit)
  expect(trail.at(-1)).toEqual({ outcome: 'refused', reason: 'ECONNREFUSED' })
  const jobs = await world.hall.database.pool.query('select id from graphile_worker._private_jobs')
  expect(jobs.rows).toEqual([])
})

test('a wrong token is tried to the end: somebody may put it right', async () => {
  const sms = await world.startSms()
  const phone = nextPhone()
  const id = await world.queue(phone)
  await world.work({ sms: { url: sms.url, token: 'another' } })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'undeliverable', last_error: 'status 401' })
  expect(await world.noticeOf(id)).toMatchObject({ attempts: attemptLimit })
  expect(await inboxOf(sms, phone)).toEqual([])
})

test('a number that the operator refuses is given up at once', async () => {
  const phone = nextPhone()
  const sms = await world.startSms({ REFUSED: phone })
  const id = await world.queue(phone)
  await world.work({ sms })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'undeliverable', attempts: 1, last_error: 'status 422' })
})

test('a notice that was sent is not sent again, and twenty jobs at once send it once', async () => {
  const sms = await world.startSms({ DELAY_MS: '200' })
  const phone = nextPhone()
  const id = await world.queue(phone)
  await Promise.all(Array.from({ length: 20 }, () => world.send({ sms }, id)))
  await world.work({ sms })
  await world.send({ sms }, id)
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
  expect(await inboxOf(sms, phone)).toMatchObject([{ times: 1 }])
})

test('the phone shows it as a page that needs no script', async () => {
  const sms = await world.startSms()
  const phone = nextPhone()
  await world.queue(phone)
  await world.work({ sms })
  const reply = await fetch(sms.inboxOf(phone))
  const html = await reply.text()
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(html).toContain('<html lang="zh-CN">')
  expect(html).toMatch(/<main>[\s\S]*<h1>[\s\S]*<ol><li lang="zh-CN">【网谷优办】/)
  expect(html).not.toContain('<script')
})
