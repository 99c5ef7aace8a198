import type { Role, Verb } from '#contract/access.ts'
import { type FixedClock, fixedClock, formatInstant } from '#kernel/clock.ts'
import { createIds } from '#kernel/ids.ts'
import { seededRandom } from '#kernel/random.ts'
import type { Decision } from '#kernel/result.ts'
import { decide } from '#platform/access/decide.ts'
import type { DevicePrincipal, Principal, StaffPrincipal } from '#platform/access/principal.ts'
import { appendAudit } from '#platform/audit/audit-store.ts'
import type { Act, PublicAct, PublicReading, Reading, Tools } from '#platform/command/act.ts'
import { runCommand } from '#platform/command/run.ts'
import { fieldCipher } from '#platform/crypto/field-cipher.ts'
import { keyRing } from '#platform/crypto/keys.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { openLog } from '#platform/log/log.ts'
import { cloneTemplate } from '#server/database/test-database.ts'

export const hallId = 'dongxihu'
export const otherHallId = 'cihui'

/** A hall on a database of its own, cloned from the migrated template: two sites, no people, a clock that stands still. */
export interface TestHall {
  readonly database: Database
  readonly url: string
  readonly tools: Tools
  readonly clock: FixedClock
  /** A staff member with one role, also written to the database; the same role twice gives two people. */
  staff(role: Role, options?: { hallId?: string; services?: string[] | null }): Promise<StaffPrincipal>
  device(kind: 'kiosk' | 'board', options?: { hallId?: string }): Promise<DevicePrincipal>
  /** Runs a command as somebody, with every trace and its own transaction; refused by the gate it throws. */
  act<T, R extends string>(
    principal: Principal,
    verb: Verb,
    command: (act: Act) => Promise<Decision<T, R>>,
  ): Promise<Decision<T, R>>
  publicAct<T, R extends string>(command: (act: PublicAct) => Promise<Decision<T, R>>): Promise<Decision<T, R>>
  reading(principal: Principal, verb: Verb): Reading
  publicReading(): PublicReading
  close(): Promise<void>
}

export async function openTestHall(options: { now?: string } = {}): Promise<TestHall> {
  const clone = await cloneTemplate()
  const database = openDatabase({ url: clone.url, max: 10 })
  const clock = fixedClock(options.now ?? '2024-07-15T01:00:00Z')
  const tools = createTestTools(database, clock)
  for (const [id, zh, en] of [
    [hallId, '东西湖区人口与出入境服务大厅', 'Dongxihu Population and Exit-Entry Service Hall'],
    [otherHallId, '慈惠便民服务中心', 'Cihui Convenience Centre'],
  ] as const) {
    await database.db.insertInto('hall').values({ hall_id: id, name_zh: zh, name_en: en }).execute()
  }
  return {
    database,
    url: clone.url,
    tools,
    clock,
    staff: (role, given) => addStaff(tools, role, given),
    device: (kind, given) => addDevice(tools, kind, given),
    act: (principal, verb, command) => actAs(tools, principal, verb, command),
    publicAct: (command) => actAs(tools, { kind: 'public' }, undefined, command),
    reading: (principal, verb) => readingAs(tools, principal, verb),
    publicReading: () => readingAs(tools, { kind: 'public' }, undefined),
    close: async () => {
      await database.close()
      await clone.drop()
    },
  }
}

function createTestTools(database: Database, clock: FixedClock): Tools {
  const random = seededRandom(20240715)
  const keys = keyRing(Buffer.alloc(32, 7))
  return {
    db: database.db,
    clock,
    random,
    keys,
    ids: createIds({ clock, random }),
    cipher: fieldCipher(keys, random),
    log: openLog({ level: 'silent' }),
    onAnnounced: () => undefined,
  }
}

async function actAs<T, R extends string>(
  tools: Tools,
  principal: Principal,
  verb: Verb | undefined,
  command: (act: Act) => Promise<Decision<T, R>>,
): Promise<Decision<T, R>> {
  let decision: Decision<T, R> | undefined
  const scope = verb === undefined ? undefined : scopeOf(principal, verb)
  const claim = { actor: 'test', key: tools.ids.next(), endpoint: 'test', input: null }
  const toReply = () => ({ status: 200, body: null })
  await runCommand(tools, { principal, scope, claim, toReply }, async (act) => {
    decision = await command(act)
    return decision
  })
  if (decision === undefined) throw new Error('the command did not run')
  return decision
}

function scopeOf(principal: Principal, verb: Verb) {
  const decision = decide(principal, verb)
  if (!decision.allow) throw new Error(`the gate refuses ${verb}: ${decision.reason}`)
  return decision.scope
}

function readingAs(tools: Tools, principal: Principal, verb: Verb | undefined): Reading {
  const now = tools.clock.now()
  const at = formatInstant(now)
  return {
    db: tools.db,
    now,
    at,
    principal,
    // A public reading has no scope and its queries do not ask for one.
    scope: (verb === undefined ? undefined : scopeOf(principal, verb)) as Reading['scope'],
    tools,
    record: (entry) => appendAudit(tools.db, { principal, at, entry }),
  }
}

async function addStaff(
  tools: Tools,
  role: Role,
  given: { hallId?: string; services?: string[] | null } = {},
): Promise<StaffPrincipal> {
  const staffId = tools.ids.next()
  const home = given.hallId ?? hallId
  const services = given.services ?? null
  const account = `${role}-${staffId.slice(-6)}`
  const at = formatInstant(tools.clock.now())
  await tools.db
    .insertInto('staff')
    .values({
      hall_id: home,
      id: staffId,
      account,
      name: '林晓',
      name_latin: 'Lin Xiao',
      password_hash: 'no password opens this account',
      totp_secret: Buffer.alloc(1),
    })
    .execute()
  await tools.db
    .insertInto('staff_grant')
    .values({ hall_id: home, id: tools.ids.next(), staff_id: staffId, role, services, granted_at: at })
    .execute()
  const grants = [{ hallId: home, role, services }]
  return { kind: 'staff', staffId, account, name: '林晓', nameLatin: 'Lin Xiao', hallId: home, grants }
}

async function addDevice(
  tools: Tools,
  kind: 'kiosk' | 'board',
  given: { hallId?: string } = {},
): Promise<DevicePrincipal> {
  const deviceId = tools.ids.next()
  const home = given.hallId ?? hallId
  const name = `${kind}-${deviceId.slice(-6)}`
  await tools.db.insertInto('device').values({ hall_id: home, id: deviceId, kind, name, state: 'enrolled' }).execute()
  return { kind: 'device', deviceId, deviceKind: kind, name, hallId: home }
}
