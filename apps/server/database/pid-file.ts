import { constants } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a postmaster writes about itself into its data folder. */
export type PidFile = { readonly pid: number; readonly socketFolder: string }

export async function readPidFile(dataFolder: string): Promise<PidFile | undefined> {
  const text = await readText(dataFolder)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  return { pid, socketFolder: lines[4] ?? '' }
}

/**
 * Whether the process is a postmaster of this data folder. A number alone proves nothing: after a
 * restart of the machine or the container another process has it. The command line is asked and not
 * /proc/…/cwd, which root in a container may not read of other accounts; a zombie's is empty, so a
 * postmaster that an idle init never reaps counts as gone.
 */
export async function isPostmasterOf(pid: number, dataFolder: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return line.split('\0').includes(dataFolder)
}

/**
 * Makes a pid file whose number now belongs to a stranger acceptable to PostgreSQL, which would
 * refuse to start. Only the number is replaced, by one that no process can have: the rest of the
 * file is how PostgreSQL finds children of the old postmaster that still write to these data.
 */
export async function disownPid(dataFolder: string): Promise<void> {
  const text = await readText(dataFolder)
  if (text === undefined) return
  const [, ...rest] = text.split('\n')
  // The folder is the database account's: root must not follow a link from it.
  const flags = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW
  const file = await open(join(dataFolder, 'postmaster.pid'), flags)
  try {
    await file.writeFile([String(2 ** 31 - 2), ...rest].join('\n'))
  } finally {
    await file.close()
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function readText(dataFolder: string): Promise<string | undefined> {
  try {
    return await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
