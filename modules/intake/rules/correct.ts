import type { CatalogueReason } from '#contract/catalogue.ts'
import type { Answers, IntakeReason } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { parsePersonName } from '#kernel/person-name.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Circumstances, checkAnswers } from '#modules/catalogue/rules/index.ts'
import { checkField } from './check-form.ts'
import { checkPhone } from './check-person.ts'

/** What a matter says now, as far as it can be put right at a window. A number of a person is not: that is another person. */
export interface Entries {
  readonly name: string
  readonly phone: string | null
  readonly form: Readonly<Record<string, string>>
  readonly answers: Answers
}

export interface Corrected {
  readonly before: string | null
  readonly after: string
  readonly entries: Entries
}

export interface CorrectionQuestion {
  readonly service: Service
  readonly circumstances: Circumstances & { readonly on: string }
  readonly entries: Entries
  readonly field: string
  readonly value: string
}

/** One entry with what it becomes. The rules are those of the filing: a window types nothing that a kiosk would refuse. */
export function decideCorrection(question: CorrectionQuestion): Decision<Corrected, IntakeReason | CatalogueReason> {
  const { entries, field, value } = question
  const [kind = '', id = ''] = field.split('.')
  switch (kind) {
    case 'name': {
      const name = parsePersonName(value)
      if (!name.ok) return refused('name-invalid', { ...name.facts, field: 'value', why: name.reason })
      const { name: after } = name.value
      return accepted({ before: entries.name, after, entries: { ...entries, name: after } })
    }
    case 'phone': {
      const phone = checkPhone(value, 'value')
      if (!phone.ok) return phone
      return accepted({ before: entries.phone, after: phone.value, entries: { ...entries, phone: phone.value } })
    }
    case 'form':
      return correctForm(question, id)
    default:
      return correctAnswer(question, id)
  }
}

function correctForm(
  { service, circumstances, entries, value }: CorrectionQuestion,
  id: string,
): Decision<Corrected, IntakeReason> {
  const field = service.fields.find((one) => one.of === 'matter' && one.id === id)
  if (field === undefined) return refused('field-unknown', { field: `form.${id}` })
  const checked = checkField(field, value, { circumstances, on: circumstances.on })
  if (!checked.ok) return checked
  const after = checked.value ?? ''
  return accepted({
    before: entries.form[id] ?? null,
    after,
    entries: { ...entries, form: { ...entries.form, [id]: after } },
  })
}

/** The whole tree must hold with the new answer: one that opens another question is asked there, not guessed here. */
function correctAnswer(
  { service, circumstances, entries, value }: CorrectionQuestion,
  id: string,
): Decision<Corrected, CatalogueReason> {
  const answers: Answers = { ...entries.answers, [id]: value }
  const checked = checkAnswers(service, { ...circumstances, answers })
  if (!checked.ok) return checked
  return accepted({ before: entries.answers[id] ?? null, after: value, entries: { ...entries, answers } })
}
