import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import { arrivalProfile, planArrivals } from './arrivals.ts'

const quarter = 15 * 60

test('the profile is of a hundred', () => {
  expect(arrivalProfile.reduce((sum, share) => sum + share, 0)).toBe(100)
})

test('people come in order, inside the morning, and as many as there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 500 }), (seed, count) => {
      const arrivals = planArrivals(seededRandom(seed), count)
      expect(arrivals).toHaveLength(count)
      expect(arrivals).toEqual(arrivals.toSorted((one, other) => one - other))
      for (const at of arrivals) expect(at >= 0 && at < arrivalProfile.length * quarter).toBe(true)
    }),
  )
})

test('a large crowd comes as the profile says', () => {
  const arrivals = planArrivals(seededRandom(7), 20_000)
  for (const [at, share] of arrivalProfile.entries()) {
    const came = arrivals.filter((seconds) => Math.floor(seconds / quarter) === at).length
    expect(Math.abs((came * 100) / 20_000 - share)).toBeLessThan(1)
  }
})
