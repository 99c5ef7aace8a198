import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../apps/demo/main.ts', import.meta.url))

function play(args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said.out += part
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said.err += part
  })
  return { child, said }
}

async function waitForWords({ child, said }: ReturnType<typeof play>, words: string): Promise<void> {
  while (!said.out.includes(words)) await once(child.stdout, 'data')
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit')
  return code
}

/** Servers and databases that were started for a demonstration and still run. */
async function listLeft(): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(processes.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes('youban-demo-'))
}

test('a morning of two dozen people ends with a ledger that equals the database', async () => {
  const demo = play(['--people', '24', '--speed', 'max', '--seed', '3', '--json'])
  const code = await endOf(demo.child)
  const figures = JSON.parse(demo.said.out)
  expect(figures.ledger.differences).toEqual([])
  expect(figures.faults).toEqual([])
  expect(figures.ledger.entries).toBeGreaterThan(120)
  expect(figures.repeats).toBeGreaterThan(0)
  expect(figures.tickets.finished).toBeGreaterThan(5)
  expect(figures.cases['handed-over']).toBeGreaterThan(0)
  expect(Object.keys(figures.ratings).length).toBeGreaterThan(0)
  expect(code).toBe(0)
}, 300_000)

test('Ctrl-C in the middle of the morning leaves nothing behind', async () => {
  const before = await listLeft()
  const demo = play(['--people', '300', '--speed', 'max'])
  await waitForWords(demo, 'tickets')
  process.kill(-(demo.child.pid ?? 0), 'SIGINT')
  expect(await endOf(demo.child)).toBe(130)
  expect(demo.said.err).toBe('')
  expect(await listLeft()).toEqual(before)
}, 300_000)
