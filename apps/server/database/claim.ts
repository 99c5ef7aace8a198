import type { Client } from 'pg'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { bringUp, type Running } from './bring-up.ts'
import type { Place } from './place.ts'
import { type Refusal, refuse } from './problem.ts'
import { ensureDatabase } from './role.ts'
import { takeServerLock } from './server-lock.ts'
import { socketUrl } from './socket.ts'
import type { StartLog } from './start-log.ts'

/** All that is known before a database runs. */
export type Ground = {
  readonly varFolder: string
  readonly place: Place
  readonly account: Account
  readonly binaries: Binaries
  readonly fsync: boolean
  readonly log: StartLog
}

/** A running database that this process, and no other, may use: as long as `lock` is connected. */
export type Claim = { readonly running: Running; readonly lock: Client }

/**
 * Call it only inside the start mutex. A refused claim leaves the database running: it is another
 * server's, or nobody's and soon adopted.
 */
export async function claimDatabase(ground: Ground): Promise<{ ok: true; claim: Claim } | Refusal> {
  const up = await bringUp(ground)
  if (!up.ok) return up
  const { running } = up
  // A superuser's, so that the connections kept in reserve let it in when all others are taken.
  const at = { folder: running.socketFolder, role: 'postgres', database: 'postgres' }
  const taken = await takeServerLock(socketUrl(at))
  if (!taken.ok) {
    return refuse({ reason: 'var-in-use', path: ground.varFolder, holder: taken.holder })
  }
  await ensureDatabase(running.socketFolder)
  return { ok: true, claim: { running, lock: taken.client } }
}
