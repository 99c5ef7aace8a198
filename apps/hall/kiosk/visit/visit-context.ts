import { createContext, useContext } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import type { PersonalList } from '#modules/catalogue/rules/index.ts'
import type { Draft } from './draft.ts'

export type Stage = 'questions' | 'person' | 'guardian' | 'photo' | 'check' | 'ticket'

/** The visit of one person: what is being filled in, and where in it they are. */
export interface VisitState {
  readonly service: Service
  readonly catalogue: HallCatalogue
  /** The day in the hall. */
  readonly today: string
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** Papers, fee and dates, once the questions are answered and today is a day for it. */
  readonly list: PersonalList | null
  readonly stage: Stage
  readonly go: (stage: Stage) => void
  readonly leave: () => void
}

export const VisitContext = createContext<VisitState | null>(null)

export function useVisit(): VisitState {
  const visit = useContext(VisitContext)
  if (visit === null) throw new Error('expected a visit around this page, found none')
  return visit
}
