import { spawn } from 'node:child_process'
import { type Account, runAs } from './account.ts'

type Tool = {
  readonly file: string
  readonly args: readonly string[]
  readonly account?: Account
  readonly cwd?: string
}

/**
 * Runs a tool to its end. Nothing of the caller's LANG, TZ or LD_LIBRARY_PATH reaches it: initdb
 * would take the encoding from the first and wrong libraries from the last.
 */
export function runTool(tool: Tool): Promise<{ ok: true } | { ok: false; lastLine: string }> {
  return new Promise((resolve) => {
    const child = spawn(tool.file, tool.args, {
      ...runAs(tool.account),
      cwd: tool.cwd ?? '/',
      env: toolEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8_000)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', (error) => resolve({ ok: false, lastLine: error.message }))
    child.once('close', (code, signal) => {
      if (code === 0) return resolve({ ok: true })
      const ending = signal === null ? `exit code ${code}` : `ended by ${signal}`
      resolve({ ok: false, lastLine: findLastLine(said) ?? `${tool.file}: ${ending}` })
    })
  })
}

export function toolEnvironment(): NodeJS.ProcessEnv {
  const path = process.env['PATH'] ?? ''
  // useradd lives in sbin, which a user's `su` often leaves out of the PATH.
  return { PATH: `${path}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin`, LC_ALL: 'C', TZ: 'UTC' }
}

/** The tool's own complaint: its last line of an error, not the hint or the clean-up after it. */
export function findLastLine(said: string): string | undefined {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.findLast((line) => /(error|fatal|panic): /i.test(line)) ?? lines.at(-1)
}
