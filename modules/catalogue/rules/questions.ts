import type { FormField, Material, Question, QuestionOption, Service } from '#contract/service.ts'
import { type Circumstances, holds } from './conditions.ts'

/** The answer that only the screens need: the day of birth stands in the identity number. */
const askedForBirth = 'born'

/** The questions this person is asked, in order. Changing an answer closes only what hangs on it. */
export function listQuestions(service: Service, circumstances: Circumstances): Question[] {
  return service.questions.filter(({ when }) => holds(when, circumstances))
}

/** The questions whose answers are filed: all that are asked but the day of birth. */
export function listFiledQuestions(service: Service, circumstances: Circumstances): Question[] {
  return listQuestions(service, circumstances).filter(({ id }) => id !== askedForBirth)
}

/** What this person may choose from. */
export function listOptions(
  { options = [] }: { readonly options?: readonly QuestionOption[] | undefined },
  circumstances: Circumstances,
): QuestionOption[] {
  return options.filter(({ when }) => holds(when, circumstances))
}

/** The fields of the form for this person, in order. */
export function listFields(service: Service, circumstances: Circumstances): FormField[] {
  return service.fields.filter(({ when }) => holds(when, circumstances))
}

/** The papers of this person's list. */
export function listMaterials(service: Service, circumstances: Circumstances): Material[] {
  return service.materials.filter(({ when }) => holds(when, circumstances))
}
