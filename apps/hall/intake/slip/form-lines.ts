import type { QuestionOption } from '#contract/service.ts'
import { countryName } from '#kernel/countries.ts'
import { listFiledQuestions } from '#modules/catalogue/rules/index.ts'
import { listMatterFields } from '#modules/intake/rules/index.ts'
import { fullDateText } from '#texts/dates.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { printedFormTexts } from '#texts/hall/printed-form.ts'
import { type Lang, pick, type Text } from '#texts/lang.ts'
import { circumstancesOf, type PaperState, type TypedPerson } from '../visit/draft.ts'
import type { FilledMatter } from '../visit/visit-context.ts'

type Line = readonly [label: string, value: string]

export interface FormPart {
  readonly title: string
  readonly lines: readonly Line[]
}

/** The filled form in words, part by part; a part without lines is left out. */
export function formParts(matter: FilledMatter, lang: Lang): FormPart[] {
  const parts: readonly (readonly [Text, readonly Line[]])[] = [
    [printedFormTexts.applicant, applicantLines(matter, lang)],
    [printedFormTexts.others, otherLines(matter, lang)],
    [printedFormTexts.matter, matterLines(matter, lang)],
    [printedFormTexts.papers, paperLines(matter, lang)],
  ]
  return parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => ({ title: pick(title, lang), lines }))
}

function applicantLines({ draft }: FilledMatter, lang: Lang): Line[] {
  const { holder, name, phone, email } = draft
  const lines: readonly (readonly [Text, string | null | undefined])[] = [
    [printedFormTexts.name, name],
    [printedFormTexts.number, holder?.idNumber],
    [printedFormTexts.born, holder && fullDateText(holder.born, lang)],
    [printedFormTexts.country, holder?.country && countryName(holder.country, lang)],
    [kioskCheckTexts.phone, phone],
    [intakeTexts.email, email],
  ]
  return lines.flatMap(([label, value]) => (value ? [[pick(label, lang), value] as const] : []))
}

function otherLines({ draft, list }: FilledMatter, lang: Lang): Line[] {
  const others: readonly (readonly [boolean, Text, TypedPerson])[] = [
    [list.needsGuardian, kioskCheckTexts.guardian, draft.guardian],
    [list.needsSecondGuardian, kioskCheckTexts.guardian, draft.secondGuardian],
    [list.needsAgent, intakeTexts.agent, draft.agent],
  ]
  return others.flatMap(([isNeeded, label, person]) =>
    isNeeded ? [[pick(label, lang), namedBy(person, lang)] as const] : [],
  )
}

function namedBy({ identity, name, idNumber, country }: TypedPerson, lang: Lang): string {
  return identity === 'id-card' ? `${name} ${idNumber}` : `${name} ${idNumber} ${countryName(country, lang)}`
}

function matterLines({ service, draft }: FilledMatter, lang: Lang): Line[] {
  const circumstances = circumstancesOf(draft)
  const answers = listFiledQuestions(service, circumstances).flatMap(({ id, text, options }) => {
    const answer = draft.answers[id]
    return answer === undefined ? [] : [[pick(text, lang), wordsOf(answer, lang, options)] as const]
  })
  const values = listMatterFields(service, circumstances).flatMap(({ id, kind, label, options }) => {
    const value = draft.form[id]?.trim()
    if (!value) return []
    const words = kind === 'country' ? countryName(value, lang) : wordsOf(value, lang, options)
    return [[pick(label, lang), words] as const]
  })
  return [...answers, ...values]
}

const states = {
  have: intakeTexts.have,
  'at-home': intakeTexts.atHome,
  missing: intakeTexts.lacking,
  unsure: intakeTexts.unsure,
} as const satisfies Record<PaperState, Text>

function paperLines({ draft, list }: FilledMatter, lang: Lang): Line[] {
  return list.materials.flatMap(({ id, name, takenHere }) => {
    const state = draft.papers[id]
    return takenHere || state === undefined ? [] : [[pick(name, lang), pick(states[state], lang)] as const]
  })
}

/** An option in its words, a day as people say it, anything else as typed. */
function wordsOf(value: string, lang: Lang, options: readonly QuestionOption[] = []): string {
  const option = options.find((one) => one.value === value)
  if (option !== undefined) return pick(option.text, lang)
  if (value === 'LONG_TERM') return pick(kioskQuestionTexts.longTermShort, lang)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? fullDateText(value, lang) : value
}
