import { createContext, useContext } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import type { PersonalList } from '#modules/catalogue/rules/index.ts'
import type { Draft } from './draft.ts'
import type { Stage } from './stages.ts'

/** One matter of the visit, filled in to the end. */
export interface FilledMatter {
  readonly service: Service
  readonly draft: Draft
  readonly list: PersonalList
}

/** The visit: what is being filled in, what is filled in already, and where in it the person is. */
export interface VisitState {
  readonly service: Service
  readonly catalogue: HallCatalogue
  /** The day in the hall. */
  readonly today: string
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** Papers, fee and dates, once the questions are answered and today is a day for it. */
  readonly list: PersonalList | null
  readonly stages: readonly Stage[]
  readonly stage: Stage
  readonly go: (stage: Stage) => void
  readonly goOn: () => void
  readonly goBack: () => void
  readonly leave: () => void
  /** What was filled in before this one, to be submitted together. */
  readonly filled: readonly FilledMatter[]
  /** Puts this one aside and begins another, of the same person or of the family. */
  readonly addAnother: (who: 'same' | 'family', service: Service) => void
}

export const VisitContext = createContext<VisitState | null>(null)

export function useVisit(): VisitState {
  const visit = useContext(VisitContext)
  if (visit === null) throw new Error('expected a visit around this page, found none')
  return visit
}
