import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { CaseState } from '#contract/cases.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { decide, inScope } from '../access/decide.ts'
import { scopeSql } from './scope-sql.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

const halls = ['dongxihu', 'cihui']
const services = ['id-card-renewal', 'passport']

const grants = fc.array(
  fc.record({
    hallId: fc.constantFrom(...halls),
    role: fc.constantFrom(...Role.options),
    services: fc.option(fc.subarray(services)),
  }),
  { maxLength: 4 },
)

/** Every object there can be in this little world. */
const objects = halls.flatMap((hallId) =>
  services.flatMap((service) => CaseState.options.map((stage) => ({ hallId, service, stage }))),
)

test('what a list shows in SQL and what a detail judges are the same, for any grants', async () => {
  await fc.assert(
    fc.asyncProperty(grants, async (given) => {
      const staff = {
        kind: 'staff',
        staffId: 'x',
        account: 'x',
        name: 'x',
        nameLatin: 'x',
        hallId: 'dongxihu',
      } as const
      const decision = decide({ ...staff, grants: given }, 'case.read')
      if (!decision.allow) return
      const rows = sql.join(objects.map(({ hallId, service, stage }) => sql`(${hallId}, ${service}, ${stage})`))
      const where = scopeSql(decision.scope, { hall: 'o.hall_id', service: 'o.service', stage: 'o.stage' })
      const found = await sql<{ hall_id: string; service: string; stage: string }>`
        select o.hall_id, o.service, o.stage from (values ${rows}) as o (hall_id, service, stage) where ${where}
      `.execute(hall.tools.db)
      const listed = found.rows.map((row) => `${row.hall_id}/${row.service}/${row.stage}`).sort()
      const judged = objects.filter((object) => inScope(decision.scope, object))
      expect(listed).toEqual(judged.map(({ hallId, service, stage }) => `${hallId}/${service}/${stage}`).sort())
    }),
    { numRuns: 60 },
  )
})

test('a column that the table does not have compiles to false', async () => {
  const reviewer = await hall.staff('reviewer', { services: ['id-card-renewal'] })
  const decision = decide(reviewer, 'case.review')
  if (!decision.allow) throw new Error('a reviewer may review')
  const where = scopeSql(decision.scope, { hall: 'hall.hall_id' })
  const found = await sql`select hall_id from hall where ${where}`.execute(hall.tools.db)
  expect(found.rows).toEqual([])
})
