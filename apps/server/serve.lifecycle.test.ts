import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findPlace } from './database/place.ts'
import { socketUrl } from './database/socket.ts'
import { interrupt, type Running, refusal, start } from './testing/test-process.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youban-serve-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function postmasterOf(varDir: string): Promise<{ pid: number; url: string }> {
  const found = await findPlace(varDir)
  if (!found.ok || found.place === undefined) throw new Error('the server has no database')
  const pid = Number((await readFile(join(found.place.dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0])
  return { pid, url: socketUrl({ folder: found.place.socketFolder, role: 'youban', database: 'youban' }) }
}

/** Whether a process still runs; one that waits for its parent to look (a zombie) does not. */
async function runs(pid: number): Promise<boolean> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return !stat.includes(') Z ')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return false
    throw error
  }
}

async function enrolKiosk({ ready }: Running): Promise<string> {
  const code = ready.demo.devices.find(({ kind, hallId }) => kind === 'kiosk' && hallId === 'dongxihu')?.code
  const reply = await fetch(`${ready.url}/api/device-session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, kind: 'kiosk' }),
  })
  expect(reply.status).toBe(200)
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function samplePhoto(): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 400, height: 500, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer()
}

describe('stopping', () => {
  test('SIGINT to the whole group with a slow write in flight: the write commits, no process stays', async () => {
    const varDir = join(folder, 'slow')
    const server = await start(varDir)
    const cookie = await enrolKiosk(server)
    const postmaster = await postmasterOf(varDir)
    const session = new pg.Client({ connectionString: postmaster.url })
    await session.connect()
    await session.query('begin')
    // Whoever adds a photo must wait for this lock: the write is slow for a reason of the real world.
    await session.query('lock table photo in exclusive mode')
    const key = randomUUID()
    const write = fetch(`${server.ready.url}/api/photos`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'idempotency-key': key },
      body: new Uint8Array(await samplePhoto()),
    })
    for (;;) {
      const { rows } = await session.query('select count(*)::int as waiting from pg_locks where not granted')
      if (rows[0].waiting > 0) break
    }
    const stopped = interrupt(server)
    // The door is shut while the write is still under way.
    for (;;) {
      const shut = await fetch(`${server.ready.url}/api/health`).then(
        () => false,
        () => true,
      )
      if (shut) break
    }
    await session.query('commit')
    const reply = await write
    expect(reply.status).toBe(200)
    const { photoId } = z.object({ photoId: z.string() }).parse(await reply.json())
    // Our own session ends before the database does, as any client's would.
    session.on('error', () => undefined)
    await session.end()
    expect(await stopped).toBe(0)
    expect(await runs(postmaster.pid)).toBe(false)

    const again = await start(varDir)
    const check = new pg.Client({ connectionString: (await postmasterOf(varDir)).url })
    await check.connect()
    const { rows } = await check.query('select count(*)::int as photos from photo where id = $1', [photoId])
    await check.end()
    expect(rows[0].photos).toBe(1)
    expect(await interrupt(again)).toBe(0)
  })

  test('after kill -9 the next start finds the surviving database, with everything in it', async () => {
    const varDir = join(folder, 'killed')
    const server = await start(varDir)
    const cookie = await enrolKiosk(server)
    const before = await postmasterOf(varDir)
    const exited = once(server.child, 'exit')
    server.child.kill('SIGKILL')
    await exited
    expect(await runs(before.pid)).toBe(true)
    const again = await start(varDir)
    expect((await postmasterOf(varDir)).pid).toBe(before.pid)
    const device = await fetch(`${again.ready.url}/api/device-session?kind=kiosk`, { headers: { cookie } })
    expect(device.status).toBe(200)
    expect(await interrupt(again)).toBe(0)
    expect(await runs(before.pid)).toBe(false)
  })
})

describe('obstacles, one clear sentence each', () => {
  test('a taken port', async () => {
    const holder = createServer()
    holder.listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { code, sentences } = await refusal(join(folder, 'port'), { PORT: port })
    holder.close()
    expect(code).toBe(1)
    expect(sentences).toEqual([expect.stringContaining(`Port ${port} is already in use`)])
  })

  test('a second start on the same var', async () => {
    const varDir = join(folder, 'twice')
    const server = await start(varDir)
    const { code, sentences } = await refusal(varDir)
    expect(code).toBe(1)
    expect(sentences).toEqual([expect.stringContaining('Another server is already running')])
    expect(await interrupt(server)).toBe(0)
  })

  test('a database that nobody answers for', async () => {
    const { code, sentences } = await refusal(join(folder, 'far'), { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' })
    expect(code).toBe(1)
    expect(sentences).toEqual([expect.stringContaining('cannot be reached')])
  })

  test('settings that make no sense, all at once', async () => {
    const { code, sentences } = await refusal(join(folder, 'env'), { PORT: 'eighty', YOUBAN_LOG_LEVEL: 'loud' })
    expect(code).toBe(2)
    expect(sentences.map((sentence) => sentence.split(':')[0])).toEqual(['PORT', 'YOUBAN_LOG_LEVEL'])
  })

  test('the key of another installation', async () => {
    const varDir = join(folder, 'key')
    expect(await interrupt(await start(varDir))).toBe(0)
    const { code, sentences } = await refusal(varDir, { YOUBAN_SECRET: 'ab'.repeat(32) })
    expect(code).toBe(1)
    expect(sentences).toEqual([expect.stringContaining('another secret key')])
  })

  test('a clock that is not the real one, in production', async () => {
    const { code, sentences } = await refusal(join(folder, 'clock'), {
      NODE_ENV: 'production',
      YOUBAN_CLOCK: '2024-07-15T09:00:00+08:00',
    })
    expect([code, sentences.length]).toEqual([2, 1])
  })
})

describe('odd places', () => {
  test('LANG unset and a path with spaces and Chinese', async () => {
    const server = await start(join(folder, 'a hall 大厅', 'var'), { LANG: undefined, LC_ALL: undefined })
    const reply = await fetch(`${server.ready.url}/api/halls`)
    expect(await reply.text()).toContain('东西湖区人口与出入境服务大厅')
    expect(await interrupt(server)).toBe(0)
  })

  test('a checkout and var inside a folder of mode 0700, without a home', async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const copy = join(closed, 'the house')
    await mkdir(copy)
    for (const name of await readdir(root)) {
      if (['node_modules', 'var', '.git', '.cache', 'test-results'].includes(name)) continue
      await cp(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true })
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    const server = await start(
      join(closed, 'var'),
      { HOME: undefined },
      { entry: join(copy, 'apps/server/main.ts'), cwd: copy },
    )
    expect((await fetch(`${server.ready.url}/api/health`)).status).toBe(200)
    expect(await interrupt(server)).toBe(0)
    await chmod(closed, 0o700)
  })
})

test('a later start is ready long before a person gives up', async () => {
  const varDir = join(folder, 'slow')
  const began = performance.now()
  const server = await start(varDir)
  // The figure is told, not asserted: the machine is shared.
  process.stdout.write(`later start: ${Math.round(performance.now() - began)} ms\n`)
  expect(await interrupt(server)).toBe(0)
})
