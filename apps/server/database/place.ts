import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, startedAsRoot } from './account.ts'
import { type Refusal, refuse } from './problem.ts'
import { findClosedParent } from './reach.ts'
import type { StartLog } from './start-log.ts'

/**
 * Where one database lives. Under root the folder itself stays root's and only `data` and `socket`
 * are the account's: root must not write through a link that a broken-into database planted.
 */
export type Place = {
  readonly folder: string
  readonly dataFolder: string
  readonly socketFolder: string
  readonly logFile: string
}

/** Under root, where a database goes whose account may not pass the parents of var/. */
const sharedRoot = '/var/lib/youban'

export type Found = {
  readonly ok: true
  /** Undefined on a first start. */
  readonly place: Place | undefined
  /** The owner of the data; undefined when there are none yet. */
  readonly ownerUid: number | undefined
}

/** The place that a former start chose. */
export async function findPlace(varFolder: string): Promise<Found | Refusal> {
  const pointer = pointerIn(varFolder)
  const pointed = (await readFile(pointer, 'utf8').catch(absentIsUndefined))?.trim() ?? ''
  const folder = pointed === '' ? join(varFolder, 'postgres') : pointed
  const place = await openPlace(folder)
  if (place === undefined && pointed !== '') {
    return refuse({ reason: 'data-folder-missing', path: pointed, pointer })
  }
  if (place === undefined) return { ok: true, place, ownerUid: undefined }
  const { uid } = await stat(place.folder)
  if (!startedAsRoot() && uid !== process.getuid?.()) {
    return refuse({ reason: 'data-not-ours', path: place.folder, ownerUid: uid })
  }
  const data = await stat(place.dataFolder).catch(absentIsUndefined)
  return { ok: true, place, ownerUid: data?.uid }
}

type Wanted = { readonly varFolder: string; readonly log: StartLog; readonly account: Account }

/** The place there is, if its account can still reach it, or a new one that it can. */
export async function keepOrMakePlace(
  found: Place | undefined,
  wanted: Wanted,
): Promise<{ ok: true; place: Place } | Refusal> {
  if (found === undefined) return makePlace(wanted)
  const { account } = wanted
  const closedParent = await findClosedParentUnderRoot(found.folder, account)
  if (closedParent === undefined) return { ok: true, place: found }
  const facts = { path: found.folder, closedParent, account: account.name }
  return refuse({ reason: 'data-out-of-reach', ...facts })
}

/** In var/ itself where the account can reach it, else under /var/lib/youban with a pointer in var/. */
async function makePlace(wanted: Wanted): Promise<{ ok: true; place: Place } | Refusal> {
  const { varFolder, log, account } = wanted
  const closedParent = await findClosedParentUnderRoot(varFolder, account)
  if (closedParent === undefined) {
    return { ok: true, place: await makeFolder(join(varFolder, 'postgres')) }
  }
  try {
    const place = await makeShared(varFolder, log)
    const facts = { folder: place.folder, closedParent, account: account.name }
    log.info(facts, `the database lives in ${place.folder}: its account may not pass ${closedParent}`)
    return { ok: true, place }
  } catch (error) {
    const why = (error as Error).message
    return refuse({ reason: 'no-reachable-folder', path: closedParent, why })
  }
}

/** An ordinary user runs the database as itself and reaches whatever this process reaches. */
async function findClosedParentUnderRoot(path: string, account: Account): Promise<string | undefined> {
  return startedAsRoot() ? findClosedParent(path, account) : undefined
}

/** A folder of mode 0700 that belongs to the database's account. */
export async function makeOwnFolder(path: string, account: Account): Promise<void> {
  await mkdir(path, { mode: 0o700 })
  if (startedAsRoot()) await chown(path, account.uid, account.gid)
}

function pointerIn(varFolder: string): string {
  return join(varFolder, 'postgres-folder.txt')
}

async function openPlace(folder: string): Promise<Place | undefined> {
  const real = await realpath(folder).catch(absentIsUndefined)
  return real === undefined ? undefined : placeAt(real)
}

function placeAt(folder: string): Place {
  return {
    folder,
    dataFolder: join(folder, 'data'),
    socketFolder: join(folder, 'socket'),
    logFile: join(folder, 'postgres.log'),
  }
}

/**
 * The folder's name carries a random part: whoever deletes var/ wants an empty database, so data
 * without a pointer are never picked up again, only named in the log.
 */
async function makeShared(varFolder: string, log: StartLog): Promise<Place> {
  await mkdir(sharedRoot, { recursive: true, mode: 0o755 })
  // An umask of 077 would close the new folder to the very account it is for.
  await chmod(sharedRoot, 0o755)
  const hash = createHash('sha256').update(varFolder).digest('hex').slice(0, 12)
  const older = (await readdir(sharedRoot)).filter((name) => name.startsWith(`${hash}-`))
  for (const name of older) {
    const folder = join(sharedRoot, name)
    log.warn({ folder }, `an older database of this folder is left in ${folder} and is not used`)
  }
  const folder = join(sharedRoot, `${hash}-${randomBytes(4).toString('hex')}`)
  const place = await makeFolder(folder)
  await writeFile(pointerIn(varFolder), `${place.folder}\n`)
  return place
}

async function makeFolder(folder: string): Promise<Place> {
  await mkdir(folder, { recursive: true })
  // Passable for the account, listable only for root; an umask of 077 must not close it.
  await chmod(folder, startedAsRoot() ? 0o711 : 0o700)
  return placeAt(folder)
}

function absentIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
