import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { DeviceRow, DeviceView } from '#contract/devices.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { deviceRoutes, ensureDevice, issueCodeForSeed, resolveDevice } from './public.ts'

const perMinute = 5
let hall: TestHall
let desk: TestApp
let administrator: { cookie: string }
let addresses = 0

beforeAll(async () => {
  hall = await openTestHall()
  desk = await openTestApp(hall, (host) =>
    deviceRoutes(host, { secureCookies: false, limits: { enrolmentPerMinute: perMinute } }),
  )
  administrator = { cookie: desk.cookieOf(await hall.staff('system-administrator')) }
})
afterAll(async () => {
  await desk.close()
  await hall.close()
})

function issue(deviceId: string, headers: { cookie: string }) {
  const url = `/api/devices/${deviceId}/enrolment-code`
  const key = { 'idempotency-key': hall.tools.ids.next() }
  return desk.app.inject({ method: 'POST', url, payload: {}, headers: { ...headers, ...key } })
}

async function codeOf(deviceId: string): Promise<string> {
  return (await issue(deviceId, administrator)).json().code
}

/** Each try comes from an address of its own, unless one is given, so that the limit does not stand in the way. */
function enrol(code: string, kind: 'kiosk' | 'board', given?: string) {
  addresses += 1
  const remoteAddress = given ?? `198.51.100.${addresses}`
  return desk.app.inject({ method: 'POST', url: '/api/device-session', payload: { code, kind }, remoteAddress })
}

function asDevice(kind: 'kiosk' | 'board', token: string | undefined) {
  const headers = { cookie: `youban_${kind}=${token}` }
  return desk.app.inject({ url: `/api/device-session?kind=${kind}`, headers })
}

test('a code turns a browser into the device, which then knows itself', async () => {
  const device = await hall.device('kiosk')
  const reply = await enrol(await codeOf(device.deviceId), 'kiosk')
  expect(reply.statusCode).toBe(200)
  expect(DeviceView.parse(reply.json())).toMatchObject({
    id: device.deviceId,
    kind: 'kiosk',
    name: device.name,
    hallId,
  })
  const [cookie] = reply.cookies
  expect(cookie).toMatchObject({
    name: 'youban_kiosk',
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: 34_560_000,
  })
  expect((await asDevice('kiosk', cookie?.value)).json()).toMatchObject({ id: device.deviceId })
  expect(await resolveDevice(hall.tools, 'kiosk', cookie?.value ?? '')).toEqual(device)
  expect(await resolveDevice(hall.tools, 'board', cookie?.value ?? '')).toBeUndefined()
})

test('a code works once, also when two browsers enter it at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const code = await codeOf((await hall.device('kiosk')).deviceId)
    const statuses = (await Promise.all([enrol(code, 'kiosk'), enrol(code, 'kiosk'), enrol(code, 'kiosk')])).map(
      ({ statusCode }) => statusCode,
    )
    expect(statuses.toSorted()).toEqual([200, 410, 410])
  }
})

test('a code entered while the next one is issued opens the device or is refused, and leaves one session at most', async () => {
  const { deviceId } = await hall.device('kiosk')
  for (let round = 0; round < 10; round += 1) {
    const code = await codeOf(deviceId)
    const [entered, issued] = await Promise.all([enrol(code, 'kiosk'), issue(deviceId, administrator)])
    expect([200, 404, 410]).toContain(entered.statusCode)
    expect(issued.statusCode).toBe(200)
  }
  const { rows } = await hall.database.pool.query(
    'select count(*)::int as count from device_session where device_id = $1 and ended_at is null',
    [deviceId],
  )
  expect(rows[0].count).toBeLessThanOrEqual(1)
})

test('a new code ends the sessions and the code before it', async () => {
  const { deviceId } = await hall.device('board')
  const old = await codeOf(deviceId)
  const token = (await enrol(old, 'board')).cookies[0]?.value
  const unused = await codeOf(deviceId)
  expect((await asDevice('board', token)).statusCode).toBe(401)
  await codeOf(deviceId)
  expect((await enrol(unused, 'board')).statusCode).toBe(404)
})

test('a code is for one kind of device, and for 24 hours', async () => {
  const { deviceId } = await hall.device('board')
  const code = await codeOf(deviceId)
  const wrongKind = await enrol(code, 'kiosk')
  expect(wrongKind.json()).toMatchObject({ status: 404, reason: 'code-unknown', faults: [{ field: 'code' }] })
  hall.clock.advance({ hours: 24 })
  expect((await enrol(code, 'board')).json()).toMatchObject({ status: 410, reason: 'code-expired' })
})

test('a retired device is put out and gets no code', async () => {
  const { deviceId } = await hall.device('kiosk')
  const token = (await enrol(await codeOf(deviceId), 'kiosk')).cookies[0]?.value
  await hall.database.db.updateTable('device').set({ state: 'retired' }).where('id', '=', deviceId).execute()
  expect((await asDevice('kiosk', token)).statusCode).toBe(401)
  expect((await issue(deviceId, administrator)).json()).toMatchObject({ status: 403, reason: 'device-retired' })
})

