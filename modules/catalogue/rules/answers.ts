import type { CatalogueReason } from '#contract/catalogue.ts'
import type { Question, Service } from '#contract/service.ts'
import { findLegalDate } from '#kernel/legal-date.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Circumstances } from './conditions.ts'
import { listFiledQuestions, listOptions } from './questions.ts'

type AnswersReason = Extract<
  CatalogueReason,
  'answer-missing' | 'answer-unknown' | 'guardian-required' | 'card-expiry-required'
>

/** `field` is the answer it is about, as in `answers.reason`. */
export type AnswerFacts = { readonly field: string; readonly question: string }

/**
 * Whether the answers are those of this person's tree: each asked one given, each given one asked and possible. Answers
 * that no question asks are refused and not dropped: somebody believes that they count.
 */
export function checkAnswers(
  service: Service,
  circumstances: Circumstances,
): Decision<null, AnswersReason, AnswerFacts> {
  const asked = listFiledQuestions(service, circumstances)
  const { answers } = circumstances
  for (const question of asked) {
    const answer = answers[question.id]
    if (answer === undefined) return refused(missingReason(service, question), factsOf(question.id))
    if (!isPossible(question, answer, circumstances)) return refused('answer-unknown', factsOf(question.id))
  }
  const stray = Object.keys(answers).find((id) => answers[id] !== undefined && !isKnown(service, id))
  return stray === undefined ? accepted(null) : refused('answer-unknown', factsOf(stray))
}

/** The answers that count: a question that closed again leaves nothing behind. */
export function keepAsked(service: Service, circumstances: Circumstances): Record<string, string> {
  const asked = listFiledQuestions(service, circumstances).map(({ id }) => id)
  const entries = asked.flatMap((id): [string, string][] => {
    const answer = circumstances.answers[id]
    return answer === undefined ? [] : [[id, answer]]
  })
  return Object.fromEntries(entries)
}

function isPossible(question: Question, answer: string, circumstances: Circumstances): boolean {
  if (question.kind === 'choice') return listOptions(question, circumstances).some(({ value }) => value === answer)
  if (question.kind === 'expiry-date' && answer === 'LONG_TERM') return true
  return findLegalDate(answer) !== undefined
}

function isKnown(service: Service, id: string): boolean {
  return service.questions.some((question) => question.id === id)
}

/** The two questions whose absence the law itself names keep their own reasons. */
function missingReason(service: Service, { id }: Question): AnswersReason {
  if (id === 'companion') return 'guardian-required'
  return id === service.renewal?.question ? 'card-expiry-required' : 'answer-missing'
}

function factsOf(question: string): AnswerFacts {
  return { field: `answers.${question}`, question }
}
