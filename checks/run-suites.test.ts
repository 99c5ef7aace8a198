import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clear, plant } from './planted/plant.ts'
import { runSuites, summaryOf } from './run-suites.ts'
import { type Count, type Suite, suites } from './suites.ts'

let root = ''
afterEach(() => clear(root))

const good: Count = { passed: 2, failed: 0, skipped: 1 }
const nothing: Count = { passed: 0, failed: 0, skipped: 0 }

test('the numbers of all suites are added', async () => {
  const bad: Count = { passed: 1, failed: 3, skipped: 0 }
  const total = await runSuites([fake('process.exit(0)', good), fake('process.exit(1)', bad)], [])
  expect(total).toEqual({ passed: 3, failed: 3, skipped: 1 })
})

test.each([
  ['runs no test', 'process.exit(0)', nothing, 1],
  ['dies before its first test', 'process.exit(1)', nothing, 1],
  ['fails although each of its tests passed', 'process.exit(1)', good, 1],
  ['is killed', 'process.kill(process.pid, "SIGKILL")', good, 1],
  ['passes', 'process.exit(0)', good, 0],
])('a suite that %s counts accordingly', async (_what, program, count, failed) => {
  expect(await runSuites([fake(program, count)], [])).toEqual({ ...count, failed })
})

test('a suite that hangs is stopped', async () => {
  const hanging = { ...fake('setInterval(() => {}, 1000)', nothing), minutes: 0.01 }
  expect(await runSuites([hanging], [])).toMatchObject({ failed: 1 })
})

test('the last line names skipped tests only when there are some', () => {
  expect(summaryOf({ passed: 4, failed: 1, skipped: 0 })).toBe('4 passed, 1 failed')
  expect(summaryOf(good)).toBe('2 passed, 0 failed, 1 skipped')
})

test.each([
  ['unit', { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }, [5, 1, 2]],
  ['journeys', { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }, [5, 2, 2]],
  ['journeys', { errors: [] }, [0, 0, 0]],
])('the report of %s is read', (name, report, [passed, failed, skipped]) => {
  root = plant()
  const file = join(root, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  expect(suites.find((suite) => suite.name === name)?.count(file)).toEqual({ passed, failed, skipped })
})

test('a report that was never written counts nothing', () => {
  expect(suites.map((suite) => suite.count('no-such-report.json'))).toEqual(suites.map(() => nothing))
})

function fake(program: string, count: Count): Suite {
  return { name: 'fake', minutes: 1, args: () => ['--eval', program], env: () => ({}), count: () => count }
}
