import type { QuestionOption } from '#contract/service.ts'
import { correctTexts } from '#texts/desk/correct.ts'
import type { Text } from '#texts/lang.ts'
import type { DeskService } from './desk-service.ts'

/** One entry that can be put right at a window, with what it says now. */
export interface Entry {
  readonly field: string
  readonly label: Text
  readonly now: Text
  readonly options: readonly QuestionOption[]
  readonly isDate: boolean
}

export function listEntries({ view, service }: Pick<DeskService, 'view' | 'service'>): readonly Entry[] {
  const { applicant, answers, form } = view
  const plain = { options: [], isDate: false }
  return [
    { field: 'name', label: correctTexts.name, now: same(applicant.name), ...plain },
    { field: 'phone', label: correctTexts.phone, now: wordOf(applicant.phoneMasked ?? undefined), ...plain },
    ...service.questions.flatMap(({ id, text, options = [] }): Entry[] =>
      answers[id] === undefined
        ? []
        : [
            {
              field: `answer.${id}`,
              label: text,
              now: wordOf(answers[id], options),
              options,
              isDate: options.length === 0,
            },
          ],
    ),
    ...service.fields.flatMap(({ id, of, label, options = [], kind }): Entry[] =>
      of === 'matter' && form[id] !== undefined
        ? [{ field: `form.${id}`, label, now: wordOf(form[id], options), options, isDate: kind === 'date' }]
        : [],
    ),
  ]
}

function wordOf(value: string | undefined, options: readonly QuestionOption[] = []): Text {
  if (value === undefined) return correctTexts.wasEmpty
  return options.find((one) => one.value === value)?.text ?? same(value)
}

function same(value: string): Text {
  return { zh: value, en: value }
}
