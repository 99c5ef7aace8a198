import type { Text } from '../lang.ts'

/** How many people: a number, or "at least so many" where the line was not counted to its end. */
export function peopleText(n: number, isAtLeast: boolean): Text {
  if (isAtLeast) return { zh: `${n} 位以上`, en: `${n} or more` }
  return { zh: `${n} 位`, en: n === 1 ? '1 person' : `${n} people` }
}
