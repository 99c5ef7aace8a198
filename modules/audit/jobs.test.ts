import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAudit } from '#platform/audit/audit-store.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { sealTrail } from './public.ts'
import { type ChainCheck, checkAuditChain } from './queries.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall()
})
afterEach(() => hall.close())

const someone = { kind: 'system', name: 'test' } as const
const at = '2024-07-15T01:00:00.000Z'

async function append(count: number, atHall = hallId): Promise<void> {
  const entry = { hallId: atHall, act: 'case.read', objectKind: 'case', facts: { b: 2, a: 1 } }
  for (let done = 0; done < count; done += 1) await appendAudit(hall.tools.db, { principal: someone, at, entry })
}

async function check(given = hallId): Promise<ChainCheck> {
  const auditor = await hall.staff('auditor', { hallId: given })
  const outcome = await checkAuditChain(hall.reading(auditor, 'audit.read'))
  if (!outcome.ok) throw new Error('a check is never refused')
  return outcome.value
}

/** As somebody with all rights in the database would: the triggers do not stop them. */
async function tamper(statement: string): Promise<void> {
  const [, table] = /(?:update|from|into) (\w+)/.exec(statement) ?? []
  await hall.database.pool.query(`alter table ${table} disable trigger user`)
  const { rowCount } = await hall.database.pool.query(statement)
  expect(rowCount).toBe(1)
  await hall.database.pool.query(`alter table ${table} enable trigger user`)
}

test('every line is sealed once, in each hall its own chain; a second run finds nothing', async () => {
  await append(3)
  await append(2, otherHallId)
  expect(await sealTrail(hall.tools)).toEqual({ sealed: 5 })
  expect(await sealTrail(hall.tools)).toEqual({ sealed: 0 })
  await append(1)
  expect(await sealTrail(hall.tools)).toEqual({ sealed: 1 })
  expect(await check()).toEqual({ sealed: 4, intact: true, firstBroken: null })
  const seals = await hall.database.db
    .selectFrom('trail_seal')
    .select(['hall_id', 'position'])
    .orderBy('hall_id')
    .orderBy('position')
    .execute()
  expect(seals.map(({ hall_id, position }) => `${hall_id} ${position}`)).toEqual([
    'cihui 1',
    'cihui 2',
    'dongxihu 1',
    'dongxihu 2',
    'dongxihu 3',
    'dongxihu 4',
  ])
})

test('more lines than a batch holds are sealed and checked', async () => {
  await hall.database.pool.query(
    `insert into audit_entry (hall_id, at, actor_kind, actor_id, act, object_kind, outcome)
     select '${hallId}', now(), 'system', 'test', 'case.read', 'case', 'done' from generate_series(1, 2300)`,
  )
  expect(await sealTrail(hall.tools)).toEqual({ sealed: 2300 })
  expect(await check()).toEqual({ sealed: 2300, intact: true, firstBroken: null })
})

test('the events of cases are sealed too, and a changed one is found', async () => {
  const { caseId } = await addTestCase(hall.tools)
  for (const seq of [1, 2]) {
    await hall.database.db
      .insertInto('case_event')
      .values({
        hall_id: hallId,
        case_id: caseId,
        seq,
        operation_id: `operation ${seq}`,
        kind: 'accepted',
        occurred_at: at,
        recorded_at: at,
        payload: '{}',
      })
      .execute()
  }
  expect(await sealTrail(hall.tools)).toEqual({ sealed: 2 })
  expect(await check()).toMatchObject({ intact: true })
  // A note may name people and so may have to be erased: the chain stands without it.
  await tamper(`update case_event set note = '写错了' where seq = 1`)
  expect(await check()).toMatchObject({ intact: true })
  await tamper(`update case_event set occurred_at = occurred_at - interval '1 microsecond' where seq = 2`)
  expect(await check()).toEqual({ sealed: 0, intact: false, firstBroken: 'case 2' })
})

