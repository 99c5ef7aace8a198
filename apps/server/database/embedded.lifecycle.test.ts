import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startedAsRoot } from './account.ts'
import { copyCheckout } from './lifecycle-checkout.ts'
import {
  cleanUp,
  end,
  makeFolder,
  nobody,
  postmasterOf,
  processesOn,
  query,
  type Server,
  serve,
} from './lifecycle-fixture.ts'
import { runTool } from './run-tool.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describe('what an embedded database is', () => {
  let server: Server
  beforeAll(async () => {
    const varDir = join(await makeFolder(), 'var')
    server = await serve(varDir, { env: { PATH: process.env['PATH'] } })
  })
  afterAll(cleanUp)

  it('stores UTF-8 with checksums when LANG is unset, and opens no port', async () => {
    const sql = `select current_setting('server_encoding') as encoding, datcollate as collation,
      current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
      current_setting('synchronous_commit') as commit, current_setting('max_connections') as connections,
      current_setting('shared_buffers') as buffers from pg_database where datname = current_database()`
    expect(await query(server.report.url, sql)).toEqual([
      {
        encoding: 'UTF8',
        collation: 'C',
        checksums: 'on',
        addresses: '',
        commit: 'on',
        connections: '200',
        buffers: '256MB',
      },
    ])
    // The databases it did not ask for too: initdb alone would follow LANG and make them SQL_ASCII.
    const all = 'select distinct pg_encoding_to_char(encoding) as encoding from pg_database'
    expect(await query(server.report.url, all)).toEqual([{ encoding: 'UTF8' }])
  })

  it('gives the server a role that is no superuser', async () => {
    const sql = 'select rolsuper as super from pg_roles where rolname = current_user'
    expect(await query(server.report.url, sql)).toEqual([{ super: false }])
  })

  it('writes no value of a failed statement into its log', async () => {
    const { report } = server
    await query(report.url, 'create table person (number text primary key)')
    const insert = `insert into person values ('42011220090312000X')`
    await query(report.url, insert)
    await expect(query(report.url, insert)).rejects.toThrow('duplicate key')
    expect(await readFile(join(report.folder, 'postgres.log'), 'utf8')).not.toContain('42011220090312')
  })
})

