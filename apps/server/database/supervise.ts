import { setTimeout as sleep } from 'node:timers/promises'
import { type Claim, claimDatabase, type Ground } from './claim.ts'
import { stopPostmaster } from './postmaster.ts'
import { type DatabaseProblem, type Refusal, refuse } from './problem.ts'
import { whyItFailed } from './session.ts'
import { removeShortFolder, socketUrl } from './socket.ts'
import { withStartMutex } from './start-mutex.ts'

export type EmbeddedDatabase = {
  readonly url: string
  /** True when the database had survived a killed server and was found running. */
  readonly adopted: boolean
  /** Where data and log are; not in var/ when root's var/ is closed to the database's account. */
  readonly folder: string
  /** Settles when the database went away and could not be brought back: the server must end. */
  readonly lost: Promise<DatabaseProblem>
  /** Shuts the database down and waits until its last process is gone; a second call waits too. */
  readonly stop: () => Promise<void>
}

/**
 * Keeps the claim alive. A database that is killed or crashes under the server takes the lock's
 * connection with it; it is brought back and claimed again before anything else, and if another
 * server was faster, this one has lost it.
 */
export function supervise(ground: Ground, first: Claim): EmbeddedDatabase {
  const lost = Promise.withResolvers<DatabaseProblem>()
  let claim: Claim | undefined = first
  let recovery = Promise.resolve()
  let stopping: Promise<void> | undefined

  function watch({ lock }: Claim): void {
    lock.once('end', () => {
      if (stopping === undefined) recovery = recover()
    })
  }

  async function recover(): Promise<void> {
    ground.log.warn({}, 'the database went away under the server; it is being brought back')
    claim = undefined
    // A database that dies at once each time must not be restarted in a tight loop.
    await sleep(200)
    const again = await claimAgain(ground)
    if (!again.ok) return lost.resolve(again.problem)
    claim = again.claim
    watch(again.claim)
    ground.log.info({}, 'the database is back')
  }

  async function stop(): Promise<void> {
    await recovery
    if (claim === undefined) return
    const { running, lock } = claim
    await stopPostmaster(running.pid, ground.place.dataFolder)
    await lock.end()
    await removeShortFolder(running.socketFolder)
  }

  watch(first)
  const { socketFolder, adopted } = first.running
  return {
    url: socketUrl({ folder: socketFolder, role: 'youban', database: 'youban' }),
    adopted,
    folder: ground.place.folder,
    lost: lost.promise,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

async function claimAgain(ground: Ground): Promise<{ ok: true; claim: Claim } | Refusal> {
  try {
    const turn = await withStartMutex(ground.varFolder, () => claimDatabase(ground))
    if (turn.ok) return turn.value
    const path = ground.varFolder
    return refuse({ reason: 'var-in-use', path, holder: 'a server that is starting' })
  } catch (error) {
    const { logFile } = ground.place
    return refuse({ reason: 'postgres-failed', logFile, lastLine: whyItFailed(error) })
  }
}
