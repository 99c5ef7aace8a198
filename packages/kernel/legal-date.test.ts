import { expect, test } from 'vitest'
import { findLegalDate, getLegalDate } from './legal-date.ts'

test.each(['2024-02-30', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1', '2024-01-01T00:00', '', '20240101'])(
  '"%s" is not a legal date',
  (text) => {
    expect(findLegalDate(text)).toBeUndefined()
    expect(() => getLegalDate(text)).toThrow('expected a date')
  },
)

test('a leap day is a date', () => {
  expect(getLegalDate('2024-02-29').toString()).toBe('2024-02-29')
})
