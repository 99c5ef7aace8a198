import type { Answers, PaperClaim, RepresentativeIdentity } from '#contract/intake.ts'
import type { IdentityKind, Service } from '#contract/service.ts'
import { type Circumstances, listQuestions } from '#modules/catalogue/rules/index.ts'

/** The applicant by a checked number. */
export interface Holder {
  readonly identity: IdentityKind
  readonly idNumber: string
  readonly country: string | null
  readonly born: string
  readonly age: number
}

export type Purpose = 'case' | 'photo' | 'phone'

/** One picture of a paper; `token` is what a telephone was handed with it. */
export interface TakenScan {
  readonly id: string
  readonly token?: string | undefined
}

/** A document as typed, also while it is wrong; a day of birth once it is a day. */
export interface TypedDocument {
  readonly idNumber: string
  readonly country: string
  readonly born: string
}

/** Somebody else on the form, as typed. */
export interface TypedPerson extends TypedDocument {
  readonly identity: RepresentativeIdentity
  readonly name: string
}

export const nobody: TypedPerson = { identity: 'id-card', name: '', idNumber: '', country: '', born: '' }

export type PaperState = PaperClaim['state']

/** Everything one person fills in. It lives in memory only, and goes with the visit. */
export interface Draft extends TypedDocument {
  readonly identity: IdentityKind
  readonly holder: Holder | null
  readonly answers: Answers
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly guardian: TypedPerson
  readonly secondGuardian: TypedPerson
  readonly agent: TypedPerson
  readonly form: Readonly<Record<string, string>>
  readonly papers: Readonly<Record<string, PaperState>>
  readonly scans: Readonly<Record<string, readonly TakenScan[]>>
  readonly photo: Blob | null
  readonly photoId: string | null
  readonly photoToken: string | null
  readonly agreed: readonly Purpose[]
}

export const emptyDraft: Draft = {
  identity: 'id-card',
  idNumber: '',
  country: '',
  born: '',
  holder: null,
  answers: {},
  name: '',
  phone: '',
  email: '',
  guardian: nobody,
  secondGuardian: nobody,
  agent: nobody,
  form: {},
  papers: {},
  scans: {},
  photo: null,
  photoId: null,
  photoToken: null,
  agreed: [],
}

/** The identity number is asked first and gives the birth date, so that `born` is never asked. */
export const identityQuestion = 'idNumber'

/** What this person is asked on a day, in order; no more once something stands in the way. */
export function questionsOf(service: Service, draft: Draft, today?: string): string[] {
  const ids = listQuestions(service, { ...circumstancesOf(draft), on: today }).map(({ id }) => id)
  return [identityQuestion, ...ids.filter((id) => id !== 'born')]
}

export function isAnswered({ holder, answers }: Draft, id: string): boolean {
  return id === identityQuestion ? holder !== null : answers[id] !== undefined
}

/** Puts in an answer and forgets those whose question is no longer asked. */
export function withAnswer(service: Service, draft: Draft, part: Partial<Draft>, today: string): Draft {
  const next = { ...draft, ...part, answers: { ...draft.answers, ...part.answers } }
  const asked = questionsOf(service, next, today)
  const kept = Object.entries(next.answers).filter(([id]) => asked.includes(id))
  return { ...next, answers: Object.fromEntries(kept) }
}

/** The answers, once all that are asked are given. */
export function findAnswers(service: Service, draft: Draft, today?: string): Answers | undefined {
  const isOpen = questionsOf(service, draft, today).some((id) => !isAnswered(draft, id))
  return isOpen ? undefined : draft.answers
}

export function circumstancesOf({ holder, answers }: Draft): Circumstances {
  return { age: holder?.age, answers }
}
