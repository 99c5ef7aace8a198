import { existsSync, readFileSync } from 'node:fs'
import { packageFile } from './child.ts'

/** One run of one test runner: how it is started, and how its report is read. */
export interface Suite {
  name: string
  minutes: number
  args(report: string): string[]
  env(report: string): Record<string, string>
  count(report: string): Count
}

export interface Count {
  passed: number
  failed: number
  skipped: number
}

/** Fast first: a broken rule is known in seconds, before any browser starts. */
export const suites: readonly Suite[] = [
  vitest({ project: 'unit', minutes: 5 }),
  vitest({ project: 'database', minutes: 10 }),
  vitest({ project: 'system', minutes: 15 }),
  journeys(),
]

function vitest({ project, minutes }: { project: string; minutes: number }): Suite {
  return {
    name: project,
    minutes,
    args: (report) => [
      packageFile('vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: () => ({}),
    count: (report) => countVitest(readReport(report)),
  }
}

function journeys(): Suite {
  return {
    name: 'journeys',
    // On a machine that is half as fast as two idle cores they took 20.
    minutes: 35,
    args: () => [
      packageFile('@playwright/test/cli.js'),
      'test',
      '--config=tests/journeys/playwright.config.ts',
      '--reporter=list,json',
      '--fail-on-flaky-tests',
    ],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    count: (report) => countPlaywright(readReport(report)),
  }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

function countVitest(report: unknown): Count {
  if (!has<VitestReport>(report, ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests'])) return none
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report
  return { passed, failed, skipped: numPendingTests + numTodoTests }
}

interface PlaywrightStats {
  expected: number
  unexpected: number
  flaky: number
  skipped: number
}

function countPlaywright(report: unknown): Count {
  if (!has<{ stats: unknown }>(report, ['stats'])) return none
  const { stats } = report
  if (!has<PlaywrightStats>(stats, ['expected', 'unexpected', 'flaky', 'skipped'])) return none
  // A journey that passes only at the second try is broken.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

const none: Count = { passed: 0, failed: 0, skipped: 0 }

/** A runner that dies before its first test leaves no report. */
function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function has<T>(value: unknown, keys: (keyof T & string)[]): value is T {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value)
}