test.each([
  { what: 'changed', statement: `update audit_entry set reason = 'none' where id = 3`, broken: 'audit 3' },
  {
    what: 'given to another person',
    statement: `update audit_entry set actor_id = 'x' where id = 2`,
    broken: 'audit 2',
  },
  { what: 'removed', statement: 'delete from audit_entry where id = 4', broken: 'audit 4' },
  {
    what: 'moved to another hall',
    statement: `update audit_entry set hall_id = 'cihui' where id = 1`,
    broken: 'audit 1',
  },
  { what: 'robbed of its seal', statement: 'delete from trail_seal where position = 2', broken: 'audit 2' },
])('a line $what behind the triggers is found', async ({ statement, broken }) => {
  await append(5)
  await sealTrail(hall.tools)
  await tamper(statement)
  expect(await check()).toMatchObject({ intact: false, firstBroken: broken })
})

test('a line slipped in between sealed ones is found', async () => {
  await append(3)
  await hall.database.pool.query(`select nextval(pg_get_serial_sequence('audit_entry', 'id'))`)
  await append(2)
  await sealTrail(hall.tools)
  await tamper(
    `insert into audit_entry (hall_id, id, at, actor_kind, actor_id, act, object_kind, outcome) overriding system value
     values ('${hallId}', 4, now(), 'system', 'x', 'case.read', 'case', 'done')`,
  )
  expect(await check()).toMatchObject({ intact: false, firstBroken: 'audit 4' })
})

test('the database itself refuses to change or remove a line or a seal', async () => {
  await append(1)
  await sealTrail(hall.tools)
  for (const statement of [
    'update audit_entry set act = act',
    'delete from audit_entry',
    'truncate audit_entry',
    'update trail_seal set position = 9',
    'delete from trail_seal',
  ]) {
    await expect(hall.database.pool.query(statement)).rejects.toThrow('append-only')
  }
})

test('nothing is sealed past a line that is drawn but not committed', async () => {
  const slow = await hall.database.pool.connect()
  await slow.query('begin')
  await slow.query(
    `insert into audit_entry (hall_id, at, actor_kind, actor_id, act, object_kind, outcome)
     values ('${hallId}', now(), 'system', 'slow', 'case.read', 'case', 'done')`,
  )
  await append(1)
  expect(await sealTrail(hall.tools, { patienceMs: 50 })).toEqual({ sealed: 0 })
  const sealing = sealTrail(hall.tools, { patienceMs: 5000 })
  await slow.query('commit')
  slow.release()
  expect(await sealing).toEqual({ sealed: 2 })
  expect(await check()).toEqual({ sealed: 2, intact: true, firstBroken: null })
})

test('a transaction that wrote nothing to the trail delays nothing', async () => {
  const idle = await hall.database.pool.connect()
  await idle.query('begin')
  await idle.query(`update hall set name_en = name_en`)
  await append(1)
  expect(await sealTrail(hall.tools, { patienceMs: 50 })).toEqual({ sealed: 1 })
  await idle.query('rollback')
  idle.release()
})

test('lines that commit while two nodes seal all the time are each sealed once, in order', async () => {
  const other = openDatabase({ url: hall.url, max: 6 })
  const nodes = [hall.tools, { ...hall.tools, db: other.db }]
  let writing = true
  const sealers = nodes.map(async (tools) => {
    while (writing) await sealTrail(tools)
  })
  // Out of order on purpose: each writer draws its id, then lets others commit before it does.
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let round = 0; round < 25; round += 1) {
      await hall.tools.db.transaction().execute(async (tx) => {
        const entry = { hallId, act: 'case.read', objectKind: 'case' }
        await appendAudit(tx, { principal: someone, at, entry })
        await new Promise((resolve) => setTimeout(resolve, (writer * 7 + round * 3) % 11))
      })
    }
  })
  await Promise.all(writers)
  writing = false
  await Promise.all(sealers)
  await sealTrail(hall.tools)
  expect(await check()).toEqual({ sealed: 100, intact: true, firstBroken: null })
  await other.close()
})
