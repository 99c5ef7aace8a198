import { expect, test } from 'vitest'
import { minutesOf, shareOf } from './shares.ts'

test('a share carries one decimal', () => {
  expect(shareOf(2, 3)).toBe('66.7')
  expect(shareOf(3, 3)).toBe('100.0')
})

test('a share of nobody is no number', () => {
  expect(shareOf(0, 0)).toBeUndefined()
})

test.each([
  [30, '0.5'],
  [240, '4'],
  [510, '8.5'],
  [761, '13'],
])('%d seconds are %s minutes', (seconds, minutes) => {
  expect(minutesOf(seconds)).toBe(minutes)
})
