import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { NoticeState } from '#contract/notices.ts'
import { decide } from '#platform/access/decide.ts'
import { openTestApp } from '#server/testing/test-app.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { type NoticeOrder, queueNotice } from './commands/queue-notice.ts'
import { noticeRoutes, sendNotice } from './public.ts'
import { countOutbox, readOutbox } from './queries/outbox.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall({ now: '2024-07-15T01:00:00Z' })
})
afterAll(() => hall.close())

/** Nothing of a case is asked here. */
const noCases = { openCaseByKey: async () => undefined, listAddresses: async () => [] }
const unconnected = { smsConnected: false, emailConnected: false }
const phone = '13800000031'
const code = '482913'

async function queue(given: Partial<NoticeOrder<'case-ready'>> & { reasonKey: string }): Promise<boolean> {
  const decision = await hall.publicAct(async (act) => ({
    ok: true as const,
    value: await queueNotice(act, {
      hallId: 'dongxihu',
      channel: 'sms',
      to: phone,
      template: 'case-ready',
      args: { number: 'HZ2024-0715-0031', code },
      lang: 'zh-CN',
      ...given,
    }),
  }))
  return decision.ok && decision.value
}

function rowOf(reasonKey: string) {
  return hall.tools.db
    .selectFrom('notice')
    .select(['id', 'hall_id', 'state', 'to_cipher', 'text_cipher', 'to_masked', 'text_masked'])
    .where('reason_key', '=', reasonKey)
    .executeTakeFirstOrThrow()
}

async function outbox(options: Partial<typeof unconnected> = {}) {
  const reading = hall.reading(await hall.staff('system-administrator'), 'notice.read')
  const page = await readOutbox({ ...unconnected, ...options }, reading, {})
  if (!page.ok) throw new Error(page.reason)
  return page.value
}

describe('writing', () => {
  test('one reason writes one notice, however often its event comes', async () => {
    const written = await Promise.all(Array.from({ length: 20 }, () => queue({ reasonKey: 'case-1/ready' })))
    expect(written.filter(Boolean)).toHaveLength(1)
    const { id } = await rowOf('case-1/ready')
    const { rows } = await hall.database.pool.query(
      `select payload from graphile_worker._private_jobs where payload ->> 'noticeId' = $1`,
      [id],
    )
    expect(rows).toEqual([{ payload: { hallId: 'dongxihu', noticeId: id } }])
    expect(await queue({ reasonKey: 'case-1/ready', channel: 'email', to: 'wang@example.com' })).toBe(true)
  })

  test('neither the address nor the code lies open anywhere', async () => {
    await queue({ reasonKey: 'case-2/ready' })
    const row = await rowOf('case-2/ready')
    expect(row.to_masked).toBe('138****0031')
    expect(row.text_masked).toContain('●●●●●●')
    const trail = await hall.tools.db.selectFrom('audit_entry').select(['facts', 'reason']).execute()
    const jobs = await hall.database.pool.query('select payload::text from graphile_worker._private_jobs')
    const everything = JSON.stringify([row.text_masked, row.to_masked, trail, jobs.rows])
    expect(everything).not.toContain(phone)
    expect(everything).not.toContain(code)
    expect(row.text_cipher.includes(code)).toBe(false)
    expect(row.to_cipher.includes(phone)).toBe(false)
  })

  test('an SMS says how many parts it has, and the language it is in', async () => {
    await queue({ reasonKey: 'case-p/ready', lang: 'en' })
    const { id } = await rowOf('case-p/ready')
    expect((await outbox()).rows.find((row) => row.id === id)).toMatchObject({ parts: 1, lang: 'en' })
  })

  test('without a gateway a notice is kept in the outbox', async () => {
    await queue({ reasonKey: 'case-3/ready' })
    const { id } = await rowOf('case-3/ready')
    await sendNotice({ gateways: {}, catalogue, publicUrl: 'http://hall.example' }, hall.tools, {
      hallId: 'dongxihu',
      noticeId: id,
    })
    expect((await rowOf('case-3/ready')).state).toBe('kept')
    expect((await outbox()).rows.find((row) => row.id === id)).toMatchObject({
      state: 'kept',
      attempts: 0,
      sentAt: null,
      to: '138****0031',
      text: expect.stringContaining(code),
    })
  })
})

