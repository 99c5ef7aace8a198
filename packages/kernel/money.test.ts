import { expect, test } from 'vitest'
import { checkFen, formatFen, sumFen } from './money.ts'

test.each([
  [0, '0 元', 'CNY 0'],
  [2000, '20 元', 'CNY 20'],
  [2050, '20.50 元', 'CNY 20.50'],
  [5, '0.05 元', 'CNY 0.05'],
])('%i fen is written %s', (fen, zh, en) => {
  expect(formatFen(fen)).toBe(zh)
  expect(formatFen(fen, 'en')).toBe(en)
})

test.each([0.1, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is not an amount', (amount) => {
  expect(() => checkFen(amount)).toThrow('expected a whole number of fen')
})

test('a sum is a whole number of fen too', () => {
  expect(sumFen([2000, 1000])).toBe(3000)
  expect(() => sumFen([2000, 0.5])).toThrow()
})
