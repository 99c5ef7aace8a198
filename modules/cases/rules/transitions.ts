import type { CaseEventKind, CaseReason, CaseState } from '#contract/cases.ts'
import type { May } from '#contract/fields.ts'
import { endsPause, type LapseEvent } from './lapses.ts'

export type CaseAct =
  | 'accept'
  | 'notify'
  | 'refuse'
  | 'review'
  | 'approve'
  | 'markReady'
  | 'handOver'
  | 'post'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'supply'
  | 'lapse'

/** From which states an act is possible; `none` is a pre-application without a case. It also answers "may I?". */
const from = {
  accept: ['none', 'notified'],
  notify: ['none'],
  refuse: ['none', 'notified'],
  review: ['accepted'],
  approve: ['reviewed'],
  markReady: ['approved'],
  handOver: ['ready'],
  post: ['ready'],
  pause: ['accepted', 'reviewed'],
  resume: ['accepted', 'reviewed'],
  extend: ['accepted', 'reviewed'],
  supply: ['accepted', 'reviewed'],
  lapse: ['accepted', 'reviewed'],
} as const satisfies Record<CaseAct, readonly (CaseState | 'none')[]>

/** Acceptor ≠ reviewer ≠ approver: which earlier acts of the same person exclude an act. */
const excludedBy = {
  accept: [],
  notify: [],
  refuse: [],
  review: ['accepted'],
  approve: ['accepted', 'review-agreed', 'review-disagreed'],
  markReady: [],
  handOver: [],
  post: [],
  pause: [],
  resume: [],
  extend: [],
  supply: [],
  lapse: [],
} as const satisfies Record<CaseAct, readonly CaseEventKind[]>

export interface CaseFacts {
  readonly state: CaseState | 'none'
  /** Read from the case's own history, never from a field that could be stale. */
  readonly history: readonly {
    readonly kind: CaseEventKind
    readonly staffId: string | null
    readonly payload?: LapseEvent['payload']
  }[]
  /** Whether a promised paper has not come; left out where none can be. */
  readonly isOwed?: boolean
}

/** Whether this person may act on this case now. */
export function decideAct(act: CaseAct, facts: CaseFacts, staffId: string | null): May<CaseReason> {
  const allowed: readonly (CaseState | 'none')[] = from[act]
  if (!allowed.includes(facts.state)) return { ok: false, reason: isOutcome(act) ? 'already-decided' : 'wrong-state' }
  const excluding: readonly CaseEventKind[] = excludedBy[act]
  // What the law waits for is waited for: an appraisal that still runs decides the matter too.
  if (waitsForPause.has(act) && isPaused(facts.history)) return { ok: false, reason: 'case-paused' }
  // 补齐以后才发结果 (RULES §2.1, 6): nothing is decided while a promised paper is owed.
  if (act === 'approve' && facts.isOwed) return { ok: false, reason: 'supply-owed' }
  const acted = facts.history.some((event) => event.staffId === staffId && excluding.includes(event.kind))
  return acted ? { ok: false, reason: 'same-person' } : { ok: true }
}

const waitsForPause: ReadonlySet<CaseAct> = new Set(['review', 'approve'])

function isPaused(history: CaseFacts['history']): boolean {
  return history.findLast((event) => event.kind === 'paused' || endsPause(event))?.kind === 'paused'
}

function isOutcome(act: CaseAct): boolean {
  return act === 'accept' || act === 'notify' || act === 'refuse'
}
