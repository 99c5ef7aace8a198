import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NoticeTemplate } from '#contract/notices.ts'
import { getCaseCode, openCaseByKey } from '#modules/cases/public.ts'
import { listAddresses } from '#server/list-addresses.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows, wang } from '#server/testing/test-story.ts'
import { queueNotice } from './commands/queue-notice.ts'
import { unsubscribeToken } from './commands/unsubscribe-token.ts'
import { type NoticeDeps, noticeRoutes, sendNotice } from './public.ts'

const hallId = 'dongxihu'

let hall: TestHall
let web: TestApp
let caseId: string
let key: { number: string; code: string }
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
  const { case: ofWang } = await acceptWang(hall)
  const { db, cipher } = hall.tools
  caseId = ofWang.id
  key = { number: ofWang.number, code: await getCaseCode({ db, cipher }, { hallId, caseId }) }
  const deps: NoticeDeps = {
    connected: { smsConnected: false, emailConnected: false },
    openCaseByKey,
    listAddresses: (from, of) => listAddresses({ db: from, cipher }, of),
  }
  web = await openTestApp(hall, (host) => noticeRoutes(host, deps))
})
afterAll(async () => {
  await web.close()
  await hall.close()
})
beforeEach(async () => {
  await hall.tools.db.deleteFrom('notice_opt_out').execute()
})

let serial = 0
/** Written about the case, to its phone unless told otherwise; what became of it when its job has run. */
async function write(
  template: NoticeTemplate,
  given: { channel?: 'sms' | 'email' | 'in-app'; to?: string; hallId?: string } = {},
): Promise<{ id: string; state: string }> {
  serial += 1
  const reasonKey = `test/${serial}`
  const home = given.hallId ?? hallId
  const facts = { ...key, ticket: 'C012', window: 5, due: null, missing: [], bring: [], since: '2024-07-01' }
  const args = {
    ...facts,
    place: '领证柜',
    collection: { by: 'post', carrier: '邮政速递', tracking: '1000000' },
  } as const
  const order = { channel: 'sms', to: wang.phone, lang: 'zh-CN', reasonKey, template, args, ...given } as const
  await hall.publicAct(async (act) => {
    await queueNotice(act, { ...order, hallId: home, caseId: home === hallId ? caseId : undefined })
    return { ok: true as const, value: undefined }
  })
  const find = () =>
    hall.tools.db
      .selectFrom('notice')
      .select(['id', 'state', 'text_cipher'])
      .where('reason_key', '=', reasonKey)
      .executeTakeFirstOrThrow()
  const { id } = await find()
  const deps = { gateways: {}, catalogue, publicUrl: 'https://youban.example' }
  await sendNotice(deps, hall.tools, { hallId: home, noticeId: id })
  return { id, state: (await find()).state }
}

async function post(path: string, payload: object) {
  serial += 1
  const headers = { 'idempotency-key': `a-key-of-the-test-${serial}` }
  const reply = await web.app.inject({ method: 'POST', url: path, payload, headers })
  return { status: reply.statusCode, body: reply.json() }
}

function lines(act: string) {
  return hall.tools.db
    .selectFrom('audit_entry')
    .select(['actor_kind', 'object_kind', 'object_id', 'facts'])
    .where('act', '=', act)
    .execute()
}

describe('in the app', () => {
  test('whoever holds number and code reads the messages, the newest first and without the code', async () => {
    await write('case-accepted', { channel: 'in-app', to: key.number })
    hall.clock.advance({ seconds: 1 })
    await write('document-ready-collect', { channel: 'in-app', to: key.number })
    const { status, body } = await post('/api/case-status/messages', key)
    expect(status).toBe(200)
    expect(body.messages).toMatchObject([
      { text: '证件办好了，已经寄出：邮政速递 1000000。', lang: 'zh-CN', at: '2024-07-15T01:00:01.000Z' },
      { text: expect.stringContaining('您的申请已受理') },
    ])
    expect(JSON.stringify(body)).not.toContain(key.code)
    const rows = await hall.tools.db
      .selectFrom('notice')
      .select(['text_cipher', 'text_masked', 'state'])
      .where('channel', '=', 'in-app')
      .execute()
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']))
    expect(rows.some(({ text_cipher }) => text_cipher.includes('已经寄出'))).toBe(false)
    expect(JSON.stringify(rows.map(({ text_masked }) => text_masked))).not.toContain('1000000')
  })

  test('a wrong code is counted and opens nothing', async () => {
    const wrong = { ...key, code: key.code === '000000' ? '111111' : '000000' }
    expect(await post('/api/case-status/messages', wrong)).toMatchObject({ status: 404 })
    const choice = { ...wrong, channel: 'sms', wanted: false }
    expect(await post('/api/case-status/message-choice', choice)).toMatchObject({ status: 404 })
    const tried = await hall.tools.db.selectFrom('case_key').select('failures').executeTakeFirstOrThrow()
    expect(tried.failures).toBe(2)
    expect(await hall.tools.db.selectFrom('notice_opt_out').select('hall_id').execute()).toEqual([])
    await post('/api/case-status/messages', key)
  })
})

