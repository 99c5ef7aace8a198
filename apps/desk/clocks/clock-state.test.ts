import { describe, expect, test } from 'vitest'
import type { HolidayCalendar } from '#contract/calendar.ts'
import { clockStateOf } from './clock-state.ts'

const calendar: HolidayCalendar = {
  version: 'test',
  years: [
    {
      year: 2024,
      version: 1,
      notice: { number: 'n', title: 't', issued: '2023-10-25', source: 's' },
      holidays: [
        {
          name: { zh: '中秋节', en: 'Mid-Autumn' },
          text: 't',
          off: { from: '2024-09-15', to: '2024-09-17' },
          makeUpWorkdays: ['2024-09-14'],
        },
      ],
    },
  ],
}

describe('how a date stands', () => {
  test.each([
    ['three working days ahead is ample', '2024-07-18', '2024-07-15', { kind: 'ample' }],
    ['two working days ahead are counted', '2024-07-17', '2024-07-15', { kind: 'left', days: 2 }],
    ['a weekend between does not count', '2024-07-15', '2024-07-12', { kind: 'left', days: 1 }],
    ['a worked Saturday counts', '2024-09-14', '2024-09-13', { kind: 'left', days: 1 }],
    ['the day itself is today', '2024-07-15', '2024-07-15', { kind: 'today' }],
    ['the day after is one late', '2024-07-15', '2024-07-16', { kind: 'late', days: 1 }],
    ['the Saturday after a due Friday is late', '2024-07-12', '2024-07-13', { kind: 'late', days: 1 }],
    ['a due day off with no working day before it is today', '2024-07-14', '2024-07-13', { kind: 'today' }],
    ['a date past the calendar is not guessed', '2025-01-03', '2024-12-30', { kind: 'unpublished' }],
  ])('%s', (_name, due, today, expected) => {
    expect(clockStateOf({ due, today, calendar })).toEqual(expected)
  })

  test('no date is no guess', () => {
    expect(clockStateOf({ due: null, today: '2024-07-15', calendar })).toEqual({ kind: 'unpublished' })
  })
})
