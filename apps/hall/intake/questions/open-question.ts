import type { Draft } from '../visit/draft.ts'

export interface OpenQuestion {
  /** The answered ones, in order, that stand above. */
  readonly answered: readonly string[]
  readonly onChange: (id: string) => void
  readonly onAnswer: (part: Partial<Draft>) => void
  readonly onBack: () => void
}
