import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A program of ours that runs beside a journey and says in one JSON line on standard output that it is ready. */
export interface Companion {
  readonly said: unknown
  /** Everything on standard error so far, for the report of a failed journey. */
  readonly log: () => string
  /** Asks it to end as Ctrl-C does and returns its exit code. */
  readonly stop: () => Promise<number | null>
}

interface Program {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly readyWithin: number
}

const stopWithin = 20_000

export async function startCompanion({ name, args, env, readyWithin }: Program): Promise<Companion> {
  const child = spawn(process.execPath, args, { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: string[] = []
  child.stderr.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  const log = (): string => parts.join('')
  const said: unknown = JSON.parse(await firstLine(child, { name, log, readyWithin }))
  return {
    said,
    log,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGKILL'), stopWithin)
      await ended
      clearTimeout(late)
      return child.exitCode
    },
  }
}

/** The settings of the person at this machine are not the journey's. */
function environment(own: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(YOUBAN_|DATABASE_URL$|PORT$|HOST$)/.test(entry[0]),
  )
  return { ...Object.fromEntries(kept), ...own }
}

function firstLine(
  child: ChildProcess,
  { name, log, readyWithin }: { name: string; log: () => string; readyWithin: number },
): Promise<string> {
  const { stdout } = child
  if (stdout === null) throw new Error(`${name}: expected a standard output, found none`)
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), readyWithin)
    // It goes on reading after the first line: a full pipe would stop the program.
    createInterface({ input: stdout }).once('line', (line) => {
      clearTimeout(late)
      resolve(line)
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      const end = `the end of the process (${signal ?? code})`
      reject(new Error(`${name}: expected a JSON line within ${readyWithin / 1000} s, found ${end}\n${log()}`))
    })
  })
}
