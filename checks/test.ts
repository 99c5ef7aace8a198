import { parseArgs } from 'node:util'
import { runSuites, summaryOf } from './run-suites.ts'
import { suites } from './suites.ts'

// `npm test` runs every suite and ends with one line of numbers.
// `npm test -- --only unit packages/kernel` runs one suite, and of it the files whose path contains the word.

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
})
const names = suites.map(({ name }) => name)
const unknown = values.only.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`--only: expected one of ${names.join(', ')}; found ${unknown.join(', ')}\n`)
  process.exit(2)
}

const chosen = suites.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
const count = await runSuites(chosen, positionals)
process.stdout.write(`\n${summaryOf(count)}\n`)
process.exitCode = count.failed > 0 ? 1 : 0
