import type { CaseState, Clock } from '#contract/cases.ts'
import type { CaseStatus } from '#contract/citizen.ts'
import type { Limit } from '#contract/service.ts'
import { getOption } from '#kernel/option.ts'

/** The stages a person sees. */
export const stages = ['accepted', 'review', 'make', 'collect'] as const
export type CaseStage = (typeof stages)[number]

const now = {
  notified: null,
  refused: null,
  denied: null,
  returned: null,
  withdrawn: null,
  accepted: 'review',
  reviewed: 'review',
  approved: 'make',
  ready: 'collect',
  'handed-over': 'over',
} as const satisfies Record<CaseState, CaseStage | 'over' | null>

/** How far a stage is; null for a case that has no course, such as one that was refused. */
export function stageState(state: CaseState, stage: CaseStage): 'done' | 'now' | 'later' | null {
  const current = now[state]
  if (current === null) return null
  if (current === 'over') return 'done'
  const at = stages.indexOf(current)
  const place = stages.indexOf(stage)
  if (place === at) return 'now'
  return place < at ? 'done' : 'later'
}

/** Whether the promise still runs. */
export function isUnderWay(state: CaseState): boolean {
  return state === 'accepted' || state === 'reviewed' || state === 'approved'
}

export function promisedClock({ clocks }: Pick<CaseStatus, 'clocks'>): Clock | undefined {
  return clocks.find(({ kind }) => kind === 'promised')
}

export function statutoryClock({ clocks }: Pick<CaseStatus, 'clocks'>): Clock | undefined {
  return clocks.find(({ kind }) => kind === 'statutory')
}

const kinds = [
  'same-day',
  'working-days',
  'calendar-days',
  'months',
  'years',
] as const satisfies readonly Limit['kind'][]

/** A clock keeps its limit as `10 working-days`. */
export function limitOf({ limit }: Pick<Clock, 'limit'>): Pick<Limit, 'kind' | 'n'> {
  const [n = '', kind = ''] = limit?.split(' ') ?? []
  return { kind: getOption(kinds, kind), n: Number(n) }
}
