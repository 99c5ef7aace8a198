import { expect, test } from 'vitest'
import { decideGuess } from './case-key.ts'

const fresh = { failures: 0, lockedUntil: null }
const at = '2024-07-15T01:00:00Z'

test('the right code opens and forgets earlier mistakes', () => {
  expect(decideGuess({ before: { failures: 3, lockedUntil: null }, right: true, at })).toEqual({ ...fresh, open: true })
})

test('the fifth wrong guess shuts the case for an hour, also for the right code', () => {
  let state: { failures: number; lockedUntil: string | null } = fresh
  for (let guess = 0; guess < 5; guess += 1) state = decideGuess({ before: state, right: false, at })
  expect(state.lockedUntil).toBe('2024-07-15T02:00:00Z')
  expect(decideGuess({ before: state, right: true, at: '2024-07-15T01:59:59Z' }).open).toBe(false)
  expect(decideGuess({ before: state, right: true, at: '2024-07-15T02:00:00Z' }).open).toBe(true)
})
