import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { fixedClock, formatInstant, hallDate, hallDateTime, hallInstant, startingAt, systemClock } from './clock.ts'

test('the hall lives in Shanghai time, wherever the server stands', () => {
  const late = Temporal.Instant.from('2024-07-14T16:30:00Z')
  expect(hallDate(late).toString()).toBe('2024-07-15')
  expect(hallDateTime(late).toString()).toBe('2024-07-15T00:30:00')
  expect(hallInstant(hallDateTime(late)).equals(late)).toBe(true)
})

test('an instant on the wire has milliseconds and Z', () => {
  expect(formatInstant(Temporal.Instant.from('2024-07-15T09:00:00+08:00'))).toBe('2024-07-15T01:00:00.000Z')
})

test('a clock that starts elsewhere ticks on from there', async () => {
  const start = Temporal.Instant.from('2024-07-15T09:00:00+08:00')
  const clock = startingAt(start)
  const first = clock.now()
  await new Promise((resolve) => setTimeout(resolve, 15))
  const passed = clock.now().epochMilliseconds - first.epochMilliseconds
  expect(first.epochMilliseconds - start.epochMilliseconds).toBeLessThan(1000)
  expect(passed).toBeGreaterThanOrEqual(10)
})

test('a clock of a demonstration runs faster, and the time of the people before it does not', async () => {
  const clock = startingAt(Temporal.Instant.from('2024-07-15T09:00:00+08:00'), 60)
  const [first, real] = [clock.now(), clock.real()]
  await new Promise((resolve) => setTimeout(resolve, 20))
  const passed = clock.now().epochMilliseconds - first.epochMilliseconds
  expect(passed).toBeGreaterThanOrEqual(60 * 15)
  expect(passed).toBeLessThan(60 * 5_000)
  expect(Math.abs(real.epochMilliseconds - Date.now())).toBeLessThan(5_000)
  expect(clock.real().epochMilliseconds - real.epochMilliseconds).toBeLessThan(passed / 10)
})

test('a fixed clock moves only when it is told to', () => {
  const clock = fixedClock('2024-07-15T01:00:00Z')
  clock.advance({ minutes: 10 })
  expect(formatInstant(clock.now())).toBe('2024-07-15T01:10:00.000Z')
  clock.set(Temporal.Instant.from('2024-07-16T01:00:00Z'))
  expect(formatInstant(clock.now())).toBe('2024-07-16T01:00:00.000Z')
})

test('the system clock is the time of this machine', () => {
  expect(Math.abs(systemClock().now().epochMilliseconds - Date.now())).toBeLessThan(1000)
})
