import { expect, test } from 'vitest'
import { attemptLimit, decideOutcome, maskAddress } from './index.ts'

test('a delivered notice is sent, whatever failed before', () => {
  expect(decideOutcome({ attempts: 3, failure: undefined })).toEqual({ state: 'sent', attempts: 4, lastError: null })
})

test('a failure waits for the next attempt, and the last one gives up', () => {
  const failure = 'timeout'
  expect(decideOutcome({ attempts: 0, failure })).toEqual({ state: 'queued', attempts: 1, lastError: failure })
  expect(decideOutcome({ attempts: attemptLimit - 2, failure }).state).toBe('queued')
  expect(decideOutcome({ attempts: attemptLimit - 1, failure })).toEqual({
    state: 'undeliverable',
    attempts: attemptLimit,
    lastError: failure,
  })
})

test.each([
  ['sms', '13800000031', '138****0031'],
  ['sms', '110', '***'],
  ['email', 'wang@example.com', 'w***@example.com'],
  ['email', 'w@example.com', 'w***@example.com'],
  ['email', '"a@b"@example.com', '"***@example.com'],
  ['email', '@example.com', '***'],
] as const)('%s %s is shown as %s', (channel, address, shown) => {
  expect(maskAddress(channel, address)).toBe(shown)
})
