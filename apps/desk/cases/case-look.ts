import type { CaseState } from '#contract/cases.ts'
import type { IconName } from '#ui/icon/Icon.tsx'
import type { Tone } from '#ui/status/tone.ts'

/** How a stage looks beside its word. */
export const caseLook = {
  notified: { tone: 'warn', icon: 'missing' },
  refused: { tone: 'bad', icon: 'bad' },
  accepted: { tone: 'note', icon: 'clock' },
  reviewed: { tone: 'note', icon: 'clock' },
  approved: { tone: 'note', icon: 'doc' },
  denied: { tone: 'bad', icon: 'bad' },
  ready: { tone: 'ok', icon: 'idcard' },
  'handed-over': { tone: 'ok', icon: 'ok' },
  returned: { tone: 'bad', icon: 'bad' },
  withdrawn: { tone: 'quiet', icon: 'x' },
} as const satisfies Record<CaseState, { tone: Tone; icon: IconName }>

const closed: readonly CaseState[] = ['refused', 'denied', 'ready', 'handed-over', 'returned', 'withdrawn']

/** No clock runs any more: it is finished, refused, denied, or a promised paper did not come. */
export function isClosed(state: CaseState): boolean {
  return closed.includes(state)
}

/** Nothing more happens to it. */
export function isOver(state: CaseState): boolean {
  return isClosed(state) && state !== 'ready'
}