describe('a choice at the status page', () => {
  test('switches optional messages off and on again; what the law has us tell still comes', async () => {
    const off = await post('/api/case-status/message-choice', { ...key, channel: 'sms', wanted: false })
    expect(off.body).toEqual({ choices: [{ channel: 'sms', to: '138****0026', wanted: false }] })
    expect((await post('/api/case-status/messages', key)).body.choices).toEqual(off.body.choices)
    expect(await write('rating-invitation')).toMatchObject({ state: 'suppressed' })
    expect(await write('uncollected-reminder')).toMatchObject({ state: 'suppressed' })
    expect(await write('case-notified')).toMatchObject({ state: 'kept' })
    const on = await post('/api/case-status/message-choice', { ...key, channel: 'sms', wanted: true })
    expect(on.body).toEqual({ choices: [{ channel: 'sms', to: '138****0026', wanted: true }] })
    expect(await write('rating-invitation')).toMatchObject({ state: 'kept' })
  })

  test('holds for the address in its own hall, and is kept without the address', async () => {
    await post('/api/case-status/message-choice', { ...key, channel: 'sms', wanted: false })
    expect(await write('rating-invitation', { hallId: otherHallId })).toMatchObject({ state: 'kept' })
    expect(await write('rating-invitation', { to: '13800000027' })).toMatchObject({ state: 'kept' })
    const kept = await hall.tools.db.selectFrom('notice_opt_out').select('address_index').execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]?.address_index.includes(wang.phone)).toBe(false)
  })

  test('leaves one line in the trail, however often it is made', async () => {
    const before = (await lines('notice.opt-out')).length
    const choice = { ...key, channel: 'sms', wanted: false }
    await Promise.all(Array.from({ length: 10 }, () => post('/api/case-status/message-choice', choice)))
    const made = (await lines('notice.opt-out')).slice(before)
    expect(made).toEqual([{ actor_kind: 'citizen', object_kind: 'case', object_id: caseId, facts: { channel: 'sms' } }])
    expect(JSON.stringify(made)).not.toContain(wang.phone)
  })
})

describe('the link in a message', () => {
  const email = { channel: 'email', to: 'wang@example.com' } as const

  test('shows a masked address, and switches it off and on', async () => {
    const { id } = await write('rating-invitation', email)
    const token = unsubscribeToken(hall.tools.keys, { hallId, id })
    expect(token).not.toMatch(/wang|example/)
    const shown = { channel: 'email', to: 'w***@example.com' }
    expect((await post('/api/subscription', { token })).body).toEqual({ ...shown, wanted: true })
    const off = await post('/api/subscription/choice', { token, wanted: false })
    expect(off.body).toEqual({ ...shown, wanted: false })
    expect((await post('/api/subscription', { token })).body).toEqual({ ...shown, wanted: false })
    expect(await write('rating-invitation', { ...email, to: 'Wang@example.com' })).toMatchObject({
      state: 'suppressed',
    })
    await post('/api/subscription/choice', { token, wanted: true })
    expect(await write('rating-invitation', email)).toMatchObject({ state: 'kept' })
  })

  test('that is bent, cut or of another hall opens nothing', async () => {
    const { id } = await write('rating-invitation', email)
    const token = unsubscribeToken(hall.tools.keys, { hallId, id })
    const bent = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
    const elsewhere = token.replace(hallId, otherHallId)
    for (const wrong of ['', 'x', bent, token.slice(0, -1), elsewhere, `${token}A`, `.${token}`]) {
      expect(await post('/api/subscription', { token: wrong })).toMatchObject({ status: 404 })
      expect(await post('/api/subscription/choice', { token: wrong, wanted: false })).toMatchObject({ status: 404 })
      expect(await oneClick(wrong === '' ? 'none' : wrong)).toBe(404)
    }
    expect(await hall.tools.db.selectFrom('notice_opt_out').select('hall_id').execute()).toEqual([])
  })

  test('is pressed by a mail program with one click, in either form and as often as it likes', async () => {
    const { id } = await write('rating-invitation', email)
    const token = unsubscribeToken(hall.tools.keys, { hallId, id })
    expect(await oneClick(token)).toBe(204)
    expect(await oneClick(token)).toBe(204)
    expect((await post('/api/subscription', { token })).body).toMatchObject({ wanted: false })
    await post('/api/subscription/choice', { token, wanted: true })
    const field = 'Content-Disposition: form-data; name="List-Unsubscribe"'
    const multipart = `--b\r\n${field}\r\n\r\nOne-Click\r\n--b--\r\n`
    expect(await oneClick(token, { type: 'multipart/form-data; boundary=b', body: multipart })).toBe(204)
    expect((await post('/api/subscription', { token })).body).toMatchObject({ wanted: false })
  })

  test('is not pressed by a program that only looks where it leads', async () => {
    const { id } = await write('rating-invitation', email)
    const token = unsubscribeToken(hall.tools.keys, { hallId, id })
    const url = `/api/subscription/one-click/${token}`
    expect((await web.app.inject({ method: 'GET', url })).statusCode).toBe(404)
    expect(await oneClick(token, { body: 'a=b' })).toBe(400)
    expect(await oneClick(token, { body: 'x'.repeat(5000) })).toBe(413)
    expect(await oneClick(token, { type: 'application/json', body: '{}' })).toBe(400)
    expect((await post('/api/subscription', { token })).body).toMatchObject({ wanted: true })
  })

  test('lets a form in at this door only', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await web.app.inject({ method: 'POST', url: '/api/subscription', headers, payload: 'token=x' })
    expect(reply.statusCode).toBe(415)
  })

  async function oneClick(
    token: string,
    { type = 'application/x-www-form-urlencoded', body = 'List-Unsubscribe=One-Click' } = {},
  ): Promise<number> {
    const url = `/api/subscription/one-click/${token}`
    const reply = await web.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload: body })
    return reply.statusCode
  }
})
