import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { accessFiles } from './cluster.ts'
import { isAlive, isPostmasterOf } from './pid-file.ts'
import type { Place } from './place.ts'
import { findLastLine, toolEnvironment } from './run-tool.ts'

export type Launch = {
  readonly place: Place
  readonly binaries: Binaries
  readonly account: Account
  readonly socketFolder: string
  readonly fsync: boolean
}

const longestLog = 16 * 1024 * 1024

/**
 * Starts a postmaster in a session of its own: the terminal's Ctrl-C goes to the whole process
 * group, and the database must outlive the server's last commit. It is not bound to this process
 * in any way; a killed server leaves it for the next one to adopt.
 */
export async function launchPostmaster(launch: Launch): Promise<number> {
  const { place, binaries, account } = launch
  await turnLog(place.logFile)
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
  const log = await open(place.logFile, flags, 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', place.dataFolder, ...settingsOf(launch)], {
      ...runAs(account),
      cwd: place.folder,
      detached: true,
      env: toolEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
    })
    // Emitted when the program runs; a program that cannot be run rejects with its reason.
    await once(child, 'spawn')
    child.unref()
    if (child.pid === undefined) throw new Error('expected the process of a started postgres, found none')
    return child.pid
  } finally {
    await log.close()
  }
}

/** Fast shutdown: running statements are broken off, what is committed is on the disk. */
export async function stopPostmaster(pid: number, dataFolder: string): Promise<void> {
  // A shutdown that hangs on a dying disk is broken off; the next start then replays the log.
  const steps = [
    { signal: 'SIGINT', patience: 60_000 },
    { signal: 'SIGQUIT', patience: 15_000 },
    { signal: 'SIGKILL', patience: 5_000 },
  ] as const
  for (const { signal, patience } of steps) {
    if (!(await isPostmasterOf(pid, dataFolder))) return
    signalIfAlive(pid, signal)
    if (await waitUntilGone(pid, dataFolder, patience)) return
  }
  throw new Error(`the database (process ${pid}) is still running after SIGKILL`)
}

async function waitUntilGone(pid: number, dataFolder: string, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    if (!(await isPostmasterOf(pid, dataFolder))) {
      await letReap(pid)
      return true
    }
    await sleep(10)
  }
  return false
}

/** A child of this process stays a zombie until Node has seen it end; an adopted one may stay one. */
async function letReap(pid: number): Promise<void> {
  for (let turn = 0; turn < 20 && isAlive(pid); turn += 1) await sleep(5)
}

export async function sizeOfLog(place: Place): Promise<number> {
  return (await stat(place.logFile).catch(() => undefined))?.size ?? 0
}

/** What the postmaster said last, of what it said after the log had `size` bytes. */
export async function lastLogLine(place: Place, size: number): Promise<string> {
  const log = await readFile(place.logFile).catch(() => Buffer.alloc(0))
  const said = log.subarray(log.length < size ? 0 : size).toString()
  return findLastLine(said)?.replace(/^.*? (FATAL|PANIC):\s+/, '') ?? 'it ended without a word'
}

function settingsOf({ place, socketFolder, fsync }: Launch): readonly string[] {
  const { hbaFile, identFile } = accessFiles(place)
  const settings: Record<string, string> = {
    listen_addresses: '',
    // A list of folders: quotes keep a comma or a space in the path from ending the item.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: '5432',
    hba_file: hbaFile,
    ident_file: identFile,
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    // Errors of statements quote values of citizens: they are the server's to report, not the log's.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_error_verbosity: 'terse',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function turnLog(path: string): Promise<void> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  if (size > longestLog) await rename(path, `${path}.1`)
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // ESRCH: it ended between the look and the signal, which is what is wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
