import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '#platform/access/decide.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { listSent, listWaiting, takeFromLine, takeSent } from './line.ts'
import { findTicketAtWindow } from './tickets.ts'
import { listTicketsAtWindows } from './windows.ts'

let hall: TestHall
let scope: Scope
let client: pg.Client
beforeAll(async () => {
  hall = await openTestHall()
  const officer = decide(await hall.staff('officer'), 'ticket.call')
  if (!officer.allow) throw new Error('an officer may call')
  scope = officer.scope
  client = new pg.Client({ connectionString: hall.url })
  await client.connect()
  // The tables are empty: what counts is which index may be used at all.
  await client.query('set enable_seqscan = off')
  await client.query('set plan_cache_mode = force_generic_plan')
})
afterAll(async () => {
  await client.end()
  await hall.close()
})

/** The plan that serves any values, as a prepared statement may get (on PostgreSQL 15 too). */
async function genericPlanOf(question: (db: Db) => Promise<unknown>): Promise<string> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const db: Db = new Kysely({
    dialect: new PostgresDialect({ pool: hall.database.pool }),
    log: ({ query }) => {
      asked.push(query)
    },
  })
  await question(db)
  const query = asked[0]
  if (query === undefined || asked.length > 1) throw new Error(`expected one statement, found ${asked.length}`)
  await client.query(`prepare asked as ${query.sql}`)
  const { rows } = await client.query(`explain execute asked(${query.parameters.map(() => 'null').join(', ')})`)
  await client.query('deallocate asked')
  return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
}

const line = { hallId, day: '2024-07-15', queues: ['C'] }
const staffId = '0190b3e7-5356-776b-9ec0-ae59c3441874'
const call = { ...line, window: 5, staffId, at: '2024-07-15T01:00:00.000Z' }

test.each<[string, string, (db: Db) => Promise<unknown>]>([
  ['the head of the line', 'ticket_line', (db) => listWaiting(db, { ...line, scope, limit: 3 })],
  // A statement of its own is a transaction of its own.
  ['the next person', 'ticket_line', (db) => takeFromLine(db as unknown as Tx, { ...call, scope })],
  ['who was sent to a window', 'ticket_for_window', (db) => listSent(db, { ...call, scope, limit: 3 })],
  ['the next of them', 'ticket_for_window', (db) => takeSent(db as unknown as Tx, { ...call, scope })],
  ['who is at a window', 'ticket_one_per_window', (db) => findTicketAtWindow(db, { hallId, window: 5 })],
  ['who is at the windows', 'ticket_one_per_window', (db) => listTicketsAtWindows(db, line)],
])('%s is found by the partial index %s, whatever the values', async (_question, index, ask) => {
  expect(await genericPlanOf(ask)).toContain(index)
})
