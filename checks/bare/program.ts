import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Program {
  readonly file: string
  readonly args: readonly string[]
}

type Run = Program & {
  readonly env?: NodeJS.ProcessEnv
  readonly minutes: number
  /** Kills the program, and with it everything in its namespaces. */
  readonly stop?: AbortSignal
}

/** Runs a program to its end, its output going straight to ours; `null` when a signal or the time limit ended it. */
export async function runProgram({ file, args, env, minutes, stop }: Run): Promise<number | null> {
  stop?.throwIfAborted()
  const limit = { timeout: minutes * 60_000, killSignal: 'SIGKILL' } as const
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env: env ?? process.env, ...limit })
  const kill = () => child.kill('SIGKILL')
  stop?.addEventListener('abort', kill)
  const [code]: (number | null)[] = await once(child, 'exit')
  stop?.removeEventListener('abort', kill)
  return code ?? null
}

/** Runs a program that must succeed. */
export async function mustRun(run: Run): Promise<void> {
  const code = await runProgram(run)
  if (code === 0) return
  throw new Error(`${run.file} ${run.args.join(' ')}: expected exit code 0, found ${code ?? 'a signal'}`)
}

/** The output of a program that must succeed; its complaints go straight to ours. */
export async function outputOf({ file, args }: Program): Promise<string> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  const [code]: (number | null)[] = await once(child, 'close')
  if (code === 0) return output
  throw new Error(`${file} ${args.join(' ')}: expected exit code 0, found ${code ?? 'a signal'}`)
}
