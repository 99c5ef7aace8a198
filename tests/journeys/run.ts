import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runSuites, summaryOf } from '../../checks/run-suites.ts'
import { suites } from '../../checks/suites.ts'
import { wholeVariable } from './languages.ts'
import { emptyReport, reportVariable } from './report.ts'

// `npm run journey wang-student` runs one story alone, in all its languages.
// `npm run journey wang-student -- --report DIR` also writes steps.json and one picture a step.

const ending = '.spec.ts'
const stories = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort()

const { values, positionals } = parseArgs({
  options: { report: { type: 'string' } },
  allowPositionals: true,
  strict: false,
})
const [name = ''] = positionals
const strange = Object.keys(values).find((option) => option !== 'report')
if (positionals.length !== 1 || !stories.includes(name) || strange !== undefined || values.report === true) {
  const found = process.argv.slice(2).join(' ') || 'nothing'
  process.stderr.write(`journey: expected one of ${stories.join(', ')}, and maybe --report DIR; found: ${found}\n`)
  process.exit(2)
}

if (typeof values.report === 'string') {
  // Where the person stands, not where npm went.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', values.report)
  await emptyReport(folder)
  process.env[reportVariable] = folder
}

process.env[wholeVariable] = '1'
const count = await runSuites(
  suites.filter((suite) => suite.name === 'journeys'),
  [`[/\\\\]${name}\\.spec\\.ts$`],
)
process.stdout.write(`\n${name}: ${summaryOf(count)}\n`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
