import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const main = join(root, 'apps/server/main.ts')

const Ready = z.object({
  ready: z.literal(true),
  url: z.string(),
  demo: z.object({ devices: z.array(z.object({ kind: z.string(), hallId: z.string(), code: z.string().optional() })) }),
})

/** A server as a process of its own. */
export interface Running {
  readonly child: ChildProcess
  readonly ready: z.infer<typeof Ready>
  readonly stderr: string[]
}

type Env = Record<string, string | undefined>

function launch(varDir: string, env: Env = {}, options: { entry?: string; cwd?: string } = {}) {
  const child = spawn(process.execPath, [options.entry ?? main, 'serve', '--json'], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env['PATH'], PORT: '0', YOUBAN_VAR: varDir, YOUBAN_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A session of its own, so that a signal to its group does not reach the tests.
    detached: true,
  })
  const stderr: string[] = []
  child.stderr?.on('data', (chunk) => stderr.push(String(chunk)))
  return { child, stderr }
}

/** The first line on standard output, or the exit code when it ends without one. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no standard output')
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(([code]) => `exit ${code}`)
  return Promise.race([once(lines, 'line').then(([line]) => String(line)), ended])
}

/** Starts the product as `npm start` does, on a folder and a free port. */
export async function start(varDir: string, env: Env = {}, options = {}): Promise<Running> {
  const { child, stderr } = launch(varDir, env, options)
  const line = await firstLine(child)
  if (!line.startsWith('{')) throw new Error(`the server did not start: ${line}\n${stderr.join('')}`)
  return { child, stderr, ready: Ready.parse(JSON.parse(line)) }
}

/** Why a start ended, and with which exit code. */
export async function refusal(varDir: string, env: Env = {}): Promise<{ code: number; sentences: string[] }> {
  const { child } = launch(varDir, env)
  const exited = once(child, 'exit')
  const line = await firstLine(child)
  const [code] = await exited
  return {
    code: Number(code),
    sentences: z.object({ sentences: z.array(z.string()) }).parse(JSON.parse(line)).sentences,
  }
}

/** Ctrl-C: the signal goes to the whole process group. */
export async function interrupt({ child }: Running): Promise<number | null> {
  const exited = once(child, 'exit')
  process.kill(-(child.pid ?? 0), 'SIGINT')
  const [code] = await exited
  return code
}
