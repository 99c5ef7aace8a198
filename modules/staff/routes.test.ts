import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { Me } from '#contract/staff.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { addStaff, staffRoutes } from './public.ts'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const password = '一杯热干面 2024'
const perMinute = 6
let hall: TestHall
let desk: TestApp

beforeAll(async () => {
  hall = await openTestHall()
  desk = await openTestApp(hall, (host) =>
    staffRoutes(host, { secureCookies: true, limits: { signInPerMinute: perMinute } }),
  )
  await runSystemAct(hall.tools, 'seed', (act) =>
    addStaff(act, {
      hallId,
      account: 'wangyang',
      name: '汪洋',
      nameLatin: 'Wang Yang',
      password,
      totpSecret: secret,
      grants: [{ hallId, role: 'auditor', services: null }],
    }),
  )
})
afterAll(async () => {
  await desk.close()
  await hall.close()
})

function send(body: unknown, remoteAddress: string) {
  return desk.app.inject({ method: 'POST', url: '/api/session', payload: body as object, remoteAddress })
}

function codeNow(): string {
  return generateSync({ secret, epoch: Math.floor(hall.clock.now().epochMilliseconds / 1000) })
}

test('signing in sets a cookie that scripts and other sites never see; signing out ends it', async () => {
  const reply = await send({ account: 'wangyang', password, code: codeNow() }, '192.0.2.1')
  expect(reply.statusCode).toBe(200)
  const me = Me.parse(reply.json())
  expect(me).toMatchObject({ account: 'wangyang', roles: ['auditor'], verbs: ['audit.read'] })
  expect(me.hallName.zh).toBe('东西湖区人口与出入境服务大厅')
  const [cookie] = reply.cookies
  expect(cookie).toMatchObject({ name: 'youban_staff', httpOnly: true, sameSite: 'Strict', path: '/', secure: true })
  expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32)
  const headers = { cookie: `youban_staff=${cookie?.value}` }
  expect((await desk.app.inject({ url: '/api/session', headers })).statusCode).toBe(200)
  const out = await desk.app.inject({ method: 'DELETE', url: '/api/session', headers })
  expect(out.statusCode).toBe(200)
  expect(out.cookies[0]).toMatchObject({ name: 'youban_staff', value: '' })
  expect((await desk.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
})

test('in a hall whose clock was set, codes and sessions go by the time of the people', async () => {
  const realNow = hall.clock.now().add({ hours: 5000 })
  const clock = { now: hall.clock.now, real: () => realNow }
  const shifted = await openTestApp({ ...hall, tools: { ...hall.tools, clock } }, (host) =>
    staffRoutes(host, { secureCookies: true, limits: { signInPerMinute: perMinute } }),
  )
  const epoch = Math.floor(realNow.epochMilliseconds / 1000)
  await runSystemAct(hall.tools, 'seed', (act) =>
    addStaff(act, {
      hallId,
      account: 'tangan',
      name: '唐安',
      nameLatin: 'Tang An',
      password,
      totpSecret: secret,
      grants: [],
    }),
  )
  const trySignIn = (code: string) =>
    shifted.app.inject({ method: 'POST', url: '/api/session', payload: { account: 'tangan', password, code } })
  expect((await trySignIn(codeNow())).statusCode).toBe(401)
  const reply = await trySignIn(generateSync({ secret, epoch }))
  expect(reply.statusCode).toBe(200)
  const headers = { cookie: `youban_staff=${reply.cookies[0]?.value}` }
  expect((await shifted.app.inject({ url: '/api/session', headers })).json()).toMatchObject({ account: 'tangan' })
  await shifted.close()
})

test('a wrong password is a problem in the language of the caller, and sets no cookie', async () => {
  const reply = await send({ account: 'wangyang', password: '猜', code: '000000' }, '192.0.2.2')
  expect(reply.statusCode).toBe(401)
  expect(reply.json()).toMatchObject({ reason: 'wrong-credentials', detail: '账号、密码或动态码不对。' })
  expect(reply.cookies).toEqual([])
})

test('a code that is not six digits names its field', async () => {
  const reply = await send({ account: 'wangyang', password, code: '12a' }, '192.0.2.3')
  expect(reply.statusCode).toBe(422)
  expect(reply.json().faults).toMatchObject([{ field: 'code' }])
})

test('one address may try only so often, whichever account it names; others may go on', async () => {
  const statuses: number[] = []
  for (let count = 0; count <= perMinute; count += 1) {
    statuses.push((await send({ account: `a${count}`, password, code: '000000' }, '192.0.2.4')).statusCode)
  }
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true)
  expect((await send({ account: 'a', password, code: '000000' }, '192.0.2.5')).statusCode).toBe(401)
})

test('nobody asks who they are without a key', async () => {
  const headers = { cookie: 'youban_staff=made-up' }
  expect((await desk.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
  expect((await desk.app.inject({ url: '/api/session' })).statusCode).toBe(401)
})

test.each(Role.options)('the list of accounts opens to the security administrator alone: %s', async (role) => {
  const headers = { cookie: desk.cookieOf(await hall.staff(role)) }
  const reply = await desk.app.inject({ url: '/api/staff', headers })
  expect(reply.statusCode).toBe(role === 'security-administrator' ? 200 : 403)
})

test('a security administrator sees the accounts and the grants of the own hall only', async () => {
  const administrator = await hall.staff('security-administrator', { hallId: otherHallId })
  const guest = await hall.staff('officer')
  await hall.staff('officer')
  const lent = { hall_id: otherHallId, id: hall.tools.ids.next(), staff_id: guest.staffId, role: 'reviewer' }
  await hall.database.db
    .insertInto('staff_grant')
    .values({ ...lent, granted_at: '2024-07-15T01:00:00Z' })
    .execute()
  const headers = { cookie: desk.cookieOf(administrator) }
  const { rows } = (await desk.app.inject({ url: '/api/staff', headers })).json()
  expect(rows.map((row: { id: string }) => row.id).sort()).toEqual([administrator.staffId, guest.staffId].sort())
  const seen = rows.find((row: { id: string }) => row.id === guest.staffId)
  expect(seen.grants).toEqual([{ hallId: otherHallId, role: 'reviewer', services: null }])
})

test('the list of accounts comes in pages of fifty', async () => {
  for (let count = 0; count < 60; count += 1) await hall.staff('officer')
  const headers = { cookie: desk.cookieOf(await hall.staff('security-administrator')) }
  const first = (await desk.app.inject({ url: '/api/staff', headers })).json()
  expect(first.rows).toHaveLength(50)
  const second = (await desk.app.inject({ url: `/api/staff?after=${first.next}`, headers })).json()
  expect(second.next).toBeNull()
  const accounts = [...first.rows, ...second.rows].map((row: { account: string }) => row.account)
  expect(new Set(accounts).size).toBe(accounts.length)
  expect(accounts).toEqual(accounts.toSorted())
})
