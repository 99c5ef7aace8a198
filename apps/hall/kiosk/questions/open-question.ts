import type { Draft, QuestionId } from '../visit/draft.ts'

type Answering = (part: Partial<Pick<Draft, 'holder' | 'idNumber' | 'answers'>>) => void

export interface OpenQuestion {
  /** The answered ones, in order, that stand above. */
  readonly answered: readonly QuestionId[]
  readonly onChange: (id: QuestionId) => void
  readonly onAnswer: Answering
  readonly onBack: () => void
}
