import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ExitCode, runNode } from './child.ts'
import type { Count, Suite } from './suites.ts'

/** Runs suites one after another, all of them even when one fails, and adds their numbers. */
export async function runSuites(suites: readonly Suite[], filters: readonly string[]): Promise<Count> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 }
  for (const suite of suites) {
    process.stdout.write(`\n== ${suite.name}\n`)
    const { passed, failed, skipped } = await runSuite(suite, filters)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/** The one line that people and machines read. */
export function summaryOf({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A suite that fails as a whole, or that runs nothing at all, counts as one failed test. */
async function runSuite(suite: Suite, filters: readonly string[]): Promise<Count> {
  const folder = join(import.meta.dirname, '../.cache/test-reports')
  const report = join(folder, `${suite.name}.json`)
  mkdirSync(folder, { recursive: true })
  // The report of an earlier run must not speak for this one.
  rmSync(report, { force: true })
  const args = [...suite.args(report), ...filters]
  const code = await runNode({ args, env: suite.env(report), minutes: suite.minutes })
  const count = suite.count(report)
  if (count.failed > 0 || (code === 0 && count.passed > 0)) return count
  process.stdout.write(`${suite.name}: ${whyFailed(code, suite.minutes)}\n`)
  return { ...count, failed: 1 }
}

function whyFailed(code: ExitCode, minutes: number): string {
  if (code === null) return `stopped by a signal, or not finished within ${minutes} minutes`
  if (code === 0) return 'expected at least one test, found none'
  return `no test failed, and yet the runner ended with ${code}`
}
