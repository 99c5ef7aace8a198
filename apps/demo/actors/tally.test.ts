import { expect, test } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { openTally, percentile } from './tally.ts'

const problem: Problem = { type: 'about:blank', title: '', status: 500, detail: '', reason: 'internal-error' }

test('two different replies to one key are a fault, equal ones are none', () => {
  const tally = openTally()
  tally.answered('callNext', { started: 0, ended: 5, problem: undefined })
  tally.repeated('callNext', [
    { ok: true, value: { id: 'a' } },
    { ok: true, value: { id: 'a' } },
  ] as never)
  expect(tally.figures().faults).toEqual([])
  tally.repeated('callNext', [
    { ok: true, value: { id: 'a' } },
    { ok: true, value: { id: 'b' } },
  ] as never)
  expect(tally.figures()).toMatchObject({
    repeats: 2,
    faults: [{ what: 'callNext: the same key gave two replies', times: 1 }],
    endpoints: [{ name: 'callNext', count: 1, repeats: 2 }],
  })
})

test('an error of the server is a fault wherever it comes', () => {
  const tally = openTally()
  tally.answered('acceptCase', { started: 10, ended: 30, problem })
  expect(tally.figures()).toMatchObject({
    faults: [{ what: 'acceptCase: 500 internal-error', times: 1 }],
    endpoints: [{ name: 'acceptCase', refused: 1, p50: 20, first: 10, last: 30 }],
  })
})

test.each([
  [[], 50, 0],
  [[7], 90, 7],
  [[4, 1, 3, 2], 50, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 95, 10],
])('of %j, %i in a hundred do not exceed %i', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected)
})
