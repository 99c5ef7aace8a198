import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingDaysBetween } from '#modules/calendar/rules/index.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { riskUntil } from './index.ts'

const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
if (!read.ok) throw new Error('the catalogue of the repository is faulty')
const { calendar } = read.catalogue

test.each([
  ['a Monday', '2024-07-15', '2024-07-17'],
  ['a Thursday: the weekend after Friday is not yet safe', '2024-07-18', '2024-07-22'],
  ['a Wednesday: two days later a weekend begins, and nothing due in it is safe', '2024-07-17', '2024-07-21'],
  ['a Sunday', '2024-07-14', '2024-07-16'],
  ['before a holiday: 2024-10-12 is a Saturday that is worked', '2024-09-29', '2024-10-08'],
])('two working days from %s', (_when, today, until) => {
  expect(riskUntil({ today, workingDays: 2, calendar })).toBe(until)
})

test('where the published calendar ends, its last day is at risk and nothing beyond is guessed', () => {
  expect(riskUntil({ today: '2026-12-30', workingDays: 2, calendar })).toBe('2026-12-31')
})

test('a date is at risk exactly when so few working days are left as the hall says', () => {
  const day = fc.date({ min: new Date('2024-01-02'), max: new Date('2026-11-30'), noInvalidDate: true })
  const text = day.map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 25 }), (today, n, ahead) => {
      const due = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10)
      const left = workingDaysBetween({ from: today, to: due, calendar })
      if (!left.ok) throw new Error(`${due} lies in the published calendar`)
      expect(due <= riskUntil({ today, workingDays: n, calendar })).toBe(left.value <= n)
    }),
  )
})
