import { expect, test } from 'vitest'
import { isOnCalendar } from './date-parts.ts'

test.each([
  [{ year: 2024, month: 2, day: 29 }, true],
  [{ year: 2023, month: 2, day: 29 }, false],
  [{ year: 2000, month: 2, day: 29 }, true],
  [{ year: 1900, month: 2, day: 29 }, false],
  [{ year: 2024, month: 2, day: 30 }, false],
  [{ year: 2024, month: 4, day: 31 }, false],
  [{ year: 2024, month: 12, day: 31 }, true],
  [{ year: 2024, month: 1, day: 0 }, false],
])('%o is on the calendar: %s', (parts, expected) => {
  expect(isOnCalendar(parts)).toBe(expected)
})
