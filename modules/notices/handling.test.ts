import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { decide } from '#platform/access/decide.ts'
import { openTestApp } from '#server/testing/test-app.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { resendNotice, revealAddress, tellNotice } from './commands/handle-notice.ts'
import { queueNotice } from './commands/queue-notice.ts'
import { noticeRoutes } from './public.ts'
import { readDetail } from './queries/detail.ts'

const hallId = 'dongxihu'
/** Nothing of a case is asked here. */
const noCases = { openCaseByKey: async () => undefined, listAddresses: async () => [] }
const connected = { smsConnected: true, emailConnected: true }
const unconnected = { smsConnected: false, emailConnected: false }

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

let serial = 0
let phone: string
let id: string
beforeEach(async () => {
  serial += 1
  phone = `1380000${String(serial).padStart(4, '0')}`
  id = await addNotice('undeliverable')
})

async function addNotice(state: string, { hallId: home = hallId } = {}): Promise<string> {
  const reasonKey = `${serial}/${state}/${home}`
  await hall.publicAct(async (act) => {
    const args = { number: 'HZ2024-0715-0031', code: '482913' }
    const order = { hallId: home, channel: 'sms', to: phone, template: 'case-ready', lang: 'zh-CN' } as const
    await queueNotice(act, { ...order, args, reasonKey })
    return { ok: true as const, value: undefined }
  })
  const row = await hall.tools.db
    .updateTable('notice')
    .set({ state, attempts: 8, last_error: 'timeout', due_at: null })
    .where('reason_key', '=', reasonKey)
    .returning('id')
    .executeTakeFirstOrThrow()
  await hall.database.pool.query('delete from graphile_worker._private_jobs')
  return row.id
}

async function linesOf(objectId: string) {
  return await hall.tools.db
    .selectFrom('audit_entry')
    .select(['act', 'purpose', 'actor_id'])
    .where('object_id', '=', objectId)
    .where('actor_kind', '=', 'staff')
    .orderBy('id')
    .execute()
}

describe('sending again', () => {
  test('begins a new round, says who asked for it, and has one job', async () => {
    const supervisor = await hall.staff('supervisor')
    const again = await hall.act(supervisor, 'notice.resend', (act) => resendNotice(connected, act, id))
    expect(again).toMatchObject({
      ok: true,
      value: { state: 'queued', attempts: 0, lastError: null, dueAt: '2024-07-15T01:00:00.000Z' },
    })
    expect(again.ok && again.value.steps).toMatchObject([{ kind: 'sent-again', staff: supervisor.name }])
    expect(again.ok && again.value.may.resend).toEqual({ ok: false, reason: 'notice-settled' })
    const jobs = await hall.database.pool.query('select payload from graphile_worker._private_jobs')
    expect(jobs.rows).toEqual([{ payload: { hallId, noticeId: id } }])
    expect(await linesOf(id)).toEqual([{ act: 'notice.resend', purpose: null, actor_id: supervisor.staffId }])
  })

  test('twenty presses at once begin one round', async () => {
    const administrator = await hall.staff('system-administrator')
    const presses = await Promise.all(
      Array.from({ length: 20 }, () =>
        hall.act(administrator, 'notice.resend', (act) => resendNotice(connected, act, id)),
      ),
    )
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await linesOf(id)).toHaveLength(1)
  })

  test('is refused for what was sent, and where nothing could carry it', async () => {
    const supervisor = await hall.staff('supervisor')
    const sent = await addNotice('sent')
    const send = (noticeId: string, given: typeof connected) =>
      hall.act(supervisor, 'notice.resend', (act) => resendNotice(given, act, noticeId))
    expect(await send(sent, connected)).toEqual({ ok: false, reason: 'notice-settled' })
    expect(await send(id, unconnected)).toEqual({ ok: false, reason: 'no-gateway' })
    expect(await send(await addNotice('kept'), connected)).toMatchObject({ ok: true })
  })
})

