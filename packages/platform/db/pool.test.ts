import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cloneTemplate } from '#server/database/test-database.ts'
import { openDatabase } from './pool.ts'

test('a connection lost inside a transaction fails that transaction and nothing else', async () => {
  const clone = await cloneTemplate()
  const heard: string[] = []
  const { db, close } = openDatabase({ url: clone.url, max: 2, onError: (error) => heard.push(error.message) })
  const { promise: lost, resolve } = Promise.withResolvers<void>()
  const transaction = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
    // The server says good-bye while no statement is running: an error event that nobody waits for.
    setTimeout(resolve, 200)
    await lost
    await sql`select 1`.execute(tx)
  })
  await expect(transaction).rejects.toThrow()
  expect(heard.length).toBeGreaterThan(0)
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await close()
  await clone.drop()
})
