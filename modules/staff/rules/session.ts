import type { Temporal } from 'temporal-polyfill'

/** A forgotten desk closes after half an hour, a working day after twelve hours (GB/T 22239-2019 8.1.4.1 b). */
export const idleLimit = { minutes: 30 }
const absoluteLimit = { hours: 12 }

// Written at most this often, so that reading a screen does not become a write.
const seenEvery = { minutes: 1 }

export interface SessionTimes {
  readonly lastSeenAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

export function sessionEnd(openedAt: Temporal.Instant): Temporal.Instant {
  return openedAt.add(absoluteLimit)
}

export function isAlive(session: SessionTimes, now: Temporal.Instant): boolean {
  return isBefore(now, session.expiresAt) && isBefore(now, session.lastSeenAt.add(idleLimit))
}

export function isSeenStale(session: SessionTimes, now: Temporal.Instant): boolean {
  return !isBefore(now, session.lastSeenAt.add(seenEvery))
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochNanoseconds < other.epochNanoseconds
}
