import { expect, test } from 'vitest'
import type { DayLine } from '#contract/calendar.ts'
import { clockState } from './clock-state.ts'

const clock = {
  kind: 'promised',
  start: '2024-07-15',
  due: '2024-07-18',
  limit: '3 working-days',
  basis: 'x',
  standing: 'running',
} as const
const days: DayLine[] = ['2024-07-15', '2024-07-16', '2024-07-17', '2024-07-18'].map((date, place) => ({
  date,
  counts: place > 0,
  why: place > 0 ? 'workday' : 'start',
  name: null,
}))
const status = { clocks: [clock], days }

test.each([
  ['2024-07-15', '时间充裕', '还有 3 个工作日'],
  ['2024-07-16', '快到了', '还有 2 个工作日'],
  ['2024-07-17', '快到了', '还有 1 个工作日'],
  ['2024-07-18', '今天到期', undefined],
  ['2024-07-19', '超期 1 天', '对不起，我们没有按时办好。'],
])('on %s a promise for 18 July says %s', (today, word, text) => {
  const state = clockState(status, today)
  expect(state?.word.zh).toBe(word)
  expect(state?.text?.zh).toBe(text)
})

test('a date that is not published yet has no state', () => {
  expect(clockState({ clocks: [{ ...clock, due: null }], days }, '2024-07-15')).toBeNull()
})
