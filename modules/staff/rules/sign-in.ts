import type { Temporal } from 'temporal-polyfill'
import type { StaffReason } from '#contract/staff.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

const allowedFailures = 5
const lockTime = { minutes: 15 }

export interface Guarded {
  readonly active: boolean
  readonly failures: number
  readonly lockedUntil: Temporal.Instant | null
  /** The newest one-time code that opened this account, as its 30-second step. */
  readonly lastStep: number
}

export interface Proof {
  readonly passwordRight: boolean
  /** The step whose code was typed; undefined when it is the code of none. */
  readonly step: number | undefined
}

export interface Failures {
  readonly failures: number
  readonly lockedUntil: Temporal.Instant | null
}

/**
 * Refuses without saying which part was wrong. A locked account refuses the right answer too, and says so to nobody
 * else: told to a guesser, the lock would say which accounts exist, and told for a password alone, which one is right.
 */
export function decideSignIn(
  account: Guarded,
  { passwordRight, step }: Proof,
  now: Temporal.Instant,
): Decision<{ lastStep: number }, StaffReason> {
  if (!account.active || !passwordRight || step === undefined) return refused('wrong-credentials')
  if (isLocked(account, now)) return refused('account-locked')
  // Somebody who saw the code over a shoulder cannot use it after its owner (RFC 6238 §5.2).
  if (step <= account.lastStep) return refused('code-already-used')
  return accepted({ lastStep: step })
}

/** Five failures in a row lock for 15 minutes; trying while locked does not prolong it, or anybody could lock for good. */
export function failuresAfter(account: Guarded, now: Temporal.Instant): Failures {
  if (isLocked(account, now)) return { failures: account.failures, lockedUntil: account.lockedUntil }
  const failures = account.failures + 1
  return failures < allowedFailures ? { failures, lockedUntil: null } : { failures: 0, lockedUntil: now.add(lockTime) }
}

function isLocked({ lockedUntil }: Guarded, now: Temporal.Instant): boolean {
  return lockedUntil !== null && now.epochNanoseconds < lockedUntil.epochNanoseconds
}
