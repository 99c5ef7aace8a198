import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isAlive, isSeenStale, sessionEnd } from './index.ts'

const opened = Temporal.Instant.from('2024-07-15T00:00:00Z')
const expiresAt = sessionEnd(opened)

test.each([
  { seen: { minutes: 0 }, now: { minutes: 29, seconds: 59 }, alive: true },
  { seen: { minutes: 0 }, now: { minutes: 30 }, alive: false },
  { seen: { hours: 11, minutes: 50 }, now: { hours: 11, minutes: 59, seconds: 59 }, alive: true },
  { seen: { hours: 11, minutes: 50 }, now: { hours: 12 }, alive: false },
])('a session seen after $seen is alive after $now: $alive', ({ seen, now, alive }) => {
  expect(isAlive({ lastSeenAt: opened.add(seen), expiresAt }, opened.add(now))).toBe(alive)
})

test('that a session was seen is written once a minute', () => {
  const session = { lastSeenAt: opened, expiresAt }
  expect(isSeenStale(session, opened.add({ seconds: 59 }))).toBe(false)
  expect(isSeenStale(session, opened.add({ seconds: 60 }))).toBe(true)
})
