import { readdir, readFile, readlink } from 'node:fs/promises'

/** The living processes inside `root`, as what speaks against there being none. */
export async function processesIn(root: string): Promise<string | undefined> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = (await Promise.all(pids.map((pid) => findIn(root, pid)))).filter((one) => one !== undefined)
  return found.length === 0 ? undefined : `expected no process, found ${found.join(', ')}`
}

/** A process may end while it is looked at; then it is not there. A zombie has no root any more. */
async function findIn(root: string, pid: string): Promise<string | undefined> {
  const place = await readlink(`/proc/${pid}/root`).catch(() => undefined)
  if (place !== root) return undefined
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return line === '' ? undefined : `${pid} ${line.replaceAll('\0', ' ').trim()}`
}
