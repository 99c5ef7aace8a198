import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runNode } from './child.ts'
import { type Count, type Suite, suites } from './suites.ts'

// `npm test`: every suite, all of them even when one fails, and one line at the end.
// `npm test -- --only unit packages/kernel` runs one suite, and of it the files whose path contains the word.

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
})
const chosen = suites.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
const unknown = values.only.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `--only: expected one of ${suites.map(({ name }) => name).join(', ')}; found ${unknown.join(', ')}\n`,
  )
  process.exit(2)
}

const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const suite of chosen) {
  const { passed, failed, skipped } = await run(suite)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
const ran = total.passed + total.failed
if (ran === 0) process.stdout.write('no test ran, which is a failure\n')
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exitCode = total.failed > 0 || ran === 0 ? 1 : 0

/** A suite that fails as a whole, or that runs nothing at all, counts as one failed test. */
async function run(suite: Suite): Promise<Count> {
  const folder = join(import.meta.dirname, '../.cache/test-reports')
  const report = join(folder, `${suite.name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  process.stdout.write(`\n== ${suite.name}\n`)
  const args = [...suite.args(report), ...positionals]
  const code = await runNode({ args, env: suite.env(report), minutes: suite.minutes })
  const count = suite.count(report)
  if (count.failed > 0) return count
  if (code === 0 && count.passed > 0) return count
  process.stdout.write(`${suite.name}: ${whyFailed(code, suite.minutes)}\n`)
  return { ...count, failed: 1 }
}

function whyFailed(code: number | null, minutes: number): string {
  if (code === null) return `stopped by a signal, or not finished within ${minutes} minutes`
  if (code === 0) return 'expected at least one test, found none'
  return `no test failed, and yet the runner ended with ${code}`
}
