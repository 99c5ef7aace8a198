import { setTimeout as sleep } from 'node:timers/promises'
import { writeAccess } from './cluster.ts'
import { disownPid, isAlive, isPostmasterOf, readPidFile } from './pid-file.ts'
import { type Launch, lastLogLine, launchPostmaster, sizeOfLog, stopPostmaster } from './postmaster.ts'
import { type Refusal, refuse } from './problem.ts'
import { codeOf, whyItFailed, withSession } from './session.ts'
import { chooseSocketFolder, socketUrl } from './socket.ts'
import type { StartLog } from './start-log.ts'

/** A postmaster that serves these data and answers. */
export type Running = {
  readonly pid: number
  readonly socketFolder: string
  readonly adopted: boolean
}

type Context = Omit<Launch, 'socketFolder'> & { readonly log: StartLog }

/** What comes from a socket: `refused` will not change by waiting, `silent` may. */
type Answer = { readonly state: 'serving' | 'refused' | 'silent'; readonly words: string }

/** What PostgreSQL says while children of a killed postmaster are still ending: soon it may start. */
const endingSoon = /pre-existing shared memory block|lock file ".*" already exists/
const patienceForChildren = 30_000

/**
 * Adopts the postmaster that survived its server, or starts one, which then recovers by itself.
 * One that is just shutting down is waited for.
 */
export async function bringUp(context: Context): Promise<{ ok: true; running: Running } | Refusal> {
  const deadline = performance.now() + patienceForChildren
  for (;;) {
    const survivor = await findSurvivor(context)
    if (survivor !== undefined && 'problem' in survivor) return survivor
    if (survivor !== undefined) {
      const answer = await waitForAnswer(context, survivor)
      if (answer.state === 'serving') return { ok: true, running: { ...survivor, adopted: true } }
      if (answer.state === 'refused') return failed(context, answer.words)
      continue
    }
    const started = await startOne(context)
    if (started.ok) return started
    if (!endingSoon.test(started.lastLine) || performance.now() > deadline) {
      return failed(context, started.lastLine)
    }
    await sleep(200)
  }
}

function failed({ place }: Context, lastLine: string): Refusal {
  return refuse({ reason: 'postgres-failed', logFile: place.logFile, lastLine })
}

async function findSurvivor(context: Context): Promise<Omit<Running, 'adopted'> | Refusal | undefined> {
  const { dataFolder, folder, socketFolder } = context.place
  const file = await readPidFile(dataFolder)
  if (file === undefined) return undefined
  if (await isPostmasterOf(file.pid, dataFolder)) return file
  // Two containers on one folder do not see each other's processes, but the socket is shared; the
  // other may know the folder by another path.
  for (const at of new Set([file.socketFolder, socketFolder])) {
    if ((await ask(context, at)).state !== 'silent') {
      return refuse({ reason: 'var-in-use', path: folder, holder: 'a server in another container' })
    }
  }
  if (isAlive(file.pid)) await disownPid(dataFolder)
  return undefined
}

async function startOne(context: Context): Promise<{ ok: true; running: Running } | { ok: false; lastLine: string }> {
  const { place, account, log } = context
  const former = await readPidFile(place.dataFolder)
  const socketFolder = await chooseSocketFolder(place, account, former?.socketFolder)
  await writeAccess(place, account)
  const size = await sizeOfLog(place)
  const pid = await launchPostmaster({ ...context, socketFolder })
  const started = { pid, socketFolder }
  if (former !== undefined) log.info({}, 'the database was not shut down; it recovers its log')
  const answer = await waitForAnswer(context, started)
  if (answer.state === 'serving') return { ok: true, running: { ...started, adopted: false } }
  if (answer.state === 'silent') return { ok: false, lastLine: await lastLogLine(place, size) }
  await stopPostmaster(pid, place.dataFolder)
  return { ok: false, lastLine: answer.words }
}

/**
 * Waits as long as the postmaster lives: recovery of a big log takes its time, and giving up would
 * only begin it anew. `silent` when the postmaster has ended.
 */
async function waitForAnswer(context: Context, { pid, socketFolder }: Omit<Running, 'adopted'>): Promise<Answer> {
  let told = performance.now()
  while (await isPostmasterOf(pid, context.place.dataFolder)) {
    const answer = await ask(context, socketFolder)
    if (answer.state !== 'silent') return answer
    if (performance.now() - told > 10_000) {
      told = performance.now()
      context.log.warn({ pid }, `the database does not answer yet: ${answer.words}`)
    }
    await sleep(15)
  }
  return { state: 'silent', words: 'it has ended' }
}

/** Asks whether a database answers there and serves exactly these data. */
async function ask({ place }: Context, socketFolder: string): Promise<Answer> {
  if (socketFolder === '') return { state: 'silent', words: 'no socket yet' }
  const url = socketUrl({ folder: socketFolder, role: 'postgres', database: 'postgres' })
  try {
    const folder = await withSession({ url }, async (session) => {
      const sql = `select current_setting('data_directory') as folder`
      return (await session.query<{ folder: string }>(sql)).rows[0]?.folder
    })
    if (folder === place.dataFolder) return { state: 'serving', words: '' }
    return { state: 'refused', words: `a database at its socket serves ${folder}` }
  } catch (error) {
    const words = whyItFailed(error)
    // 28…: it knows this account and does not let it in. 53300: every connection is taken, so it
    // serves, and who asks next gets its own clear answer.
    if (codeOf(error).startsWith('28')) return { state: 'refused', words }
    return { state: codeOf(error) === '53300' ? 'serving' : 'silent', words }
  }
}
