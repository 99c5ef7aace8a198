import type { Temporal } from 'temporal-polyfill'
import type { NoticeState } from '#contract/notices.ts'
import { formatInstant } from '#kernel/clock.ts'

/** Why an attempt failed. */
export interface Failure {
  /** The kind, in a word of ours; never an address. */
  readonly word: string
  /** This very message is refused: no later attempt can do better. */
  readonly isFinal?: boolean
  /** So many seconds the gateway asks for (429 and 503 with Retry-After). */
  readonly retryAfter?: number | undefined
}

export interface Outcome {
  readonly state: NoticeState
  readonly lastError: string | null
  /** When it is tried next; null when it is not. */
  readonly dueAt: string | null
}

/** With the growing pauses about half an hour: longer, and a person has left the hall without a word. */
export const attemptLimit = 8

const firstPause = 15
const longestPause = 15 * 60
/** A gateway that wants more is down, and somebody had better know. */
const mostPatience = 60 * 60

/** What the attempt that was just made, the `attempts`th, makes of a notice. */
export function decideOutcome({
  attempts,
  failure,
  now,
}: {
  attempts: number
  failure: Failure | undefined
  now: Temporal.Instant
}): Outcome {
  if (failure === undefined) return { state: 'sent', lastError: null, dueAt: null }
  const { word, isFinal = false, retryAfter = 0 } = failure
  if (isFinal || attempts >= attemptLimit) return { state: 'undeliverable', lastError: word, dueAt: null }
  const seconds = Math.max(pauseAfter(attempts), Math.min(Math.ceil(retryAfter), mostPatience))
  return { state: 'queued', lastError: word, dueAt: formatInstant(now.add({ seconds })) }
}

/** Seconds after the nth attempt: 15, 30, 60, … up to a quarter of an hour. */
function pauseAfter(attempts: number): number {
  return Math.min(firstPause * 2 ** (attempts - 1), longestPause)
}
