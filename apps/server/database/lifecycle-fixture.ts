import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { readPidFile } from './pid-file.ts'
import { findPlace } from './place.ts'
import { stopPostmaster } from './postmaster.ts'
import { findClosedParent } from './reach.ts'
import { withSession } from './session.ts'

export type Report = {
  readonly url: string
  readonly adopted: boolean
  readonly folder: string
  readonly problem?: { readonly reason: string }
  readonly sentence?: string
}

export type Server = { readonly child: ChildProcess; readonly report: Report; readonly log: () => string }

type Options = {
  readonly env?: NodeJS.ProcessEnv
  readonly as?: { readonly uid: number; readonly gid: number }
  readonly from?: Checkout
  /** As a terminal starts it: its process group is its own. */
  readonly ownGroup?: boolean
}

/** The programs a server process is started from. */
export type Checkout = { readonly node: string; readonly script: string }

const ownCheckout: Checkout = {
  node: process.execPath,
  script: fileURLToPath(new URL('./lifecycle-server.ts', import.meta.url)),
}

const children = new Set<ChildProcess>()
const folders = new Set<string>()

export const nobody = { uid: 65_534, gid: 65_534 }

/** A new temporary folder that any account may pass, removed by `cleanUp` with its database. */
export async function makeFolder(name = 'youban-life-'): Promise<string> {
  const usual = await realpath(tmpdir())
  const isOpen = (await findClosedParent(usual, { name: 'nobody', ...nobody })) === undefined
  const folder = await mkdtemp(join(isOpen ? usual : '/tmp', name))
  await chmod(folder, 0o755)
  folders.add(folder)
  return folder
}

/** A process of its own with an embedded database on `varDir`, as far as its first line. */
export async function serve(varDir: string, options: Options = {}): Promise<Server> {
  const { node, script } = options.from ?? ownCheckout
  const child = spawn(node, [script, varDir], {
    ...options.as,
    cwd: '/',
    detached: options.ownGroup ?? false,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString()
  })
  const ended = once(child, 'exit').then(() => undefined)
  const lines = createInterface({ input: child.stdout })
  const line = await Promise.race([once(lines, 'line'), ended])
  if (line === undefined) throw new Error(`expected a report of the server, found its end: ${log}`)
  return { child, report: JSON.parse(String(line[0])) as Report, log: () => log }
}

export async function end({ child }: Server, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

export async function postmasterOf({ report }: Server): Promise<number> {
  const file = await readPidFile(join(report.folder, 'data'))
  if (file === undefined) throw new Error(`expected a pid file in ${report.folder}, found none`)
  return file.pid
}

export async function query<Row>(url: string, sql: string): Promise<readonly Row[]> {
  const result = await withSession({ url }, (session) => session.query(sql))
  return result.rows
}

/** Every living process that works on data under `folder`: postmasters, their children, initdb. */
export async function processesOn(folder: string): Promise<readonly string[]> {
  const lines = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(commandLine))
  const postmasters = lines.filter(({ line }) => line.includes(folder) && line.includes('/bin/'))
  const pids = new Set(postmasters.map(({ pid }) => pid))
  return lines.filter(({ pid, parent }) => pids.has(pid) || pids.has(parent)).map(({ line }) => line)
}

export async function cleanUp(): Promise<void> {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
  for (const folder of folders) {
    for (const varDir of [folder, ...(await foldersIn(folder))]) await removeDatabase(varDir)
    await rm(folder, { recursive: true, force: true })
  }
  folders.clear()
}

async function removeDatabase(varDir: string): Promise<void> {
  const found = await findPlace(varDir)
  if (!found.ok || found.place === undefined) return
  const file = await readPidFile(found.place.dataFolder)
  if (file !== undefined) await stopPostmaster(file.pid, found.place.dataFolder)
  await rm(found.place.folder, { recursive: true, force: true })
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isDirectory() && entry.name === 'var')
    .map((entry) => join(entry.parentPath, entry.name))
}

async function commandLine(pid: string): Promise<{ pid: string; parent: string; line: string }> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''
  return { pid, parent, line: line.replaceAll('\0', ' ') }
}
