import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refused } from '#kernel/result.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { resolveStaff } from '../queries.ts'
import { addStaff } from './add-staff.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const password = '一杯热干面 2024'
let hall: TestHall
let account = ''
let made = 0

beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

beforeEach(async () => {
  made += 1
  account = `wangyang${made}`
  hall.clock.advance({ hours: 1 })
  await runSystemAct(hall.tools, 'seed', (act) =>
    addStaff(act, {
      hallId,
      account,
      name: '汪洋',
      nameLatin: 'Wang Yang',
      password,
      totpSecret: secret,
      grants: [{ hallId, role: 'officer', services: ['id-card-renewal'] }],
    }),
  )
})

function codeNow(): string {
  return generateSync({ secret, epoch: Math.floor(hall.clock.now().epochMilliseconds / 1000) })
}

function attempt(given: { password?: string; code?: string; heldToken?: string } = {}) {
  const { heldToken, ...typed } = given
  return signIn(hall.tools, { account, password, code: codeNow(), ...typed, heldToken })
}

async function opened(heldToken?: string): Promise<string> {
  const outcome = await attempt(heldToken === undefined ? {} : { heldToken })
  if (!outcome.ok) throw new Error(`expected a session, found ${outcome.reason}`)
  return outcome.value.token
}

async function trail(): Promise<{ act: string; outcome: string; reason: string | null; actor_kind: string }[]> {
  const { staff_id } = await hall.database.db
    .selectFrom('staff')
    .select('id as staff_id')
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  return hall.database.db
    .selectFrom('audit_entry')
    .select(['act', 'outcome', 'reason', 'actor_kind'])
    .where('object_id', '=', staff_id)
    .where('act', 'like', 'session.%')
    .orderBy('id')
    .execute()
}

test('account, password and code open a session that carries the grants', async () => {
  const principal = await resolveStaff(hall.tools, await opened())
  expect(principal).toMatchObject({ account, name: '汪洋', hallId })
  expect(principal?.grants).toEqual([{ hallId, role: 'officer', services: ['id-card-renewal'] }])
  expect(await trail()).toEqual([{ act: 'session.open', outcome: 'done', reason: null, actor_kind: 'staff' }])
})

test('the database holds neither password nor secret nor token', async () => {
  const token = await opened()
  const rows = await hall.database.pool.query(
    'select row_to_json(s)::text as line from staff s union all select row_to_json(t)::text from staff_session t',
  )
  const text = rows.rows.map(({ line }: { line: string }) => line).join('\n')
  const hexes = [password, secret, token].flatMap((plain) => [plain, Buffer.from(plain).toString('hex')])
  expect(hexes.filter((plain) => text.includes(plain))).toEqual([])
  expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
})

test('an account that does not exist and a wrong password are refused alike', async () => {
  const unknown = await signIn(hall.tools, { account: 'nobody', password, code: codeNow(), heldToken: undefined })
  expect(unknown).toEqual(refused('wrong-credentials'))
  expect(await attempt({ password: '错的密码' })).toEqual(unknown)
  expect(await trail()).toEqual([
    { act: 'session.open', outcome: 'refused', reason: 'wrong-credentials', actor_kind: 'citizen' },
  ])
})

test('a code of the neighbouring step opens, an older one does not', async () => {
  const code = codeNow()
  hall.clock.advance({ seconds: 30 })
  expect((await attempt({ code })).ok).toBe(true)
  const old = codeNow()
  hall.clock.advance({ seconds: 90 })
  expect(await attempt({ code: old })).toEqual(refused('wrong-credentials'))
})

test('a code opens one session, also when it is sent ten times at once', async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => attempt()))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
})

test('five wrong answers lock the account for 15 minutes, for its owner too', async () => {
  for (let count = 1; count <= 5; count += 1) {
    expect(await attempt({ password: '猜' })).toEqual(refused('wrong-credentials'))
  }
  hall.clock.advance({ minutes: 14, seconds: 59 })
  expect(await attempt()).toEqual(refused('account-locked'))
  hall.clock.advance({ seconds: 1 })
  expect((await attempt()).ok).toBe(true)
})

