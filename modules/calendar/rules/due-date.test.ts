import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDate, type TermKind } from './due-date.ts'
import { publishedCalendar } from './test-calendar.ts'
import { isWorkingDay, workingDaysBetween } from './working-days.ts'

const calendar = publishedCalendar()

function due(start: string, n: number, kind: TermKind): string {
  const decision = dueDate({ start, n, kind, calendar })
  return decision.ok ? decision.value.due : decision.reason
}

describe('RULES §11, worked out independently', () => {
  test.each([
    ['1', '2024-07-15', 7, 'working-days', '2024-07-24'],
    ['2', '2024-03-12', 10, 'working-days', '2024-03-26'],
    ['2', '2024-03-12', 5, 'working-days', '2024-03-19'],
    ['3', '2024-09-13', 7, 'working-days', '2024-09-25'],
    ['4', '2024-09-29', 7, 'working-days', '2024-10-14'],
    ['5', '2024-02-08', 5, 'working-days', '2024-02-21'],
    ['6', '2025-01-24', 10, 'working-days', '2025-02-13'],
    ['7', '2025-09-26', 7, 'working-days', '2025-10-13'],
    ['8a', '2026-02-12', 7, 'working-days', '2026-02-28'],
    ['8b', '2026-04-29', 5, 'working-days', '2026-05-09'],
    ['8c', '2026-09-18', 7, 'working-days', '2026-09-29'],
    ['9 without the appraisal', '2024-04-03', 7, 'working-days', '2024-04-15'],
    ['10', '2025-04-24', 20, 'working-days', '2025-05-26'],
    ['10 extended', '2025-04-24', 30, 'working-days', '2025-06-10'],
    ['11', '2025-09-19', 15, 'working-days', '2025-10-16'],
    ['11', '2025-09-19', 7, 'working-days', '2025-09-29'],
    ['12', '2024-08-02', 60, 'calendar-days', '2024-10-08'],
    ['12', '2024-12-02', 60, 'calendar-days', '2025-02-05'],
    ['12', '2024-07-15', 60, 'calendar-days', '2024-09-13'],
    ['13', '2024-09-27', 1, 'working-days', '2024-09-29'],
    ['13', '2024-09-27', 5, 'working-days', '2024-10-10'],
    ['13', '2024-09-27', 15, 'working-days', '2024-10-23'],
    ['19', '2024-07-20', 3, 'months', '2024-10-20'],
    ['25a', '2024-07-01', 30, 'calendar-days', '2024-07-31'],
    ['25c', '2024-07-15', 10, 'calendar-days', '2024-07-25'],
    ['25d', '2024-07-01', 60, 'calendar-days', '2024-08-30'],
    ['25e', '2024-01-31', 1, 'months', '2024-02-29'],
    ['25f', '2026-12-28', 7, 'working-days', 'calendar-missing'],
  ] as const)('case %s: from %s, %i %s, ends %s', (_case, start, n, kind, expected) => {
    expect(due(start, n, kind)).toBe(expected)
  })
})

test('every day from the start to the due date is explained', () => {
  const decision = dueDate({ start: '2024-09-13', n: 2, kind: 'working-days', calendar })
  const name = { zh: '中秋节', en: 'Mid-Autumn Festival' }
  expect(decision).toEqual({
    ok: true,
    value: {
      due: '2024-09-18',
      rolledFrom: null,
      days: [
        { date: '2024-09-13', counts: false, why: 'start', name: null },
        { date: '2024-09-14', counts: true, why: 'make-up-workday', name },
        { date: '2024-09-15', counts: false, why: 'holiday', name },
        { date: '2024-09-16', counts: false, why: 'holiday', name },
        { date: '2024-09-17', counts: false, why: 'holiday', name },
        { date: '2024-09-18', counts: true, why: 'workday', name: null },
      ],
    },
  })
})

test('a calendar term that ends on a day off says from where it moved', () => {
  const decision = dueDate({ start: '2024-08-02', n: 60, kind: 'calendar-days', calendar })
  if (!decision.ok) throw new Error(decision.reason)
  expect(decision.value.rolledFrom).toBe('2024-10-01')
  expect(decision.value.days.filter((day) => day.counts)).toHaveLength(60)
  expect(decision.value.days.at(-1)).toMatchObject({ date: '2024-10-08', counts: true, why: 'workday' })
})

test('a weekend day worked in exchange ends a calendar term', () => {
  expect(due('2024-09-13', 1, 'calendar-days')).toBe('2024-09-14')
  expect(due('2024-07-12', 1, 'calendar-days')).toBe('2024-07-15')
})

test.each([
  ['2019-12-31', 1, 'working-days', '2020-01-02'],
  ['2019-12-30', 1, 'working-days', 'calendar-missing'],
  ['2023-12-29', 1, 'working-days', '2024-01-02'],
  ['2026-12-30', 1, 'working-days', '2026-12-31'],
  ['2026-12-31', 1, 'working-days', 'calendar-missing'],
  ['2026-12-31', 1, 'calendar-days', 'calendar-missing'],
  ['2026-12-28', 10, 'calendar-days', 'calendar-missing'],
  ['2027-03-01', 1, 'working-days', 'calendar-missing'],
  ['2027-01-31', 1, 'months', '2027-02-28'],
  ['2024-02-29', 5, 'years', '2029-02-28'],
] as const)('at the edge of what is published: from %s, %i %s, is %s', (start, n, kind, expected) => {
  expect(due(start, n, kind)).toBe(expected)
})

test('a missing calendar says how far it is published', () => {
  expect(dueDate({ start: '2026-12-28', n: 7, kind: 'working-days', calendar })).toEqual({
    ok: false,
    reason: 'calendar-missing',
    facts: { publishedUntil: '2026-12-31' },
  })
})

test.each([0, -1, 1.5, Number.NaN])('a term of %d is a bug and throws', (n) => {
  expect(() => due('2024-07-15', n, 'working-days')).toThrow('expected a whole n')
})

const starts = fc.integer({ min: 0, max: 1000 }).map((days) => {
  return new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)
})
const terms = fc.integer({ min: 1, max: 60 })

test('a longer term never ends earlier, and a later start never ends earlier', () => {
  const kinds = fc.constantFrom<TermKind>('working-days', 'calendar-days')
  fc.assert(
    fc.property(starts, starts, terms, kinds, (one, other, n, kind) => {
      const [early, late] = [one, other].toSorted()
      expect(due(early ?? one, n, kind) <= due(early ?? one, n + 1, kind)).toBe(true)
      expect(due(early ?? one, n, kind) <= due(late ?? one, n, kind)).toBe(true)
    }),
  )
})

test('a due date is a working day with exactly n working days before it', () => {
  fc.assert(
    fc.property(starts, terms, (start, n) => {
      const decision = dueDate({ start, n, kind: 'working-days', calendar })
      if (!decision.ok) return
      const { due: date, days } = decision.value
      expect(isWorkingDay({ date, calendar })).toEqual({ ok: true, value: true })
      expect(workingDaysBetween({ from: start, to: date, calendar })).toEqual({ ok: true, value: n })
      expect(days.filter((day) => day.counts)).toHaveLength(n)
      expect(days.at(-1)?.date).toBe(date)
    }),
  )
})