describe('telling by telephone', () => {
  test('shows the number on record, then ends the notice', async () => {
    const supervisor = await hall.staff('supervisor')
    const address = await hall.act(supervisor, 'notice.tell', (act) => revealAddress(act, id))
    expect(address).toEqual({ ok: true, value: { value: phone, hideAfterSeconds: 30 } })
    const told = await hall.act(supervisor, 'notice.tell', (act) => tellNotice(connected, act, id))
    expect(told).toMatchObject({
      ok: true,
      value: { state: 'told', steps: [{ kind: 'told', staff: supervisor.name }] },
    })
    expect(await linesOf(id)).toEqual([
      { act: 'notice.reveal', purpose: 'contact-person', actor_id: supervisor.staffId },
      { act: 'notice.tell', purpose: null, actor_id: supervisor.staffId },
    ])
    const after = await hall.act(supervisor, 'notice.tell', (act) => revealAddress(act, id))
    expect(after).toEqual({ ok: false, reason: 'notice-settled' })
  })

  test('leaves the number in no stored reply and no view', async () => {
    const supervisor = await hall.staff('supervisor')
    const { app, cookieOf, close } = await openTestApp(hall, (host) => noticeRoutes(host, { connected, ...noCases }))
    const headers = { cookie: cookieOf(supervisor), 'idempotency-key': 'a-key-of-the-test-1' }
    const post = () => app.inject({ method: 'POST', url: `/api/notices/${id}/address`, headers, payload: {} })
    expect((await post()).json()).toMatchObject({ value: phone })
    expect((await post()).json()).toMatchObject({ value: phone })
    const detail = await app.inject({ url: `/api/notices/${id}`, headers })
    await close()
    expect(detail.json()).toMatchObject({ to: `138****${phone.slice(-4)}`, caseId: null })
    expect(detail.body).not.toContain(phone)
    // Each of the two looks left a line.
    expect(await linesOf(id)).toHaveLength(2)
  })
})

describe('who may', () => {
  test('send again: supervisor and system administrator; tell: the supervisor', async () => {
    for (const role of Role.options) {
      const person = await hall.staff(role)
      const verbs = (['notice.resend', 'notice.tell'] as const).filter((verb) => decide(person, verb).allow)
      const expected = { supervisor: ['notice.resend', 'notice.tell'], 'system-administrator': ['notice.resend'] }
      expect([role, verbs]).toEqual([role, expected[role as keyof typeof expected] ?? []])
    }
  })

  test('is asked at every door', async () => {
    const { app, cookieOf, close } = await openTestApp(hall, (host) => noticeRoutes(host, { connected, ...noCases }))
    const doors = [
      ['GET', '', ['supervisor', 'system-administrator']],
      ['POST', '/resend', ['supervisor', 'system-administrator']],
      ['POST', '/address', ['supervisor']],
      ['POST', '/told', ['supervisor']],
    ] as const
    for (const role of [
      'officer',
      'auditor',
      'security-administrator',
      'system-administrator',
      'supervisor',
    ] as const) {
      const cookie = cookieOf(await hall.staff(role))
      for (const [method, path, allowed] of doors) {
        const notice = await addNotice('undeliverable')
        const headers = { cookie, 'idempotency-key': hall.tools.ids.next() }
        const payload = method === 'POST' ? { payload: {} } : {}
        const reply = await app.inject({ method, url: `/api/notices/${notice}${path}`, headers, ...payload })
        const status = allowed.some((one) => one === role) ? 200 : 403
        expect([role, path, reply.statusCode]).toEqual([role, path, status])
        serial += 1
      }
    }
    await close()
  })

  test('is told with the view', async () => {
    const administrator = hall.reading(await hall.staff('system-administrator'), 'notice.read')
    const supervisor = hall.reading(await hall.staff('supervisor'), 'notice.read')
    const seen = await readDetail(connected, administrator, id)
    expect(seen.ok && seen.value.may).toEqual({ resend: { ok: true }, tell: { ok: false, reason: 'not-allowed' } })
    const here = await readDetail(unconnected, supervisor, id)
    expect(here.ok && here.value.may).toEqual({ resend: { ok: false, reason: 'no-gateway' }, tell: { ok: true } })
  })

  test('nobody handles a notice of another hall: it does not exist', async () => {
    const elsewhere = await addNotice('undeliverable', { hallId: otherHallId })
    const supervisor = await hall.staff('supervisor')
    const reading = hall.reading(supervisor, 'notice.read')
    expect(await readDetail(connected, reading, elsewhere)).toEqual({ ok: false, reason: 'not-found' })
    for (const command of [resendNotice, tellNotice]) {
      const verb = command === resendNotice ? 'notice.resend' : 'notice.tell'
      const done = await hall.act(supervisor, verb, (act) => command(connected, act, elsewhere))
      expect(done).toEqual({ ok: false, reason: 'not-found' })
    }
    const look = await hall.act(supervisor, 'notice.tell', (act) => revealAddress(act, elsewhere))
    expect(look).toEqual({ ok: false, reason: 'not-found' })
  })
})
