import { expect, test } from 'vitest'
import { fillHours } from './index.ts'

test('an hour without anybody is a zero between others, and nothing is added at the ends', () => {
  const nine = { hour: 9, drawn: 4, finished: 2, medianWaitSeconds: 120 }
  const eleven = { hour: 11, drawn: 1, finished: 0, medianWaitSeconds: null }
  const ten = { hour: 10, drawn: 0, finished: 0, medianWaitSeconds: null }
  expect(fillHours([eleven, nine])).toEqual([nine, ten, eleven])
})

test('a day without anybody has no hours', () => {
  expect(fillHours([])).toEqual([])
})
