import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a child process ended with; `null` when a signal or the time limit ended it. */
export type ExitCode = number | null

type Child = { args: readonly string[]; env?: Record<string, string>; minutes: number }

/**
 * Runs our Node with these arguments, its output going straight to ours, and stops it when the time is up: a hung
 * child would otherwise hold a build machine for hours.
 */
export function runNode({ args, env, minutes }: Child): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: minutes * 60_000,
    })
    child.on('error', reject)
    child.on('close', resolve)
  })
}

/** A file of a package, found through node_modules, so that no PATH and no shell is needed. */
export function packageFile(file: string): string {
  return join(import.meta.dirname, '../node_modules', file)
}
