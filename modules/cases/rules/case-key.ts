import { Temporal } from 'temporal-polyfill'

export interface Guessing {
  readonly failures: number
  readonly lockedUntil: string | null
}

export type GuessOutcome = Guessing &
  ({ readonly open: true } | { readonly open: false; readonly why: 'wrong-code' | 'locked' })

/** Six digits are few: after five wrong guesses the case is closed to guessing for an hour. */
const maxFailures = 5
const lockMinutes = 60

/** What a guess does. A right code during the lock stays shut, so that the lock tells nothing. */
export function decideGuess({ before, right, at }: { before: Guessing; right: boolean; at: string }): GuessOutcome {
  const now = Temporal.Instant.from(at)
  const locked =
    before.lockedUntil !== null && Temporal.Instant.compare(now, Temporal.Instant.from(before.lockedUntil)) < 0
  if (locked) return { ...before, open: false, why: 'locked' }
  if (right) return { failures: 0, lockedUntil: null, open: true }
  const failures = before.failures + 1
  if (failures < maxFailures) return { failures, lockedUntil: null, open: false, why: 'wrong-code' }
  const lockedUntil = now.add({ minutes: lockMinutes }).toString()
  return { failures: 0, lockedUntil, open: false, why: 'wrong-code' }
}