test('guessing on after the lock hears the same of a known account as of an unknown one', async () => {
  const unknown = { account: 'nobody', password: '猜', code: codeNow(), heldToken: undefined }
  for (let count = 1; count <= 8; count += 1) {
    const guess = await attempt({ password: '猜' })
    expect(guess).toEqual(await signIn(hall.tools, unknown))
  }
  expect(await attempt({ code: '000000' })).toEqual(refused('wrong-credentials'))
})

test('guesses sent in parallel do not slip past the lock', async () => {
  const wrong = Array.from({ length: 12 }, (_, index) => attempt({ password: `猜 ${index}` }))
  await Promise.all(wrong)
  expect(await attempt()).toEqual(refused('account-locked'))
  const reasons = (await trail()).map(({ reason }) => reason)
  expect(reasons.filter((reason) => reason === 'wrong-credentials')).toHaveLength(4)
  expect(reasons.filter((reason) => reason === 'account-locked')).toHaveLength(9)
})

test('a success forgets the failures before it', async () => {
  for (let count = 1; count <= 4; count += 1) await attempt({ password: '猜' })
  await opened()
  hall.clock.advance({ minutes: 1 })
  expect(await attempt({ password: '猜' })).toEqual(refused('wrong-credentials'))
})

test('signing in again in the same browser ends the session it held', async () => {
  const first = await opened()
  hall.clock.advance({ minutes: 1 })
  const second = await opened(first)
  expect(second).not.toBe(first)
  expect(await resolveStaff(hall.tools, first)).toBeUndefined()
  expect(await resolveStaff(hall.tools, second)).toBeDefined()
})

test('a session is dead at sign-out, and its end is written once', async () => {
  const token = await opened()
  await Promise.all([signOut(hall.tools, token), signOut(hall.tools, token)])
  expect(await resolveStaff(hall.tools, token)).toBeUndefined()
  expect((await trail()).map(({ act }) => act)).toEqual(['session.open', 'session.close'])
})

test('a session in use slides on to twelve hours and no further', async () => {
  const token = await opened()
  for (let half = 1; half < 26; half += 1) {
    hall.clock.advance({ minutes: 28 })
    const alive = half * 28 < 12 * 60
    expect((await resolveStaff(hall.tools, token)) !== undefined).toBe(alive)
  }
})

test('a session left alone for half an hour is dead', async () => {
  const token = await opened()
  hall.clock.advance({ minutes: 30 })
  expect(await resolveStaff(hall.tools, token)).toBeUndefined()
})

test('a closed account loses its open sessions at the next request', async () => {
  const token = await opened()
  await hall.database.db.updateTable('staff').set({ active: false }).where('account', '=', account).execute()
  expect(await resolveStaff(hall.tools, token)).toBeUndefined()
})

test('dead sessions of a person are removed when they sign in', async () => {
  await opened()
  hall.clock.advance({ hours: 1 })
  await opened()
  const { rows } = await hall.database.pool.query(
    'select count(*)::int as count from staff_session join staff on staff.id = staff_id where account = $1',
    [account],
  )
  expect(rows).toEqual([{ count: 1 }])
})

test('seeding an account twice leaves the first as it is', async () => {
  const again = await runSystemAct(hall.tools, 'seed', (act) =>
    addStaff(act, { hallId, account, name: '别人', nameLatin: 'X', password: '别的', totpSecret: secret, grants: [] }),
  )
  expect(again).toEqual({ added: false })
  expect((await attempt()).ok).toBe(true)
})

test('a secret that no authenticator takes is refused', async () => {
  const seeding = runSystemAct(hall.tools, 'seed', (act) =>
    addStaff(act, {
      hallId,
      account: 'short',
      name: '短',
      nameLatin: 'X',
      password,
      totpSecret: 'JBSWY3DP',
      grants: [],
    }),
  )
  await expect(seeding).rejects.toThrow('at least 16 bytes')
})
