import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { refused } from '#kernel/result.ts'
import { decideSignIn, failuresAfter, type Guarded } from './index.ts'

const now = Temporal.Instant.from('2024-07-15T01:00:00Z')
const account: Guarded = { active: true, failures: 0, lockedUntil: null, lastStep: 100 }
const proof = { passwordRight: true, step: 101 }

test('the right password and a fresh code open the account', () => {
  expect(decideSignIn(account, proof, now)).toEqual({ ok: true, value: { lastStep: 101 } })
})

test.each([
  { what: 'a wrong password', account, proof: { ...proof, passwordRight: false }, reason: 'wrong-credentials' },
  { what: 'a wrong code', account, proof: { ...proof, step: undefined }, reason: 'wrong-credentials' },
  { what: 'a closed account', account: { ...account, active: false }, proof, reason: 'wrong-credentials' },
  { what: 'the code used last', account, proof: { ...proof, step: 100 }, reason: 'code-already-used' },
  { what: 'the code before it', account, proof: { ...proof, step: 99 }, reason: 'code-already-used' },
  { what: 'a lock', account: { ...account, lockedUntil: now.add({ seconds: 1 }) }, proof, reason: 'account-locked' },
] as const)('$what is refused as $reason', ({ account: given, proof: shown, reason }) => {
  expect(decideSignIn(given, shown, now)).toEqual(refused(reason))
})

test('a used code says so only to who has the password', () => {
  const shown = { passwordRight: false, step: 100 }
  expect(decideSignIn(account, shown, now)).toEqual(refused('wrong-credentials'))
})

test('a lock says so only to who has the password and the code', () => {
  const locked = { ...account, lockedUntil: now.add({ minutes: 5 }) }
  expect(decideSignIn(locked, { ...proof, passwordRight: false }, now)).toEqual(refused('wrong-credentials'))
  expect(decideSignIn(locked, { ...proof, step: undefined }, now)).toEqual(refused('wrong-credentials'))
  expect(decideSignIn({ ...locked, active: false }, proof, now)).toEqual(refused('wrong-credentials'))
})

test('a lock ends by itself', () => {
  expect(decideSignIn({ ...account, lockedUntil: now }, proof, now).ok).toBe(true)
})

test('however the failures fall in time, at most five are tried in any 15 minutes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 60 }), (pauses) => {
      let state = account
      let at = now
      const tried: number[] = []
      for (const seconds of pauses) {
        at = at.add({ seconds })
        // A wrong answer is not told of a lock, so the right one asks in its place whether the guess counts.
        if (decideSignIn(state, proof, at).ok) tried.push(at.epochMilliseconds / 1000)
        state = { ...state, ...failuresAfter(state, at) }
      }
      // The sixth try in a row comes 15 minutes after the fifth or later.
      for (let index = 4; index + 1 < tried.length; index += 5) {
        expect((tried[index + 1] ?? 0) - (tried[index] ?? 0)).toBeGreaterThanOrEqual(900)
      }
    }),
  )
})
