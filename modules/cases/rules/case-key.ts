import { Temporal } from 'temporal-polyfill'

export interface Guessing {
  readonly failures: number
  readonly lockedUntil: string | null
}

export interface GuessOutcome extends Guessing {
  readonly open: boolean
}

/** Six digits are few: after five wrong guesses the case is closed to guessing for an hour. */
const maxFailures = 5
const lockMinutes = 60

/** What a guess does. A right code during the lock stays shut, so that the lock tells nothing. */
export function decideGuess({ before, right, at }: { before: Guessing; right: boolean; at: string }): GuessOutcome {
  const now = Temporal.Instant.from(at)
  const locked = before.lockedUntil !== null && Temporal.Instant.compare(now, Temporal.Instant.from(before.lockedUntil)) < 0
  if (locked) return { ...before, open: false }
  if (right) return { failures: 0, lockedUntil: null, open: true }
  const failures = before.failures + 1
  if (failures < maxFailures) return { failures, lockedUntil: null, open: false }
  return { failures: 0, lockedUntil: now.add({ minutes: lockMinutes }).toString(), open: false }
}
