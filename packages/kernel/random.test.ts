import { expect, test } from 'vitest'
import { seededRandom, systemRandom } from './random.ts'

test('the same seed repeats the same chance', () => {
  expect(seededRandom(7).digits(20)).toBe(seededRandom(7).digits(20))
  expect(seededRandom(7).digits(20)).not.toBe(seededRandom(8).digits(20))
})

test('every digit is equally likely', () => {
  const counts = new Map<string, number>()
  const draws = 100_000
  for (const digit of seededRandom(1).digits(draws)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - draws / 10) ** 2 / (draws / 10), 0)
  expect(counts.size).toBe(10)
  // 9 degrees of freedom: beyond 33.7 chance alone would give one time in ten thousand.
  expect(chiSquare).toBeLessThan(33.7)
})

test('a limit that does not divide the range is not biased to low numbers', () => {
  const random = seededRandom(3)
  const limit = 3 * 2 ** 30
  const high = Array.from({ length: 3000 }, () => random.below(limit)).filter((n) => n >= 2 ** 31).length
  // A plain remainder would give a quarter here instead of a third.
  expect(high / 3000).toBeGreaterThan(0.3)
})

test('a code has only characters that cannot be mistaken for one another', () => {
  expect(systemRandom().code(200)).toMatch(/^[0-9A-HJKMNP-TV-Z]{200}$/)
})

test('the system gives as many bytes as are asked for, and different ones', () => {
  const random = systemRandom()
  expect(random.bytes(100_000)).toHaveLength(100_000)
  expect(random.bytes(16)).not.toEqual(random.bytes(16))
})

test('a limit without a meaning is refused', () => {
  expect(() => systemRandom().below(0)).toThrow('expected a limit')
  expect(() => systemRandom().below(1.5)).toThrow('expected a limit')
})
