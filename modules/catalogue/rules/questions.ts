import type { Condition, FormField, Question, Service } from '#contract/catalogue.ts'
import type { Answers } from '#contract/intake.ts'

/** What is known so far; every answer may still be open. */
export type Circumstances = { readonly age?: number | undefined; readonly reason?: Answers['reason'] | undefined }

/** A condition on something not yet known does not hold: the tree opens step by step. */
export function holds(condition: Condition | undefined, { age, reason }: Circumstances): boolean {
  if (condition === undefined) return true
  const { reasons, ageUnder } = condition
  if (reasons !== undefined && (reason === undefined || !reasons.includes(reason))) return false
  return ageUnder === undefined || (age !== undefined && age < ageUnder)
}

/** The questions this person is asked, in order. Changing an answer closes only what hangs on it. */
export function listQuestions(service: Service, circumstances: Circumstances): Question[] {
  return service.questions.filter(({ when }) => holds(when, circumstances))
}

/** The fields of the form for this person, in order. */
export function listFields(service: Service, circumstances: Circumstances): FormField[] {
  return service.fields.filter(({ when }) => holds(when, circumstances))
}
