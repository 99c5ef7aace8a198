import { getLegalDate } from '#kernel/legal-date.ts'

/**
 * The day on which somebody is `age` years old. The birthday itself counts as reached, and who was
 * born on 29 February reaches an age on 28 February of a common year (民法典 Art 202 by analogy).
 */
export function birthday({ born, age }: { born: string; age: number }): string {
  return getLegalDate(born).add({ years: age }).toString()
}

/** Full years of age on a day. Throws for a day before birth. */
export function ageOn({ born, on }: { born: string; on: string }): number {
  if (on < born) throw new RangeError(`expected a day from birth (${born}) on, found ${on}`)
  const years = getLegalDate(on).year - getLegalDate(born).year
  return birthday({ born, age: years }) <= on ? years : years - 1
}
