import { randomBytes } from 'node:crypto'
import { chmod, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { makeOwnFolder, type Place } from './place.ts'
import { type Refusal, refuse } from './problem.ts'
import { runTool } from './run-tool.ts'

type Cluster = {
  readonly place: Place
  readonly binaries: Binaries
  readonly account: Account
  readonly fsync: boolean
}

/** What an operator may later change in postgresql.conf; what must hold is on the command line. */
const firstSettings = ['shared_buffers=256MB', 'max_connections=200', 'synchronous_commit=on']

/** Makes the data folder on the first start; refuses one that another major version wrote. */
export async function ensureCluster(cluster: Cluster): Promise<Refusal | undefined> {
  const { place, binaries } = cluster
  const found = await readVersion(place.dataFolder)
  if (found === undefined) return makeCluster(cluster)
  if (found === binaries.major) return undefined
  const facts = { path: place.dataFolder, found, needed: binaries.major }
  return refuse({ reason: 'data-of-other-version', ...facts })
}

/**
 * Who may connect: over the socket only, and only the database's account and root (whoever starts
 * this server is one of them), proved by the kernel. Root is let in also when an ordinary user
 * started the database, so that root can adopt it.
 */
export async function writeAccess(place: Place, account: Account): Promise<void> {
  const names = new Set([account.name, 'root'])
  const quoted = [...names].map((name) => `"${name.replaceAll('"', '""')}"`)
  const roles = ['postgres', 'youban']
  const map = quoted.flatMap((name) => roles.map((role) => `youban ${name} ${role}\n`))
  const rules = roles.map((role) => `local all ${role} peer map=youban\n`)
  await replaceFile(accessFiles(place).identFile, map.join(''))
  await replaceFile(accessFiles(place).hbaFile, rules.join(''))
}

export function accessFiles(place: Place): { hbaFile: string; identFile: string } {
  return {
    hbaFile: join(place.folder, 'pg_hba.conf'),
    identFile: join(place.folder, 'pg_ident.conf'),
  }
}

/** Replaced, not overwritten: the file may be another account's while the folder is ours. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.new`
  await rm(draft, { force: true })
  await writeFile(draft, text)
  await chmod(draft, 0o644)
  await rename(draft, path)
}

/** Under another name, renamed when whole: a kill in the middle leaves nothing that looks like data. */
async function makeCluster(cluster: Cluster): Promise<Refusal | undefined> {
  const { place, binaries, account, fsync } = cluster
  await removeDrafts(place.folder)
  const draft = join(place.folder, `making-${randomBytes(4).toString('hex')}`)
  await makeOwnFolder(draft, account)
  const args = [
    ...['--pgdata', draft, '--username=postgres', '--auth=peer'],
    // Never from LANG: an unset one would make a SQL_ASCII database that takes broken text.
    ...['--encoding=UTF8', '--locale=C', '--data-checksums'],
    ...firstSettings.flatMap((setting) => ['--set', setting]),
    ...(fsync ? [] : ['--no-sync']),
  ]
  const made = await runTool({ file: binaries.initdb, args, account, cwd: place.folder })
  if (!made.ok) {
    await removeDrafts(place.folder)
    return refuse({ reason: 'initdb-failed', path: place.folder, lastLine: made.lastLine })
  }
  await rename(draft, place.dataFolder)
  return undefined
}

async function readVersion(dataFolder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(dataFolder, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith('making-'))
  for (const name of drafts) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(leaveToNextStart)
  }
}

/** An initdb that a kill orphaned may still write into its draft while it is removed. */
function leaveToNextStart(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY') throw error
}
