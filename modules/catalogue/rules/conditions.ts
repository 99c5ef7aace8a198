import type { Condition, When } from '#contract/service.ts'

/** What is known so far; every part may still be open. `on` is the day of asking. */
export type Circumstances = {
  readonly age?: number | undefined
  readonly answers: Readonly<Record<string, string | undefined>>
  readonly on?: string | undefined
}

/** A condition on something not yet known does not hold: the tree opens step by step. */
export function holds(when: When | undefined, circumstances: Circumstances): boolean {
  if (when === undefined) return true
  if (Array.isArray(when)) return when.some((one) => holdsAll(one, circumstances))
  return holdsAll(when, circumstances)
}

/** The first that applies: tables are read from the top, the case without a condition stands last. */
export function findApplying<T extends { readonly when?: When | undefined }>(
  rows: readonly T[],
  circumstances: Circumstances,
): T | undefined {
  return rows.find(({ when }) => holds(when, circumstances))
}

function holdsAll(condition: Condition, { age, answers, on }: Circumstances): boolean {
  const { ageUnder, ageFrom, past } = condition
  if (ageUnder !== undefined && (age === undefined || age >= ageUnder)) return false
  if (ageFrom !== undefined && (age === undefined || age < ageFrom)) return false
  if (past !== undefined && !isPast(answers[past], on)) return false
  return Object.entries(condition.answers ?? {}).every(([question, allowed]) => {
    const answer = answers[question]
    return answer !== undefined && allowed.includes(answer)
  })
}

function isPast(date: string | undefined, on: string | undefined): boolean {
  return date !== undefined && on !== undefined && date !== 'LONG_TERM' && date < on
}
