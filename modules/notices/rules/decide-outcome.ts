import type { NoticeState } from '#contract/notices.ts'

export interface Outcome {
  readonly state: NoticeState
  readonly attempts: number
  readonly lastError: string | null
}

/** With the queue's growing pauses about half an hour: longer, and a person has left the hall without a word. */
export const attemptLimit = 8

/** What one attempt makes of a notice; `failure` names the kind, never an address. */
export function decideOutcome({ attempts, failure }: { attempts: number; failure: string | undefined }): Outcome {
  const made = attempts + 1
  if (failure === undefined) return { state: 'sent', attempts: made, lastError: null }
  return { state: made < attemptLimit ? 'queued' : 'undeliverable', attempts: made, lastError: failure }
}
