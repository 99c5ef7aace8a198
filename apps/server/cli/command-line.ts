import { catalogueCommand } from './catalogue.ts'
import { helpCommand } from './help.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'
import { migrateCommand } from './migrate.ts'
import { rulesCommand } from './rules.ts'
import { seedCommand } from './seed.ts'
import { serveCommand } from './serve.ts'

const commands: Readonly<Record<string, (invocation: Invocation) => Promise<ExitCode>>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  rules: rulesCommand,
  catalogue: catalogueCommand,
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

function langOf(env: Readonly<Record<string, string | undefined>>): 'zh-CN' | 'en' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
