import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { catalogue, sit } from '#server/testing/test-story.ts'
import { readConfig } from './config.ts'
import { startJobs } from './jobs.ts'

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())

test('a server that slept through midnight frees the seats of the day before, and the job is on the clock', async () => {
  const { tools, hall } = server
  await sit(hall, await hall.staff('officer'), 5)
  hall.clock.advance({ hours: 24 })
  const read = readConfig({})
  if (!read.ok) throw new Error('the fallbacks of the configuration are faulty')
  const { pool } = hall.database
  const runner = await startJobs({ tools, pool, catalogue, config: read.config, publicUrl: 'http://hall.example' })
  const seats = await tools.db.selectFrom('hall_window').select('number').where('staff_id', 'is not', null).execute()
  expect(seats).toEqual([])
  // The runner registers its clock after it says that it runs.
  await expect.poll(() => listClockedJobs(pool), { timeout: 15_000 }).toContain('turn-the-day')
  await runner.stop()
})

async function listClockedJobs(pool: TestServer['hall']['database']['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ identifier: string }>(
    'select identifier from graphile_worker._private_known_crontabs',
  )
  return rows.map(({ identifier }) => identifier)
}
