import { prepareBinaries } from './binaries.ts'
import { chooseAccount } from './choose-account.ts'
import { type Claim, claimDatabase, type Ground } from './claim.ts'
import { ensureCluster } from './cluster.ts'
import { findPlace, keepOrMakePlace } from './place.ts'
import { type Refusal, refuse } from './problem.ts'
import type { StartLog } from './start-log.ts'
import { withStartMutex } from './start-mutex.ts'
import { type EmbeddedDatabase, supervise } from './supervise.ts'
import { openVarFolder } from './var-folder.ts'

export type EmbeddedOptions = {
  /** The folder of everything this server writes; made when missing. */
  readonly varDir: string
  readonly log: StartLog
  /** Off only for tests: a power cut may then lose everything. */
  readonly fsync?: boolean
}

/**
 * The database that npm brought, for exactly one server per var/: found running, recovered or made.
 * It listens on a socket only, and runs until `stop` is called, whatever happens to this process.
 */
export async function startEmbedded(
  options: EmbeddedOptions,
): Promise<{ ok: true; database: EmbeddedDatabase } | Refusal> {
  const opened = await openVarFolder(options.varDir)
  if (!opened.ok) return opened
  const varFolder = opened.path
  const turn = await withStartMutex(varFolder, () => startIn(varFolder, options).catch(refuseDisk))
  if (!turn.ok) {
    return refuse({ reason: 'var-in-use', path: varFolder, holder: 'a server that is starting' })
  }
  if (!turn.value.ok) return turn.value
  return { ok: true, database: supervise(turn.value.ground, turn.value.claim) }
}

/** A full or read-only disk may show at any file of the preparation; anything else is a bug. */
function refuseDisk(error: NodeJS.ErrnoException): Refusal {
  const ofDisk = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM']
  if (error.path === undefined || !ofDisk.includes(error.code ?? '')) throw error
  return refuse({ reason: 'var-not-writable', path: error.path, why: error.message })
}

async function startIn(
  varFolder: string,
  options: EmbeddedOptions,
): Promise<{ ok: true; ground: Ground; claim: Claim } | Refusal> {
  const prepared = await prepareGround(varFolder, options)
  if (!prepared.ok) return prepared
  const { ground } = prepared
  const unmade = await ensureCluster(ground)
  if (unmade !== undefined) return unmade
  const claimed = await claimDatabase(ground)
  return claimed.ok ? { ok: true, ground, claim: claimed.claim } : claimed
}

async function prepareGround(
  varFolder: string,
  { log, fsync = true }: EmbeddedOptions,
): Promise<{ ok: true; ground: Ground } | Refusal> {
  const found = await findPlace(varFolder)
  if (!found.ok) return found
  const chosen = await chooseAccount(found.ownerUid)
  if (!chosen.ok) return chosen
  const { account } = chosen
  const chosenPlace = await keepOrMakePlace(found.place, { varFolder, log, account })
  if (!chosenPlace.ok) return chosenPlace
  const { place } = chosenPlace
  const brought = await prepareBinaries({ place, log }, account)
  if (!brought.ok) return brought
  return { ok: true, ground: { varFolder, place, account, binaries: brought.binaries, log, fsync } }
}
