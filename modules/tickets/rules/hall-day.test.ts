import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { hallDayOf } from './index.ts'

test.each([
  ['2024-07-14T15:59:59.999Z', { day: '2024-07-14', from: '2024-07-13T16:00:00.000Z' }],
  ['2024-07-14T16:00:00Z', { day: '2024-07-15', from: '2024-07-14T16:00:00.000Z' }],
])('at %s the hall has its own date, wherever the server stands', (at, day) => {
  expect(hallDayOf(Temporal.Instant.from(at))).toEqual(day)
})
