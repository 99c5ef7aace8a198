import type { Random } from '#kernel/random.ts'
import { pickWeighted } from './chance.ts'

/**
 * How a summer morning fills, in hundredths of those who come, a quarter of an hour each from 8:30 on: the crowd before
 * the door, the peak after opening, and the long tail before noon.
 */
export const arrivalProfile = [6, 9, 11, 11, 10, 9, 8, 7, 6, 6, 5, 4, 3, 2, 2, 1] as const

const quarterSeconds = 15 * 60

/** When so many parties come: seconds since the morning began, the earliest first. */
export function planArrivals(random: Random, count: number): number[] {
  const quarters = arrivalProfile.map((weight, value) => ({ value, weight }))
  return Array.from(
    { length: count },
    () => pickWeighted(random, quarters) * quarterSeconds + random.below(quarterSeconds),
  ).toSorted((one, other) => one - other)
}
