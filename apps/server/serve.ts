import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Runner } from 'graphile-worker'
import { startingAt, systemClock } from '#kernel/clock.ts'
import { createIds } from '#kernel/ids.ts'
import { systemRandom } from '#kernel/random.ts'
import { describeFault, type ReadCatalogue, readCatalogue } from '#modules/catalogue/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { fieldCipher } from '#platform/crypto/field-cipher.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase as openPool } from '#platform/db/pool.ts'
import { createApp } from '#platform/http/app.ts'
import { startHub } from '#platform/live/hub.ts'
import { startPublisher } from '#platform/live/publisher.ts'
import type { Log } from '#platform/log/log.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/open.ts'
import { problemSentence } from './database/problem-sentence.ts'
import { watchConnections } from './drain.ts'
import { startJobs } from './jobs.ts'
import { addPages } from './pages.ts'
import { publishCatalogue } from './publish.ts'
import { ensureScreens } from './screens-build.ts'
import { checkSecret, openSecret } from './secret.ts'
import { version } from './version.ts'
import { wireRoutes } from './wiring.ts'
import { type DemoWorld, seedDemo, syncHalls } from './world/seed.ts'

export interface RunningServer {
  readonly url: string
  readonly demo: DemoWorld | undefined
  /** Settles when the database is gone for good under a running server. */
  readonly lost: Promise<string>
  /** Stop accepting, drain requests and jobs, stop the database; in this order. */
  stop(): Promise<void>
}

export type Started = { ok: true; server: RunningServer } | { ok: false; sentences: readonly string[] }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts one node of a hall. An expected obstacle comes back as sentences for the person who started it. */
export async function serve(config: Config, log: Log, lang: 'zh-CN' | 'en'): Promise<Started> {
  const read = readCatalogue(config.catalogueDir)
  if (!read.ok) return { ok: false, sentences: read.faults.map(describeFault) }
  const taken = await whyNoPort(config)
  if (taken !== undefined) return { ok: false, sentences: [portSentence(config, taken, lang)] }
  const screens = await ensureScreens(root, log)
  const opened = await openDatabase({ databaseUrl: config.databaseUrl, varDir: config.varDir, log })
  if (!opened.ok) return { ok: false, sentences: [problemSentence(opened.problem, lang)] }
  const undo: (() => Promise<void>)[] = [opened.database.stop]
  try {
    return await startOn({ config, log, lang, screens, read, database: opened.database, undo })
  } catch (error) {
    await undoAll(undo)
    throw error
  }
}

interface StartParts {
  readonly config: Config
  readonly log: Log
  readonly lang: 'zh-CN' | 'en'
  /** The folder of the built screens. */
  readonly screens: string
  readonly read: Extract<ReadCatalogue, { ok: true }>
  readonly database: Extract<Awaited<ReturnType<typeof openDatabase>>, { ok: true }>['database']
  readonly undo: (() => Promise<void>)[]
}

async function startOn({ config, log, lang, screens, read, database, undo }: StartParts): Promise<Started> {
  const { catalogue } = read
  await migrate(database.url)
  const pool = openPool({ url: database.url, onError: (error) => log.warn({ error }, 'a database connection broke') })
  undo.push(pool.close)
  const secret = await openSecret({ varDir: config.varDir, given: config.secret })
  if (!secret.ok) {
    await undoAll(undo)
    return { ok: false, sentences: [problemSentence(secret.problem, lang)] }
  }
  const checked = await checkSecret(pool.db, secret.value)
  if (!checked.ok) {
    await undoAll(undo)
    return { ok: false, sentences: [secretSentence(lang)] }
  }
  const clock = config.clockStart === undefined ? systemClock() : startingAt(config.clockStart, config.clockSpeed)
  const random = systemRandom()
  const publisher = startPublisher(pool.db, log)
  undo.push(publisher.stop)
  const tools: Tools = {
    db: pool.db,
    clock,
    random,
    ids: createIds({ clock, random }),
    keys: checked.keys,
    cipher: fieldCipher(checked.keys, random),
    log,
    onAnnounced: publisher.poke,
  }
  const rewritten = await publishCatalogue(tools, read, lang)
  if (rewritten.length > 0) {
    await undoAll(undo)
    return { ok: false, sentences: rewritten }
  }
  await syncHalls(tools, catalogue)
  const demo = config.seed === 'demo' ? await seedDemo(tools) : undefined
  const hub = await startHub({ url: database.url, db: pool.db, log })
  undo.push(hub.stop)
  const app = await createApp({
    log,
    publicUrl: config.publicUrl,
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    version,
  })
  wireRoutes({ app, tools, hub, catalogue, config })
  await addPages(app, screens)
  // Stopped after the requests: what they enqueue still finds its workers, or waits in the database.
  let runner: Runner | undefined
  undo.push(async () => runner?.stop())
  const drain = watchConnections(app.server)
  const url = await app.listen({ port: config.port, host: config.host })
  undo.push(() => drain(() => app.close()))
  const publicUrl = config.publicUrl ?? url
  runner = await startJobs({ tools, pool: pool.pool, catalogue, config, publicUrl })
  const lost = database.lost.then((problem) => problemSentence(problem, lang))
  return { ok: true, server: { url, demo, lost, stop: () => undoAll(undo) } }
}

/** Last started, first stopped: requests drain first, then jobs, and the database stops last. */
async function undoAll(undo: (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = []
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
    // One step that fails must not leave the database running: the rest is undone, and then it is told.
    await step().catch((error: unknown) => errors.push(error))
  }
  if (errors.length > 0) throw new AggregateError(errors, 'the server did not stop cleanly')
}

/** Asked before the database starts, so that a taken port costs nothing. */
function whyNoPort({ port, host }: Config): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
  })
}

function portSentence({ port, host }: Config, code: string, lang: 'zh-CN' | 'en'): string {
  if (code === 'EADDRINUSE') {
    return lang === 'en'
      ? `Port ${port} is already in use on ${host}: stop the program that uses it, or set PORT to another one.`
      : `${host} 的端口 ${port} 已被占用：请停止占用它的程序，或将 PORT 设为其他端口。`
  }
  return lang === 'en'
    ? `Port ${port} on ${host} cannot be opened (${code}): set PORT or HOST to others.`
    : `${host} 的端口 ${port} 无法打开（${code}）：请更换 PORT 或 HOST。`
}

function secretSentence(lang: 'zh-CN' | 'en'): string {
  return lang === 'en'
    ? 'The data were written with another secret key: put back the secret.key of var, or set YOUBAN_SECRET to the right one.'
    : '数据是用另一把密钥写入的：请放回 var 里的 secret.key，或将 YOUBAN_SECRET 设为正确的密钥。'
}
