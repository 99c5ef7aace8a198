import type { Answers } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { type Circumstances, listQuestions } from '#modules/catalogue/rules/index.ts'

/** The card holder by a checked identity number. */
export interface Holder {
  readonly idNumber: string
  readonly born: string
  readonly age: number
}

export type Purpose = 'case' | 'photo' | 'phone'

/** Everything one person fills in. It lives in memory only, and goes with the visit. */
export interface Draft {
  /** As typed, also while it is wrong. */
  readonly idNumber: string
  readonly holder: Holder | null
  readonly answers: Answers
  readonly name: string
  readonly phone: string
  readonly guardianName: string
  readonly guardianIdNumber: string
  readonly photo: Blob | null
  readonly photoId: string | null
  readonly agreed: readonly Purpose[]
}

export const emptyDraft: Draft = {
  idNumber: '',
  holder: null,
  answers: {},
  name: '',
  phone: '',
  guardianName: '',
  guardianIdNumber: '',
  photo: null,
  photoId: null,
  agreed: [],
}

/** The identity number is asked first and gives the birth date, so that `born` is never asked. */
export type QuestionId = string

/** What this person is asked, in order. */
export function questionsOf(service: Service, draft: Draft): QuestionId[] {
  const ids = listQuestions(service, circumstancesOf(draft)).map(({ id }) => id)
  return ['idNumber', ...ids.filter((id) => id !== 'born')]
}

export function isAnswered({ holder, answers }: Draft, id: QuestionId): boolean {
  return id === 'idNumber' ? holder !== null : answers[id] !== undefined
}

/** Puts in an answer and forgets those whose question is no longer asked. */
export function withAnswer(
  service: Service,
  draft: Draft,
  part: Partial<Pick<Draft, 'holder' | 'idNumber' | 'answers'>>,
): Draft {
  const next = { ...draft, ...part, answers: { ...draft.answers, ...part.answers } }
  const asked = questionsOf(service, next)
  const kept = Object.entries(next.answers).filter(([id]) => asked.includes(id))
  return { ...next, answers: Object.fromEntries(kept) }
}

/** The answers, once all that are asked are given. */
export function findAnswers(service: Service, draft: Draft): Answers | undefined {
  const isOpen = questionsOf(service, draft).some((id) => !isAnswered(draft, id))
  return isOpen ? undefined : draft.answers
}

function circumstancesOf({ holder, answers }: Draft): Circumstances {
  return { age: holder?.age, answers }
}
