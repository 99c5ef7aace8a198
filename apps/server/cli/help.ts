import { settings } from '../config.ts'
import type { ExitCode, Invocation } from './invocation.ts'
import { questions } from './questions.ts'

const commands = [
  ['serve', 'run the hall: database, jobs and screens'],
  ['migrate', 'bring the database to the newest shape and stop'],
  ['seed', 'put the invented world into an empty database and stop'],
  [
    'rules NAME JSON',
    `answer one question by the rules: ${Object.keys(questions).join(', ')}; "-" for JSON: a question and an answer a line`,
  ],
  ['catalogue check [FOLDER]', 'check a catalogue, every fault with its file and line'],
  ['catalogue diff OLD NEW', 'say in words what a new catalogue changes'],
  ['help', 'this page'],
] as const

export async function helpCommand({ json }: Invocation): Promise<ExitCode> {
  if (json) {
    const names = Object.entries(settings).map(([name, { fallback, what }]) => ({ name, fallback, what }))
    console.log(JSON.stringify({ commands: commands.map(([name, what]) => ({ name, what })), settings: names }))
    return 0
  }
  console.log('youban COMMAND [--json]\n')
  for (const [name, what] of commands) console.log(`  ${name.padEnd(26)}${what}`)
  console.log('\nEnvironment:\n')
  for (const [name, { fallback, what }] of Object.entries(settings)) {
    console.log(`  ${name.padEnd(22)}${what}${fallback === '' ? '' : ` (default ${fallback})`}`)
  }
  console.log('\nExit codes: 0 done, 1 an obstacle said in one sentence, 2 used wrongly.')
  return 0
}