test('one address may try only so many codes a minute', async () => {
  const statuses: number[] = []
  for (let count = 0; count <= perMinute; count += 1) {
    statuses.push((await enrol('00000000', 'kiosk', '203.0.113.9')).statusCode)
  }
  expect(statuses).toEqual([...Array.from({ length: perMinute }, () => 404), 429])
})

test('a code of seven digits names its field', async () => {
  const reply = await enrol('1234567', 'kiosk')
  expect(reply.statusCode).toBe(422)
  expect(reply.json().faults).toMatchObject([{ field: 'code' }])
})

test('the database holds neither code nor token', async () => {
  const { deviceId } = await hall.device('kiosk')
  const code = await codeOf(deviceId)
  const token = (await enrol(code, 'kiosk')).cookies[0]?.value ?? ''
  const { rows } = await hall.database.pool.query(
    'select row_to_json(c)::text as line from device_code c union all select row_to_json(s)::text from device_session s',
  )
  const text = rows.map(({ line }: { line: string }) => line).join('\n')
  for (const plain of [code, Buffer.from(code).toString('hex'), token, Buffer.from(token).toString('hex')]) {
    expect(text.includes(`"${plain}"`) || text.includes(`\\x${plain}`)).toBe(false)
  }
})

test('issuing, enrolling and a refused try are in the trail', async () => {
  const { deviceId } = await hall.device('kiosk')
  const code = await codeOf(deviceId)
  await enrol(code, 'kiosk')
  await enrol(code, 'kiosk')
  const rows = await hall.database.db
    .selectFrom('audit_entry')
    .select(['act', 'actor_kind', 'outcome', 'reason'])
    .where('object_id', '=', deviceId)
    .orderBy('id')
    .execute()
  expect(rows).toEqual([
    { act: 'device.issue-code', actor_kind: 'staff', outcome: 'done', reason: null },
    { act: 'device.enrol', actor_kind: 'device', outcome: 'done', reason: null },
    { act: 'device.enrol', actor_kind: 'citizen', outcome: 'refused', reason: 'code-expired' },
  ])
})

test.each(Role.options)('devices are read and enrolled by the system administrator alone: %s', async (role) => {
  const { deviceId } = await hall.device('kiosk')
  const headers = { cookie: desk.cookieOf(await hall.staff(role)) }
  const expected = role === 'system-administrator' ? 200 : 403
  expect((await desk.app.inject({ url: '/api/devices', headers })).statusCode).toBe(expected)
  expect((await issue(deviceId, headers)).statusCode).toBe(expected)
})

test('the device of another hall is not in the list and does not exist', async () => {
  const other = await hall.device('kiosk', { hallId: otherHallId })
  const { rows } = (await desk.app.inject({ url: '/api/devices', headers: administrator })).json()
  expect(rows.map((row: DeviceRow) => DeviceRow.parse(row).id)).not.toContain(other.deviceId)
  expect((await issue(other.deviceId, administrator)).statusCode).toBe(404)
})

test('seeding makes a device once, and gives no code to one that is at work', async () => {
  const name = '1 号自助机'
  const first = await runSystemAct(hall.tools, 'seed', (act) => ensureDevice(act, { hallId, kind: 'kiosk', name }))
  const again = await runSystemAct(hall.tools, 'seed', (act) => ensureDevice(act, { hallId, kind: 'kiosk', name }))
  expect(again).toEqual({ deviceId: first.deviceId, added: false })
  const { deviceId } = first
  const issued = await runSystemAct(hall.tools, 'seed', (act) => issueCodeForSeed(act, { hallId, deviceId }))
  const token = (await enrol(issued?.code ?? '', 'kiosk')).cookies[0]?.value
  expect(await runSystemAct(hall.tools, 'seed', (act) => issueCodeForSeed(act, { hallId, deviceId }))).toBeUndefined()
  expect((await asDevice('kiosk', token)).statusCode).toBe(200)
  const board = runSystemAct(hall.tools, 'seed', (act) => ensureDevice(act, { hallId, kind: 'board', name }))
  await expect(board).rejects.toThrow('to be a board, found a kiosk')
})

test('when a device was last seen is written at most once a minute', async () => {
  const { deviceId } = await hall.device('board')
  const token = (await enrol(await codeOf(deviceId), 'board')).cookies[0]?.value
  async function seen(): Promise<string | null | undefined> {
    const { rows } = (await desk.app.inject({ url: '/api/devices', headers: administrator })).json()
    return rows.map((row: unknown) => DeviceRow.parse(row)).find((row: DeviceRow) => row.id === deviceId)?.lastSeenAt
  }
  const enrolled = await seen()
  hall.clock.advance({ seconds: 59 })
  await asDevice('board', token)
  expect(await seen()).toBe(enrolled)
  hall.clock.advance({ seconds: 1 })
  await asDevice('board', token)
  expect(Date.parse((await seen()) ?? '') - Date.parse(enrolled ?? '')).toBe(60_000)
})
