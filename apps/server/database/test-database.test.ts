import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withSession } from './session.ts'
import { cloneTemplate, createTemplate, startTestServer, type TestServer } from './test-database.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** The suite itself may run inside a test server: this file's own must not be taken for it. */
const outer = process.env['YOUBAN_TEST_SERVER']

describe('a database for tests', () => {
  let server: TestServer
  let migrations = 0
  beforeAll(async () => {
    server = await startTestServer()
    await createTemplate(async (url) => {
      migrations += 1
      await ask(url, 'create table hall (name text)')
    })
  })
  afterAll(async () => {
    await server.stop()
    if (outer !== undefined) process.env['YOUBAN_TEST_SERVER'] = outer
  })

  it('is migrated once and cloned for each file, many at once', async () => {
    const clones = await Promise.all(Array.from({ length: 8 }, () => cloneTemplate()))
    expect(migrations).toBe(1)
    expect(new Set(clones.map(({ url }) => url)).size).toBe(8)
    for (const [index, { url }] of clones.entries()) await ask(url, `insert into hall values ('${index}')`)
    for (const { url } of clones) expect(await ask(url, 'select name from hall')).toHaveLength(1)
    await Promise.all(clones.map(({ drop }) => drop()))
    expect(await existing(server, clones)).toEqual([])
  })

  it('stores UTF-8 with collation C, wherever the tests run', async () => {
    const { url, drop } = await cloneTemplate()
    const sql = `select current_setting('server_encoding') as encoding, datcollate as collation
      from pg_database where datname = current_database()`
    expect(await ask(url, sql)).toEqual([{ encoding: 'UTF8', collation: 'C' }])
    await drop()
  })

  it('is dropped while a failed test still holds a connection', async () => {
    const { url, drop } = await cloneTemplate()
    await withSession({ url }, async () => {
      await drop()
    })
    expect(await existing(server, [{ url }])).toEqual([])
  })
})

describe('a run of tests that is killed', () => {
  it('leaves neither a process nor a folder', async () => {
    const script = `
      const { startThrowaway } = await import(${JSON.stringify(new URL('./test-throwaway.ts', import.meta.url).href)})
      const { url } = await startThrowaway()
      console.log(new URL(url).searchParams.get('host'))
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [socket] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    await access(socket)
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(access(socket)).rejects.toThrow('ENOENT'), { timeout: 20_000, interval: 50 })
  })
})

/** Which of them are still there; others' databases are on the same server with TEST_DATABASE_URL. */
async function existing(server: TestServer, databases: readonly { url: string }[]): Promise<readonly unknown[]> {
  const names = databases.map(({ url }) => new URL(url).pathname.slice(1))
  return ask(server.url, `select datname from pg_database where datname in ('${names.join(`','`)}')`)
}

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  return (await withSession({ url }, (session) => session.query(sql))).rows
}
