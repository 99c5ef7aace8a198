import { chown, lstat, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Account, startedAsRoot } from './account.ts'
import { makeOwnFolder, type Place } from './place.ts'

/** Only the name of the socket file: no TCP port is opened. */
const port = 5432

/** The kernel keeps 108 bytes for a socket's path, the last one a zero; macOS 104. */
const longestPath = process.platform === 'darwin' ? 103 : 107

const shortPrefix = 'youban-socket-'

/**
 * Where the socket goes: beside the data, or in a short private folder when that path is too long.
 * A short folder that a crashed start left is used again if it is still ours: /tmp is everyone's.
 */
export async function chooseSocketFolder(place: Place, account: Account, former: string | undefined): Promise<string> {
  const socket = join(place.socketFolder, `.s.PGSQL.${port}`)
  if (Buffer.byteLength(socket) <= longestPath) {
    // Made anew at each start: nothing in it outlives a postmaster but a dead socket.
    await rm(place.socketFolder, { recursive: true, force: true })
    await makeOwnFolder(place.socketFolder, account)
    return place.socketFolder
  }
  if (former !== undefined && (await isOurShortFolder(former, account))) return former
  const folder = await mkdtemp(`/tmp/${shortPrefix}`)
  if (startedAsRoot()) await chown(folder, account.uid, account.gid)
  return folder
}

export async function removeShortFolder(folder: string): Promise<void> {
  if (isShortFolder(folder)) await rm(folder, { recursive: true, force: true })
}

/** An address that node-postgres, libpq and `URL` all read, whatever characters the folder has. */
export function socketUrl(at: { readonly folder: string; readonly role: string; readonly database: string }): string {
  const host = encodeURIComponent(at.folder)
  return `postgresql:///${at.database}?host=${host}&port=${port}&user=${at.role}`
}

async function isOurShortFolder(folder: string, account: Account): Promise<boolean> {
  if (!isShortFolder(folder)) return false
  const entry = await lstat(folder).catch(() => undefined)
  if (entry === undefined || !entry.isDirectory()) return false
  return entry.uid === account.uid && (entry.mode & 0o077) === 0
}

function isShortFolder(folder: string): boolean {
  return basename(folder).startsWith(shortPrefix)
}
