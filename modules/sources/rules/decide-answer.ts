import type { CheckState, SourceResult } from '#contract/sources.ts'

export interface Answer {
  readonly result: SourceResult
  readonly reference: string
}

/** What an answer makes of a check; undefined where it says nothing new. */
export type Answered = { readonly state: CheckState } | undefined

/** A source that contradicts itself without end is kept so far and no further: a person has to look in any case. */
const mostAnswers = 8

/** At least once is how sources answer: the same again is one answer, another one beside it needs a person. */
export function decideAnswer({ answers, answer }: { answers: readonly Answer[]; answer: Answer }): Answered {
  const isKnown = answers.some((known) => known.result === answer.result && known.reference === answer.reference)
  if (isKnown || answers.length >= mostAnswers) return undefined
  return { state: answers.length === 0 ? answer.result : 'needs-decision' }
}
