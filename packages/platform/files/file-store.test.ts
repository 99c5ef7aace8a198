import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#platform/db/pool.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { dropFile, findFile, putFile } from './file-store.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

const at = '2024-07-15T01:00:00.000Z'

function put(tx: Tx, text: string): Promise<Buffer> {
  return putFile({ tx, cipher: hall.tools.cipher, at }, { hallId, mediaType: 'image/jpeg', content: Buffer.from(text) })
}

function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return hall.tools.db.transaction().execute(work)
}

async function isThere(sha256: Buffer): Promise<boolean> {
  return (await findFile({ db: hall.tools.db, cipher: hall.tools.cipher }, { hallId, sha256 })) !== undefined
}

async function refer(tx: Tx, sha256: Buffer): Promise<string> {
  const id = hall.tools.ids.next()
  await tx.insertInto('photo').values({ hall_id: hallId, id, sha256, width: 1, height: 1, added_at: at }).execute()
  return id
}

/** Until another transaction waits for a lock in this database. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select 1 as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `.execute(hall.tools.db)
    if (rows.length > 0) return
  }
}

test('a file that nothing refers to goes', async () => {
  const sha256 = await inTransaction((tx) => put(tx, 'of nobody'))
  await inTransaction((tx) => dropFile(tx, { hallId, sha256 }))
  expect(await isThere(sha256)).toBe(false)
})

test('a file that something still refers to stays, and the transaction goes on', async () => {
  const sha256 = await inTransaction(async (tx) => {
    const stored = await put(tx, 'of two')
    await refer(tx, stored)
    return stored
  })
  const other = await inTransaction(async (tx) => {
    await dropFile(tx, { hallId, sha256 })
    return put(tx, 'written afterwards')
  })
  expect(await isThere(sha256)).toBe(true)
  expect(await isThere(other)).toBe(true)
})

test('content that is stored while its file is being dropped is there afterwards', async () => {
  const sha256 = await inTransaction((tx) => put(tx, 'wanted again'))
  const dropping = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const dropped = inTransaction(async (tx) => {
    await dropFile(tx, { hallId, sha256 })
    dropping.resolve()
    await goOn.promise
  })
  await dropping.promise
  const stored = inTransaction(async (tx) => refer(tx, await put(tx, 'wanted again')))
  await Promise.race([stored, untilSomebodyWaits()])
  goOn.resolve()
  await Promise.all([dropped, stored])
  expect(await isThere(sha256)).toBe(true)
})

test('a file that is being stored again is not dropped', async () => {
  const sha256 = await inTransaction((tx) => put(tx, 'stored twice'))
  const storing = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const stored = inTransaction(async (tx) => {
    const again = await put(tx, 'stored twice')
    storing.resolve()
    await goOn.promise
    await refer(tx, again)
  })
  await storing.promise
  const dropped = inTransaction((tx) => dropFile(tx, { hallId, sha256 }))
  await Promise.race([dropped, untilSomebodyWaits()])
  goOn.resolve()
  await Promise.all([stored, dropped])
  expect(await isThere(sha256)).toBe(true)
})
