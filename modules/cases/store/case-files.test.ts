import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '#platform/access/decide.ts'
import type { Db } from '#platform/db/pool.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { listCases } from './case-files.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

/** The plan of what a question asks, under the values it asks with. */
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
  const { rows } = await hall.database.pool.query(`explain ${query.sql}`, [...query.parameters])
  return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
}

test('a page of a hundred thousand cases is read in the order of an index and nothing is sorted', async () => {
  await addTestCase(hall.tools)
  await hall.tools.db.connection().execute(async (one) => {
    // The copies belong to no pre-application; only the list is asked here.
    await sql`alter table case_file drop constraint case_file_hall_id_pre_application_id_fkey`.execute(one)
    await sql`
      insert into case_file (hall_id, id, number, service, state, version, pre_application_id, person_id, applicant_name,
        findings, clocks, promised_due, updated_at)
      select hall_id, gen_random_uuid(), 'X' || nth, service, 'handed-over', 1, gen_random_uuid(), person_id,
        applicant_name, findings, clocks, date '2015-01-01' + nth / 50, updated_at
      from (select * from case_file limit 1) as one_case, generate_series(1, 100000) as nth
    `.execute(one)
    await sql`analyze case_file`.execute(one)
  })
  const reviewer = decide(await hall.staff('reviewer'), 'case.read')
  if (!reviewer.allow) throw new Error('a reviewer may read cases')
  const page = { scope: reviewer.scope, state: undefined, number: undefined, limit: 51 }
  const id = '00000000-0000-7000-8000-000000000000'
  for (const after of [undefined, { due: '2018-01-01', id }]) {
    const plan = await planOf((db) => listCases(db, { ...page, after }))
    expect(plan).toContain('case_file_due')
    expect(plan).not.toContain('Sort')
  }
}, 60_000)
