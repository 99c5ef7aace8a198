import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { asVisitor, environmentOf, type Visitor } from './visitors.ts'

/** A hall that said where it is. */
export interface Running {
  /** By path, one for each of `pages`. */
  readonly addresses: ReadonlyMap<string, string>
  /** SIGINT to the whole process group. Returns the exit code of npm, or null when a signal ended it. */
  interrupt(): Promise<number | null>
  /** SIGTERM to npm alone; returns the same. */
  terminate(): Promise<number | null>
}

export const pages = ['/', '/kiosk', '/board', '/desk'] as const

const patience = { ready: 180_000, stopped: 60_000 }

/** Starts the hall as the visitor does and waits until the addresses of all pages are printed. */
export async function startHall(by: { root: string; visitor: Visitor; args: readonly string[] }): Promise<Running> {
  const { root, visitor, args } = by
  const { file, args: all } = asVisitor({ root, visitor, command: ['npm', ...args] })
  // A group of its own, so that Ctrl-C reaches all of it and nothing of ours.
  const child = spawn(file, all, { env: environmentOf(visitor), detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const addresses = await readAddresses(child)
  return {
    addresses,
    interrupt: () => endOf(child, () => killGroup(child, 'SIGINT')),
    terminate: () => endOf(child, () => child.kill('SIGTERM')),
  }
}

async function readAddresses(child: ChildProcess): Promise<Map<string, string>> {
  let said = ''
  const late = setTimeout(() => killGroup(child, 'SIGKILL'), patience.ready)
  const found = new Promise<Map<string, string>>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      process.stdout.write(part)
      said += part
      const addresses = addressesIn(said)
      if (pages.every((page) => addresses.has(page))) resolve(addresses)
    })
  })
  const ended = once(child, 'close').then(([code]) => `exit code ${code ?? 'none'}`)
  const answer = await Promise.race([found, ended])
  clearTimeout(late)
  if (typeof answer === 'string') throw new Error(`expected the addresses of ${pages.join(', ')}, found ${answer}`)
  return answer
}

/** A person reads them as lines, a program as JSON; whole words in both. */
function addressesIn(text: string): Map<string, string> {
  const words = text.match(/https?:\/\/[^\s"]+(?=[\s"])/g) ?? []
  return new Map(words.map((word) => [new URL(word).pathname, word]))
}

async function endOf(child: ChildProcess, ask: () => void): Promise<number | null> {
  const ended = once(child, 'exit')
  const late = setTimeout(() => killGroup(child, 'SIGKILL'), patience.stopped)
  ask()
  const [code]: (number | null)[] = await ended
  clearTimeout(late)
  return code ?? null
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) throw new Error('expected a started process, found none')
  process.kill(-pid, signal)
}
