import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { findTestData, parseCsv } from '#kernel/test-data.ts'
import { dayIndexOf, isWorked } from './day-index.ts'
import { publishedCalendar } from './test-calendar.ts'
import { countWorkingDaysOfYear, isWorkingDay, workingDaysBetween } from './working-days.ts'

const calendar = publishedCalendar()

test.each([
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, expected) => {
  expect(countWorkingDaysOfYear({ year, calendar })).toBe(expected)
})

test('chinese-days agrees on every published day', () => {
  const { days } = dayIndexOf(calendar)
  expect(days).toHaveLength(2557)
  const differing = days.filter(({ date, kind }) => chineseDays.isWorkday(date) !== isWorked(kind))
  expect(differing).toEqual([])
})

const listed = findTestData('holidays/holiday-cn-2007-2026.csv')

test.skipIf(listed === undefined)('holiday-cn lists the same days off and make-up workdays', () => {
  const expected = parseCsv(listed ?? '')
    .filter(({ date = '' }) => date >= '2020')
    // It also lists the plain Monday on which work began again after the Spring Festival that was lengthened.
    .filter(({ date }) => date !== '2020-02-03')
    .map(({ date, is_off_day: off }) => `${date} ${off === 'true' ? 'holiday' : 'make-up-workday'}`)
  const ours = dayIndexOf(calendar)
    .days.filter(({ name }) => name !== null)
    .map(({ date, kind }) => `${date} ${kind}`)
  expect(ours).toEqual(expected.toSorted())
})

test.each([
  ['2020-01-31', false],
  ['2020-02-01', false],
  ['2020-02-02', false],
  ['2020-02-03', true],
])('the Spring Festival 2020 was lengthened while it lasted: %s worked is %s', (date, worked) => {
  expect(isWorkingDay({ date, calendar })).toEqual({ ok: true, value: worked })
})

test('the eve of the Spring Festival 2024 is worked', () => {
  expect(isWorkingDay({ date: '2024-02-09', calendar })).toEqual({ ok: true, value: true })
})

test.each([
  ['2024-07-15', '2024-07-24', 7],
  ['2024-07-24', '2024-07-24', 0],
  ['2024-07-26', '2024-07-24', -2],
  ['2024-09-13', '2024-09-15', 1],
])('from %s to %s there are %i working days left', (from, to, left) => {
  expect(workingDaysBetween({ from, to, calendar })).toEqual({ ok: true, value: left })
})

test('nothing is said about an unpublished day', () => {
  expect(isWorkingDay({ date: '2027-01-04', calendar })).toMatchObject({ reason: 'calendar-missing' })
  expect(workingDaysBetween({ from: '2026-12-31', to: '2027-01-04', calendar })).toMatchObject({
    reason: 'calendar-missing',
  })
})
