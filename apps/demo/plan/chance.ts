import type { Random } from '#kernel/random.ts'

/** One of several, each as likely as its weight; a weight of 0 never. */
export function pickWeighted<T>(random: Random, rows: readonly { readonly value: T; readonly weight: number }[]): T {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  let left = random.below(total)
  for (const { value, weight } of rows) {
    if (left < weight) return value
    left -= weight
  }
  throw new RangeError(`expected a weight above 0 among ${rows.length} rows, found none`)
}

export function pickOne<T>(random: Random, from: readonly T[]): T {
  const picked = from[random.below(from.length)]
  if (picked === undefined) throw new RangeError('expected something to pick from, found nothing')
  return picked
}

/** True so many times in a hundred. */
export function happens(random: Random, percent: number): boolean {
  return random.below(100) < percent
}

/** A whole number of a range, both ends included. */
export function between(random: Random, from: number, to: number): number {
  return from + random.below(to - from + 1)
}
