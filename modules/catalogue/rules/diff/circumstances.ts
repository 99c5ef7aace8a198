import type { Circumstance, Circumstances } from '#contract/catalogue-changes.ts'
import type { Bilingual } from '#contract/fields.ts'
import type { Condition, Service, When } from '#contract/service.ts'

/** A condition in the words of the questions it asks about. */
export function circumstancesOf(when: When | undefined, service: Service): Circumstances {
  if (when === undefined) return []
  const conditions = Array.isArray(when) ? when : [when]
  return conditions.map((condition) => circumstanceOf(condition, service))
}

function circumstanceOf({ ageUnder, ageFrom, answers = {}, past }: Condition, service: Service): Circumstance {
  return {
    ageUnder: ageUnder ?? null,
    ageFrom: ageFrom ?? null,
    answers: Object.entries(answers).map(([id, values]) => ({
      question: questionOf(id, service),
      options: values.map((value) => optionOf({ id, value }, service)),
    })),
    past: past === undefined ? null : questionOf(past, service),
  }
}

/** A condition only asks about questions of its service, which the reader of the catalogue has checked. */
function questionOf(id: string, { questions }: Service): Bilingual {
  return questions.find((question) => question.id === id)?.text ?? { zh: id, en: id }
}

function optionOf({ id, value }: { id: string; value: string }, { questions }: Service): Bilingual {
  const question = questions.find((one) => one.id === id)
  return question?.options?.find((option) => option.value === value)?.text ?? { zh: value, en: value }
}
