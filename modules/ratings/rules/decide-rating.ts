import type { RatingReason } from '#contract/citizen.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** Instants of one form, UTC to the millisecond, so that they compare as text. */
export interface Invitation {
  readonly id: string
  readonly expiresAt: string
  readonly rated: boolean
}

export type RatingState = 'not-open' | 'open' | 'given' | 'expired'

/** What the owner of a case sees; without an invitation the case has not ended. */
export function ratingState(invitation: Invitation | undefined, now: string): RatingState {
  if (invitation === undefined) return 'not-open'
  if (invitation.rated) return 'given'
  return now < invitation.expiresAt ? 'open' : 'expired'
}

export function decideRating(invitation: Invitation | undefined, now: string): Decision<Invitation, RatingReason> {
  if (invitation === undefined) return refused('rating-not-open')
  const state = ratingState(invitation, now)
  if (state === 'given') return refused('already-rated')
  return state === 'open' ? accepted(invitation) : refused('rating-expired')
}
