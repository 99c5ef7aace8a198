import type { Temporal } from 'temporal-polyfill'
import type { CheckState } from '#contract/sources.ts'
import { formatInstant } from '#kernel/clock.ts'

export interface Waiting {
  readonly state: CheckState
  readonly tries: number
  readonly dueAt: string | null
}

/** What to do with a question whose job has come up. */
export type Trying =
  | { readonly kind: 'nothing' }
  /** It is not due yet: the job was too early, or another is asking. */
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'try'; readonly number: number; readonly leaseUntil: string }

/** The person stands at the window: after half a minute the officer had better know. */
export const tryLimit = 4

const firstPause = 2
/** While one try is under way nobody makes another; a server that died in it lets go after so long. */
const leaseSeconds = 20
/** How long a source that took the question has for its answer. */
const answerSeconds = 60

export function decideTry(
  { state, tries, dueAt }: Waiting,
  { now, isConnected }: { now: Temporal.Instant; isConnected: boolean },
): Trying {
  if (state !== 'requested' || dueAt === null) return { kind: 'nothing' }
  if (Date.parse(dueAt) > now.epochMilliseconds) return { kind: 'wait', until: dueAt }
  if (tries >= tryLimit || !isConnected) return { kind: 'give-up' }
  return { kind: 'try', number: tries + 1, leaseUntil: formatInstant(now.add({ seconds: leaseSeconds })) }
}

/** When a question is tried again after its `tries`th try; null when it is not. */
export function decideNext({
  tries,
  end,
  now,
}: {
  tries: number
  end: 'taken' | 'failed'
  now: Temporal.Instant
}): string | null {
  if (end === 'taken') return formatInstant(now.add({ seconds: answerSeconds }))
  if (tries >= tryLimit) return null
  return formatInstant(now.add({ seconds: firstPause * 2 ** (tries - 1) }))
}
