import { expect, test } from 'vitest'
import { findLegalDate, getLegalDate, mayBeBorn } from './legal-date.ts'

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

test.each([
  ['2024-07-16', false],
  ['2024-07-15', true],
  ['1914-07-15', true],
  ['1873-07-16', true],
  ['1873-07-15', false],
  ['0049-02-28', false],
])('somebody who stands here on 15 July 2024 was born on %s: %s', (born, may) => {
  expect(mayBeBorn({ born: getLegalDate(born), on: getLegalDate('2024-07-15') })).toBe(may)
})

test('who was born on a leap day becomes 151 on 28 February', () => {
  const born = getLegalDate('1872-02-29')
  expect(mayBeBorn({ born, on: getLegalDate('2023-02-27') })).toBe(true)
  expect(mayBeBorn({ born, on: getLegalDate('2023-02-28') })).toBe(false)
})
