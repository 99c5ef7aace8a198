import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './open.ts'
import { withSession } from './session.ts'

const log = { info: () => undefined, warn: () => undefined }

describe('the database of a hall', () => {
  let varDir: string
  beforeAll(async () => {
    varDir = await mkdtemp(join(tmpdir(), 'youban-open-'))
    await chmod(varDir, 0o711)
  })
  afterAll(() => rm(varDir, { recursive: true, force: true }))

  it('is the one npm brings when no address is given, and the given one otherwise', async () => {
    const own = await openDatabase({ varDir, log, fsync: false })
    if (!own.ok) throw new Error(JSON.stringify(own.problem))
    expect(own.database).toMatchObject({ kind: 'embedded', adopted: false })

    const given = await openDatabase({ databaseUrl: own.database.url, varDir: '/nowhere', log })
    if (!given.ok) throw new Error(JSON.stringify(given.problem))
    expect(given.database).toMatchObject({ kind: 'external', url: own.database.url })
    await given.database.stop()
    const alive = await withSession({ url: own.database.url }, (session) => session.query('select 1'))
    expect(alive.rowCount).toBe(1)

    await own.database.stop()
    await own.database.stop()
    await rm(own.database.folder ?? '', { recursive: true, force: true })
    const gone = await openDatabase({ databaseUrl: own.database.url, varDir, log })
    expect(gone).toMatchObject({ ok: false, problem: { reason: 'database-unreachable' } })
  }, 60_000)
})
