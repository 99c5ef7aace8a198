import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { decideRating, expiryOf, ratingState } from './index.ts'

const open = { id: 'i', expiresAt: '2024-08-14T16:00:00.000Z', rated: false }

describe('a rating', () => {
  test.each([
    ['before the case has ended', undefined, '2024-07-15T02:00:00.000Z', 'not-open', 'rating-not-open'],
    ['in time', open, '2024-08-14T15:59:59.999Z', 'open', undefined],
    ['after the last day', open, '2024-08-14T16:00:00.000Z', 'expired', 'rating-expired'],
    ['a second time', { ...open, rated: true }, '2024-07-15T02:00:00.000Z', 'given', 'already-rated'],
    ['a second time and too late', { ...open, rated: true }, '2025-01-01T00:00:00.000Z', 'given', 'already-rated'],
  ])('%s', (_name, invitation, now, state, reason) => {
    expect(ratingState(invitation, now)).toBe(state)
    const decision = decideRating(invitation, now)
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })

  test('is open for thirty days after the day of inviting, to the end of the last one in the hall', () => {
    // 23:59 in Wuhan on 15 July.
    expect(expiryOf(Temporal.Instant.from('2024-07-15T15:59:00Z')).toString()).toBe('2024-08-14T16:00:00Z')
    expect(expiryOf(Temporal.Instant.from('2024-07-15T16:00:00Z')).toString()).toBe('2024-08-15T16:00:00Z')
  })

  test('a time before the rule has no term', () => {
    expect(() => expiryOf(Temporal.Instant.from('2019-01-01T00:00:00Z'))).toThrow('expected a rating term')
  })
})
