import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clear } from './planted/plant.ts'

let root = ''
afterEach(() => clear(root))

test.each([
  ['every test and every step', '41 passed, 0 failed, 2 skipped', '9 passed, 0 failed', '51 passed, 0 failed'],
  ['failed tests', '40 passed, 1 failed', '9 passed, 0 failed', '50 passed, 1 failed'],
  ['a failed step', '41 passed, 0 failed', '8 passed, 1 failed', '50 passed, 1 failed'],
  ['a runner that dies without a word', 'killed', '9 passed, 0 failed', '10 passed, 1 failed'],
])('the build machine counts %s', (_what, tests, steps, expected) => {
  const { lastLine, code } = build({ test: endsWith(tests), check: endsWith(steps) })
  expect(lastLine).toBe(expected)
  expect(code).toBe(expected.endsWith(' 0 failed') ? 0 : 1)
})

test('a command that counts no failure and fails is counted as one', () => {
  const test = 'echo "3 passed, 0 failed" && exit 3'
  expect(build({ test, check: endsWith('9 passed, 0 failed') }).lastLine).toBe('13 passed, 1 failed')
})

/** A line like that of a command of ours, with its exit code. */
function endsWith(line: string): string {
  return `echo "${line}" && exit ${/ 0 failed/.test(line) ? 0 : 1}`
}

function build(scripts: Record<string, string>): { lastLine: string | undefined; code: number | null } {
  root = mkdtempSync(join(tmpdir(), 'clean checkout '))
  mkdirSync(join(root, '.ci'))
  copyFileSync(join(import.meta.dirname, '../.ci/run'), join(root, '.ci/run'))
  const about = { name: 'stub', version: '1.0.0' }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...about, scripts }))
  const lock = { ...about, lockfileVersion: 3, requires: true, packages: { '': about } }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
  const { stdout, status } = spawnSync('bash', [join(root, '.ci/run')], { encoding: 'utf8' })
  return { lastLine: stdout.trimEnd().split('\n').at(-1), code: status }
}
