import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Opened } from '#contract/opened.ts'

export type DemoAccount = Opened['demo']['accounts'][number]

export interface RunningHall {
  readonly opened: Opened
  /** Settles when the server ends by itself. */
  readonly ended: Promise<string>
  readonly log: () => string
  /** As Ctrl-C does; returns the exit code. */
  readonly close: () => Promise<number | null>
}

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
/** A server that hangs while it drains is not left behind. */
const stopWithin = 60_000
const keptLines = 200

/** `youban serve` as a process of its own, in a session of its own: Ctrl-C ends the play first, then the hall. */
export async function startHall(env: Readonly<Record<string, string>>): Promise<RunningHall> {
  const child = spawn(process.execPath, [main, 'serve', '--json'], {
    env: { ...machineEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line)
    if (lines.length > keptLines) lines.shift()
  })
  const log = () => lines.join('\n')
  // Should this process die with a fault, its server does not stay behind.
  const abandon = (): void => void child.kill('SIGINT')
  process.once('exit', abandon)
  const ended = once(child, 'exit').then(([code, signal]) => `${signal ?? code}`)
  const said = await Promise.race([firstLine(child), ended.then(() => undefined)])
  if (said === undefined || !said.startsWith('{"ready"')) {
    process.off('exit', abandon)
    throw new Error(`the hall did not open: ${said ?? ''}\n${log()}`)
  }
  return {
    opened: Opened.parse(JSON.parse(said)),
    ended,
    log,
    close: async () => {
      process.off('exit', abandon)
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT')
        const late = setTimeout(() => child.kill('SIGKILL'), stopWithin)
        await ended
        clearTimeout(late)
      }
      return child.exitCode
    },
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('expected a standard output of the hall, found none')
  const [line] = await once(createInterface({ input: stdout }), 'line')
  return String(line)
}

/** The settings of the person at this machine are not the demonstration's. */
function machineEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(YOUBAN_|DATABASE_URL$|PORT$|HOST$|NODE_ENV$)/.test(entry[0]),
  )
  return Object.fromEntries(kept)
}