describe('starting and stopping', () => {
  afterEach(cleanUp)

  it('keeps what was written and leaves no process when it is stopped', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    await query(first.report.url, 'create table visitor (name text)')
    await query(first.report.url, `insert into visitor values ('王小明')`)
    expect((await processesOn(varDir)).length).toBeGreaterThan(3)
    await end(first, 'SIGTERM')
    expect(await processesOn(varDir)).toEqual([])

    const second = await serve(varDir)
    expect(second.report.adopted).toBe(false)
    expect(await query(second.report.url, 'select name from visitor')).toEqual([{ name: '王小明' }])
  })

  it('works in a folder with spaces, quotes, commas, percents and Chinese characters', async () => {
    const folder = join(await makeFolder('youban life '), `网谷 (优办), 100% o'clock`)
    await mkdir(folder)
    const { report } = await serve(join(folder, 'var'))
    expect(await query(report.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('takes a short folder for its socket when the path is too long, and removes it', async () => {
    const folder = join(await makeFolder(), 'long'.repeat(30))
    await mkdir(folder)
    const server = await serve(join(folder, 'var'))
    const socket = new URL(server.report.url).searchParams.get('host') ?? ''
    expect(socket).toMatch(/^\/tmp\/youban-socket-/)
    expect(await query(server.report.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await end(server, 'SIGTERM')
    await expect(stat(socket)).rejects.toThrow('ENOENT')
  })
})

describe('after a kill', () => {
  afterEach(cleanUp)

  it('the database that survived its server is adopted', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    const postmaster = await postmasterOf(first)
    await end(first, 'SIGKILL')
    const second = await serve(varDir)
    expect(second.report).toMatchObject({ adopted: true, url: first.report.url })
    expect(await postmasterOf(second)).toBe(postmaster)
    await end(second, 'SIGTERM')
    expect(await processesOn(varDir)).toEqual([])
  })

  it('the database survives the Ctrl-C that goes to the whole process group of its server', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir, { ownGroup: true })
    const ended = once(first.child, 'exit')
    process.kill(-(first.child.pid ?? 0), 'SIGINT')
    await ended
    expect((await serve(varDir)).report.adopted).toBe(true)
  })

  it('a database that was killed with its server recovers what was committed', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    await query(first.report.url, 'create table kept as select 1 as one')
    process.kill(await postmasterOf(first), 'SIGKILL')
    await end(first, 'SIGKILL')
    const second = await serve(varDir)
    expect(second.report.adopted).toBe(false)
    expect(await query(second.report.url, 'select one from kept')).toEqual([{ one: 1 }])
  })

  it('a database that was killed under its server is brought back at the same address', async () => {
    const varDir = join(await makeFolder(), 'var')
    const server = await serve(varDir)
    await query(server.report.url, 'create table kept as select 1 as one')
    process.kill(await postmasterOf(server), 'SIGKILL')
    await vi.waitFor(() => expect(server.log()).toContain('the database is back'), { timeout: 20_000 })
    expect(await query(server.report.url, 'select one from kept')).toEqual([{ one: 1 }])
    const rival = await serve(varDir)
    expect(rival.report.problem).toMatchObject({ reason: 'var-in-use' })
    await end(server, 'SIGTERM')
    expect(await processesOn(varDir)).toEqual([])
  })

  it('a pid file whose number belongs to a stranger does not stop the start', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    process.kill(await postmasterOf(first), 'SIGKILL')
    await end(first, 'SIGKILL')
    const dataFolder = join(first.report.folder, 'data')
    const [, ...rest] = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')
    // The stranger has the same account: PostgreSQL itself would take it for the postmaster.
    const stranger = spawn('sleep', ['60'], startedAsRoot() ? { uid: (await stat(dataFolder)).uid } : {})
    await writeFile(join(dataFolder, 'postmaster.pid'), [String(stranger.pid), ...rest].join('\n'))
    const second = await serve(varDir)
    stranger.kill()
    expect(second.report.adopted).toBe(false)
    expect(await query(second.report.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('a second server on the same var/', () => {
  afterEach(cleanUp)

  it('is refused, is told who holds it, and leaves the first one working', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    const second = await serve(varDir)
    expect(second.report.problem).toMatchObject({ reason: 'var-in-use' })
    expect(second.report.sentence).toContain(`process ${first.child.pid}`)
    expect(await query(first.report.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is refused also when both start at the same moment on a new folder', async () => {
    const varDir = join(await makeFolder(), 'var')
    const servers = await Promise.all([serve(varDir), serve(varDir), serve(varDir)])
    const running = servers.filter(({ report }) => report.problem === undefined)
    expect(running).toHaveLength(1)
    expect(await query(running[0]?.report.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('starts when the first one is just stopping', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    const ending = end(first, 'SIGTERM')
    await sleep(5)
    const second = await serve(varDir)
    await ending
    expect(second.report.problem).toBeUndefined()
    expect(await query(second.report.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('a start that cannot succeed', () => {
  afterEach(cleanUp)

  it('names var/ and the reason when it is no folder that can be written', async () => {
    const file = join(await makeFolder(), 'var')
    await writeFile(file, '')
    const { report } = await serve(join(file, 'inside'))
    expect(report.problem).toMatchObject({ reason: 'var-not-writable', path: join(file, 'inside') })
  })

  it('names the other version whose data it found', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    await end(first, 'SIGTERM')
    await writeFile(join(first.report.folder, 'data', 'PG_VERSION'), '16\n')
    const { report } = await serve(varDir)
    expect(report.problem).toMatchObject({ reason: 'data-of-other-version', found: '16', needed: '18' })
  })

  it('repeats what postgres said last', async () => {
    const varDir = join(await makeFolder(), 'var')
    const first = await serve(varDir)
    await end(first, 'SIGTERM')
    await writeFile(join(first.report.folder, 'data', 'postgresql.conf'), `shared_buffers = '12 apples'\n`)
    const { report } = await serve(varDir)
    expect(report.problem).toMatchObject({ reason: 'postgres-failed' })
    expect(report.sentence).toContain('postgresql.conf')
  })

  it.skipIf(!startedAsRoot())('repeats what initdb said last when the disk is full (needs root)', async (context) => {
    const folder = join(await makeFolder(), 'full')
    await mkdir(folder)
    const args = ['-t', 'tmpfs', '-o', 'size=16m', 'none', folder]
    const mounted = await runTool({ file: 'mount', args })
    if (!mounted.ok) return context.skip(`no disk of 16 MB could be mounted: ${mounted.lastLine}`)
    try {
      const { report } = await serve(join(folder, 'var'))
      expect(report.sentence).toMatch(/no space left on device/i)
    } finally {
      await runTool({ file: 'umount', args: [folder] })
    }
  })
})

describe.skipIf(!startedAsRoot())('as root (skipped for an ordinary user)', () => {
  afterEach(cleanUp)

  it('works under a folder of mode 0700, and again, and anew when var/ is deleted', async () => {
    const folder = await makeFolder()
    await chmod(folder, 0o700)
    const varDir = join(folder, 'var')
    const first = await serve(varDir)
    expect(first.report.folder).toMatch(/^\/var\/lib\/youban\//)
    expect(first.log()).toContain('the database lives in /var/lib/youban/')
    await query(first.report.url, 'create table kept as select 1 as one')
    await end(first, 'SIGTERM')

    const second = await serve(varDir)
    expect(second.report.folder).toBe(first.report.folder)
    expect(await query(second.report.url, 'select one from kept')).toEqual([{ one: 1 }])
    await end(second, 'SIGTERM')

    await rm(varDir, { recursive: true })
    const third = await serve(varDir)
    expect(third.log()).toContain(`is left in ${first.report.folder} and is not used`)
    await expect(query(third.report.url, 'select one from kept')).rejects.toThrow('does not exist')
    await rm(first.report.folder, { recursive: true })
  })

  it('says so when the folder that var/ points to is gone', async () => {
    const folder = await makeFolder()
    await chmod(folder, 0o700)
    const first = await serve(join(folder, 'var'))
    await end(first, 'SIGTERM')
    await rm(first.report.folder, { recursive: true })
    const { report } = await serve(join(folder, 'var'))
    expect(report.problem).toMatchObject({ reason: 'data-folder-missing', path: first.report.folder })
    await rm(join(folder, 'var'), { recursive: true })
  })

  it('runs a copy of PostgreSQL when node_modules is under a folder of mode 0700', async () => {
    const folder = await makeFolder()
    const from = await copyCheckout(join(folder, 'checkout'))
    await chmod(join(folder, 'checkout'), 0o700)
    const { report } = await serve(join(folder, 'var'), { from })
    expect(report.problem).toBeUndefined()
    expect(await query(report.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await processesOn(folder)).some((line) => line.includes('/var/postgres/postgresql-18'))).toBe(true)
  })

  it('gives neither its log nor its rules to the account of the database', async () => {
    const { report } = await serve(join(await makeFolder(), 'var'))
    expect((await stat(report.folder)).uid).toBe(0)
    expect((await stat(join(report.folder, 'pg_hba.conf'))).uid).toBe(0)
    expect((await stat(join(report.folder, 'data'))).uid).not.toBe(0)
  })

  it('says so when the data were moved where their account cannot reach them', async () => {
    const folder = await makeFolder()
    const varDir = join(folder, 'var')
    await end(await serve(varDir), 'SIGTERM')
    await chmod(folder, 0o700)
    const { report } = await serve(varDir)
    expect(report.problem).toMatchObject({ reason: 'data-out-of-reach', closedParent: folder })
  })
})

describe('as an ordinary user (as nobody, when root runs the tests)', () => {
  afterEach(cleanUp)
  const as = startedAsRoot() ? { as: nobody } : {}

  it('runs in place, under a folder of mode 0700, without the links npm leaves out', async () => {
    const folder = await makeFolder()
    const from = await copyCheckout(join(folder, 'checkout'))
    const home = join(folder, 'home')
    await mkdir(home, { mode: 0o700 })
    if (startedAsRoot()) await chown(home, nobody.uid, nobody.gid)
    const server = await serve(join(home, 'var'), { ...as, from })
    expect(server.report.folder).toBe(join(home, 'var', 'postgres'))
    expect(await query(server.report.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await end(server, 'SIGKILL')
    expect((await serve(join(home, 'var'))).report.adopted).toBe(true)
  })

  it('is told that var/ is not writable', async () => {
    const folder = await makeFolder()
    const from = await copyCheckout(join(folder, 'checkout'))
    const varDir = join(folder, 'var')
    await mkdir(varDir)
    await chmod(varDir, 0o555)
    const { report } = await serve(varDir, { ...as, from })
    expect(report.problem).toMatchObject({ reason: 'var-not-writable', path: varDir })
    expect(report.sentence).toContain('EACCES')
  })

  it.skipIf(!startedAsRoot())('is told whose the data are when root made them (needs root)', async () => {
    const folder = await makeFolder()
    const from = await copyCheckout(join(folder, 'checkout'))
    const varDir = join(folder, 'var')
    await end(await serve(varDir), 'SIGTERM')
    await chown(varDir, nobody.uid, nobody.gid)
    const { report } = await serve(varDir, { ...as, from })
    expect(report.problem).toMatchObject({ reason: 'data-not-ours', ownerUid: 0 })
  })
})
