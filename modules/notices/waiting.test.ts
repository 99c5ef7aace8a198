import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/db/pool.ts'
import type { SmsGateway } from '../../tests/journeys/sms-process.ts'
import { wakeNotices } from './public.ts'
import { attemptLimit } from './rules/index.ts'
import { type DeliveryHall, inboxOf, morning, nextPhone, openDeliveryHall } from './test-delivery.ts'

let world: DeliveryHall
beforeAll(async () => {
  world = await openDeliveryHall()
})
afterEach(() => world.clear())
afterAll(() => world.close())

describe('in quiet hours', () => {
  const evening = Temporal.Instant.from('2024-07-15T22:10:00+08:00')

  test('an SMS that can wait is sent when they end', async () => {
    const sms = await world.startSms()
    const phone = nextPhone()
    world.hall.clock.set(evening)
    const id = await world.queue(phone)
    await world.runJobs({ sms })
    expect(await world.noticeOf(id)).toMatchObject({
      state: 'queued',
      attempts: 0,
      due_at: new Date('2024-07-16T08:00:00+08:00'),
    })
    expect(await inboxOf(sms, phone)).toEqual([])
    await world.work({ sms })
    expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', sent_at: new Date('2024-07-16T08:00:00+08:00') })
    expect((await world.stepsOf(id)).map(([, kind]) => kind)).toEqual(['put-off', 'tried', 'delivered'])
  })

  test('a round that fails until the night goes on in the morning', async () => {
    const sms = await world.startSms({ FAIL_FIRST: '5' })
    world.hall.clock.set(Temporal.Instant.from('2024-07-15T20:57:00+08:00'))
    const id = await world.queue(nextPhone())
    await world.work({ sms })
    const tried = (await world.stepsOf(id)).filter(([, kind]) => kind === 'tried').map(([seconds]) => seconds)
    expect(tried.map((seconds) => hallTime(seconds))).toEqual(['20:57', '20:57', '20:57', '20:58', '08:00', '08:04'])
    expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 6 })
  })

  test('a call to a window rings, and an e-mail is sent', async () => {
    const sms = await world.startSms()
    const smtp = { url: (await world.startMail()).url, from: 'hall@youban.example' }
    world.hall.clock.set(evening)
    const call = await world.queue(nextPhone(), { template: 'window-calls' })
    const mail = await world.queue('night@example.com', { channel: 'email' })
    await world.runJobs({ sms, smtp })
    expect(await world.noticeOf(call)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await world.noticeOf(mail)).toMatchObject({ state: 'sent', attempts: 1 })
  })

  function hallTime(seconds: number): string {
    return morning.add({ seconds }).toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString().slice(0, 5)
  }
})

describe('a server that dies', () => {
  const late = { LATE_FIRST: String(attemptLimit), LATE_MS: '400' }

  test('in an attempt leaves the notice to the sweep, once the lease of the attempt has run out', async () => {
    const sms = await world.startSms(late)
    const phone = nextPhone()
    const id = await world.queue(phone)
    await dieInAttempt(sms, { id, phone })
    await world.hall.database.pool.query('delete from graphile_worker._private_jobs')
    await wakeNotices(world.hall.tools)
    expect(await jobsOf(id)).toBe(0)
    world.hall.clock.advance({ minutes: 2 })
    await wakeNotices(world.hall.tools)
    await wakeNotices(world.hall.tools)
    expect(await jobsOf(id)).toBe(1)
    await world.work({ sms })
    expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(await inboxOf(sms, phone)).toEqual([{ text: expect.any(String), times: 2 }])
  })

  test('in every attempt makes no endless round', async () => {
    const sms = await world.startSms(late)
    const phone = nextPhone()
    const id = await world.queue(phone)
    for (let times = 1; times <= attemptLimit; times += 1) {
      await dieInAttempt(sms, { id, phone, times })
      world.hall.clock.advance({ minutes: 2 })
    }
    await world.work({ sms })
    expect(await world.noticeOf(id)).toMatchObject({ state: 'undeliverable', last_error: 'interrupted' })
    expect((await inboxOf(sms, phone))[0]?.times).toBe(attemptLimit)
  })

  /** The gateway has taken the message and not answered yet, when the database is lost. */
  async function dieInAttempt(
    sms: SmsGateway,
    { id, phone, times = 1 }: { id: string; phone: string; times?: number },
  ): Promise<void> {
    const database = openDatabase({ url: world.hall.url, max: 1 })
    const attempt = world.send({ sms }, id, { ...world.hall.tools, db: database.db })
    const ended = expect(attempt).rejects.toThrow()
    await expect.poll(async () => (await inboxOf(sms, phone))[0]?.times).toBe(times)
    await database.close()
    await ended
  }

  async function jobsOf(id: string): Promise<number> {
    const { rows } = await world.hall.database.pool.query(
      `select id from graphile_worker._private_jobs where payload ->> 'noticeId' = $1`,
      [id],
    )
    return rows.length
  }
})
