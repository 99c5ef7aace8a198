import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '#platform/access/decide.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db } from '#platform/db/pool.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { countStates, listInApp, listNoticeRecords, listOverdue } from './notices.ts'

const hallId = 'dongxihu'

let hall: TestHall
let scope: Scope
let caseId: string
beforeAll(async () => {
  hall = await openTestHall()
  const supervisor = decide(await hall.staff('supervisor'), 'notice.read')
  if (!supervisor.allow) throw new Error('a supervisor may read notices')
  scope = supervisor.scope
  caseId = (await addTestCase(hall.tools)).caseId
  // Years of a hall: nearly all was sent, some lie in cases, a few wait or were given up.
  await sql`
    insert into notice (hall_id, id, channel, template, reason_key, to_cipher, to_masked, text_cipher, text_masked, state,
      created_at, due_at, case_id)
    select ${hallId}, gen_random_uuid(), case when nth % 10 = 0 then 'in-app' else 'sms' end, 'case-ready', 'r' || nth, '', '',
      '', '', case when nth % 5000 = 1 then 'undeliverable' when nth % 5000 = 2 then 'queued' else 'sent' end,
      timestamptz '2020-01-01' + nth * interval '10 minutes', timestamptz '2020-01-01' + nth * interval '10 minutes',
      ${caseId}::uuid
    from generate_series(1, 100000) as nth
  `.execute(hall.tools.db)
  await sql`analyze notice`.execute(hall.tools.db)
}, 60_000)
afterAll(() => hall.close())

/** How what a question asks was carried out, under the values it asks with. */
async function planOf(question: (db: Db) => Promise<unknown>): Promise<string> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const db: Db = new Kysely({
    dialect: new PostgresDialect({ pool: hall.database.pool }),
    log: ({ query }) => {
      asked.push(query)
    },
  })
  await question(db)
  const query = asked[0]
  if (query === undefined) throw new Error('nothing was asked')
  const { rows } = await hall.database.pool.query(`explain analyze ${query.sql}`, [...query.parameters])
  return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
}

test('each list of the outbox is read in the order of an index, and nothing is sorted', async () => {
  const page = { scope, after: undefined, limit: 51 }
  const all = await planOf((db) => listNoticeRecords(db, { ...page, state: undefined }))
  expect(all).toContain('notice_list')
  const stuck = await planOf((db) => listNoticeRecords(db, { ...page, state: 'undeliverable' }))
  expect(stuck).toContain('notice_by_state')
  for (const plan of [all, stuck]) expect(plan).not.toMatch(/Sort|Seq Scan/)
})

test('counting the states reads no more rows than it counts', async () => {
  const plan = await planOf((db) => countStates(db, scope))
  expect(plan).toContain('notice_by_state')
  expect(plan).not.toContain('Seq Scan on notice')
  const read = [...plan.matchAll(/notice_by_state.*actual time=\S+ rows=([\d.]+) loops=(\d+)/g)]
  expect(read.length).toBeGreaterThan(0)
  for (const [, rows, loops] of read) expect(Number(rows) * Number(loops)).toBeLessThanOrEqual(600)
})

test('the sweep finds what is due without reading what was sent', async () => {
  const plan = await planOf((db) => listOverdue(db, { now: '2024-07-15T01:00:00.000Z', limit: 500 }))
  expect(plan).toContain('notice_due')
  expect(plan).not.toMatch(/Seq Scan/)
})

test('what lies in a case is found by the case', async () => {
  const plan = await planOf((db) => listInApp(db, { hallId, caseId, limit: 50 }))
  expect(plan).toContain('notice_in_app')
  expect(plan).not.toMatch(/Sort|Seq Scan/)
})