describe('the outbox', () => {
  test('shows codes only where the channel has no gateway, and such a look is in the trail', async () => {
    const looks = () =>
      hall.tools.db.selectFrom('audit_entry').select('facts').where('act', '=', 'notice.open').execute()
    const before = (await looks()).length
    const masked = await outbox({ smsConnected: true, emailConnected: true })
    expect(masked.gateway).toBe(true)
    expect(JSON.stringify(masked)).not.toContain(code)
    expect(await looks()).toHaveLength(before)
    const half = await outbox({ smsConnected: true })
    for (const row of half.rows) expect(row.text.includes(code)).toBe(row.channel === 'email')
    expect((await looks()).slice(before)).toEqual([{ facts: { texts: 1 } }])
    expect((await outbox()).gateway).toBe(false)
  })

  test('a message that has left keeps its code also when the gateway is taken away', async () => {
    await queue({ reasonKey: 'case-4/ready' })
    await hall.tools.db.updateTable('notice').set({ state: 'sent' }).where('reason_key', '=', 'case-4/ready').execute()
    const { id } = await rowOf('case-4/ready')
    expect((await outbox()).rows.find((row) => row.id === id)?.text).not.toContain(code)
  })

  test('comes in pages of fifty, none twice and none lost', async () => {
    for (let at = 0; at < 60; at += 1) {
      hall.clock.advance({ milliseconds: at % 20 === 0 ? 1 : 0 })
      await queue({ reasonKey: `page/${at}` })
    }
    const admin = await hall.staff('system-administrator')
    const reading = hall.reading(admin, 'notice.read')
    const connected = { smsConnected: true, emailConnected: true }
    const first = await readOutbox(connected, reading, {})
    if (!first.ok || first.value.next === null) throw new Error('expected a second page')
    const second = await readOutbox(connected, reading, { after: first.value.next })
    if (!second.ok) throw new Error(second.reason)
    expect(first.value.rows).toHaveLength(50)
    expect(second.value.next).toBeNull()
    const all = [...first.value.rows, ...second.value.rows]
    const { length } = await hall.tools.db.selectFrom('notice').select('id').execute()
    expect(new Set(all.map(({ id }) => id)).size).toBe(length)
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .toReversed(),
    )
  })

  test('is counted by state, and each count opens its list', async () => {
    const { db } = hall.tools
    await queue({ reasonKey: 'count/undeliverable' })
    await db
      .updateTable('notice')
      .set({ state: 'undeliverable' })
      .where('reason_key', '=', 'count/undeliverable')
      .execute()
    const reading = hall.reading(await hall.staff('supervisor'), 'notice.read')
    const counted = await countOutbox(reading)
    if (!counted.ok) throw new Error('counting was refused')
    expect(counted.value.counts).toMatchObject({ undeliverable: 1, suppressed: 0 })
    for (const state of NoticeState.options) {
      const page = await readOutbox(unconnected, reading, { state })
      if (!page.ok) throw new Error(page.reason)
      expect(new Set(page.value.rows.map((row) => row.state))).toEqual(
        new Set(page.value.rows.length > 0 ? [state] : []),
      )
      expect(Math.min(50, counted.value.counts[state])).toBe(page.value.rows.length)
    }
  })

  test('counts nothing past a hundred', async () => {
    for (let at = 0; at < 101; at += 1) await queue({ reasonKey: `many/${at}` })
    await hall.tools.db
      .updateTable('notice')
      .set({ state: 'suppressed' })
      .where('reason_key', 'like', 'many/%')
      .execute()
    const counted = await countOutbox(hall.reading(await hall.staff('supervisor'), 'notice.read'))
    expect(counted.ok && counted.value.counts.suppressed).toBe(100)
    await hall.tools.db.deleteFrom('notice').where('reason_key', 'like', 'many/%').execute()
  })

  test.each(['x', Buffer.from('2024-07-15 1').toString('base64url'), '%00'])(
    'a place that is none of ours is refused by name: %s',
    async (after) => {
      const admin = await hall.staff('system-administrator')
      const { app, cookieOf, close } = await openTestApp(hall, (host) =>
        noticeRoutes(host, { connected: unconnected, ...noCases }),
      )
      const reply = await app.inject({ url: '/api/notices', query: { after }, headers: { cookie: cookieOf(admin) } })
      await close()
      expect(reply.statusCode).toBe(422)
      expect(reply.json().faults).toMatchObject([{ field: 'after' }])
    },
  )
})

describe('who may read the outbox', () => {
  test('the system administrator and the supervisor, and only the first sees what was never sent', async () => {
    for (const role of Role.options) {
      const reads = role === 'system-administrator' || role === 'supervisor'
      expect([role, decide(await hall.staff(role), 'notice.read').allow]).toEqual([role, reads])
    }
    const reading = hall.reading(await hall.staff('supervisor'), 'notice.read')
    const page = await readOutbox(unconnected, reading, {})
    expect(page.ok && page.value.rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(page)).not.toContain(code)
    expect(decide(await hall.device('kiosk'), 'notice.read').allow).toBe(false)
    expect(decide({ kind: 'public' }, 'notice.read')).toEqual({ allow: false, reason: 'not-signed-in' })
  })

  test('of the own site only', async () => {
    await queue({ reasonKey: 'elsewhere', hallId: otherHallId })
    const { id } = await rowOf('elsewhere')
    expect((await outbox()).rows.map((row) => row.id)).not.toContain(id)
    const there = await hall.staff('system-administrator', { hallId: otherHallId })
    const page = await readOutbox(unconnected, hall.reading(there, 'notice.read'), {})
    expect(page.ok && page.value.rows.map((row) => row.id)).toEqual([id])
  })
})
