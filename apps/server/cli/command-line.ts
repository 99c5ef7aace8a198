import { helpCommand } from './help.ts'
import { migrateCommand } from './migrate.ts'
import { rulesCommand } from './rules.ts'
import { seedCommand } from './seed.ts'
import { serveCommand } from './serve.ts'

export interface Invocation {
  readonly args: readonly string[]
  readonly json: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly lang: 'zh-CN' | 'en'
}

/** 0 done, 1 an obstacle said in one sentence, 2 used wrongly. */
export type ExitCode = 0 | 1 | 2

const commands: Readonly<Record<string, (invocation: Invocation) => Promise<ExitCode>>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  rules: rulesCommand,
  help: helpCommand,
}

export async function runCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const json = argv.includes('--json')
  const [name = 'help', ...args] = argv.filter((argument) => argument !== '--json')
  const invocation: Invocation = { args, json, env, lang: langOf(env) }
  const command = commands[name === '--help' || name === '-h' ? 'help' : name]
  if (command !== undefined) return command(invocation)
  say(invocation, 'unknown-command', [`Unknown command ${name}: try "npx youban help".`])
  return 2
}

/** Refusals of the command line: sentences for people, one JSON line for programs. */
export function say(invocation: Invocation, reason: string, sentences: readonly string[]): void {
  if (invocation.json) {
    console.log(JSON.stringify({ error: reason, sentences }))
    return
  }
  for (const sentence of sentences) console.error(sentence)
}

function langOf(env: Readonly<Record<string, string | undefined>>): 'zh-CN' | 'en' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
