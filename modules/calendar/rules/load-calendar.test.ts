import { expect, test } from 'vitest'
import type { HolidayYear } from '#contract/calendar.ts'
import { loadCalendar } from './load-calendar.ts'
import { readCalendarFiles } from './test-calendar.ts'

function year(change: Partial<HolidayYear>): HolidayYear {
  return {
    year: 2030,
    version: 1,
    notice: { number: '1', title: 'notice', issued: '2029-11-01', source: 'invented' },
    holidays: [],
    ...change,
  }
}

function holiday(from: string, to: string, makeUpWorkdays: string[] = []): HolidayYear['holidays'][number] {
  return { name: { zh: '节', en: 'Day' }, text: '放假', off: { from, to }, makeUpWorkdays }
}

function faultsOf(...contents: unknown[]): string[] {
  const loaded = loadCalendar(contents.map((content, at) => ({ name: `${at}.yaml`, content })))
  if (loaded.ok) return []
  return loaded.faults.map(({ file, path, reason }) => `${file} ${path.join('.')}: ${reason}`)
}

test('the published years load, with a version that names each', () => {
  const loaded = loadCalendar(readCalendarFiles())
  expect(loaded).toMatchObject({ ok: true, calendar: { version: '2020.2+2021.1+2022.1+2023.1+2024.1+2025.1+2026.1' } })
})

test.each([
  [
    'a weekday worked in exchange',
    [holiday('2030-05-01', '2030-05-01', ['2030-05-08'])],
    '0.yaml holidays.0.makeUpWorkdays.0: expected a Saturday or Sunday to be worked, found 2030-05-08',
  ],
  [
    'an end before its beginning',
    [holiday('2030-05-05', '2030-05-01')],
    '0.yaml holidays.0.off.to: expected a day from 2030-05-05 on, found 2030-05-01',
  ],
  [
    'a day of another year',
    [holiday('2031-05-01', '2031-05-01')],
    '0.yaml holidays.0.off: expected a day of 2030 or the December before, found 2031-05-01',
  ],
  [
    'a day given twice',
    [holiday('2030-05-01', '2030-05-02'), holiday('2030-05-02', '2030-05-02')],
    '0.yaml holidays.1.off: 2030-05-02 is given twice',
  ],
])('%s is named with its place', (_what, holidays, fault) => {
  expect(faultsOf(year({ holidays }))).toEqual([fault])
})

test('a gap between years and a year given twice are faults', () => {
  const holidays = [holiday('2030-01-01', '2030-01-01')]
  const later = [holiday('2032-01-01', '2032-01-01')]
  expect(faultsOf(year({ holidays }), year({ year: 2032, holidays: later }))).toEqual([
    '1.yaml year: expected 2031 after 2030, found 2032',
  ])
  expect(faultsOf(year({ holidays }), year({ holidays: [holiday('2030-05-01', '2030-05-01')] }))).toEqual([
    '1.yaml year: 2030 is given twice',
  ])
})

test('a day of the December before belongs to the notice', () => {
  expect(faultsOf(year({ holidays: [holiday('2029-12-31', '2030-01-02', ['2029-12-29'])] }))).toEqual([])
})

test('all faults of all files are told at once', () => {
  const faults = faultsOf({ year: 'x' }, { ...year({ holidays: [holiday('2030-02-30', '2030-03-01')] }), extra: 1 })
  expect(faults.some((fault) => fault.startsWith('0.yaml year:'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('0.yaml holidays:'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('1.yaml holidays.0.off.from:'))).toBe(true)
  expect(faults.includes('1.yaml extra: expected no field "extra"')).toBe(true)
})

test('no year at all is a fault', () => {
  expect(faultsOf()).toEqual(['calendars : expected at least one year, found none'])
})
