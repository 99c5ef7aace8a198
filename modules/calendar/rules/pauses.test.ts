import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Extension, Pause } from '#contract/calendar.ts'
import { type DueQuestion, dueDate, dueDay, type TermKind } from './due-date.ts'
import { dueInstant } from './due-instant.ts'
import { findPauseFault } from './pauses.ts'
import { riskOf } from './risk.ts'
import { publishedCalendar } from './test-calendar.ts'
import { isWorkingDay } from './working-days.ts'

const calendar = publishedCalendar()
const appraisal = '行政许可法45'

function pause(from: string, to: string, basis = appraisal): Pause {
  return { from, to, basis }
}

function due(question: Omit<DueQuestion, 'calendar'>): string {
  const decision = dueDay({ ...question, calendar })
  return decision.ok ? decision.value.due : decision.reason
}

describe('RULES §11', () => {
  test('case 9: an appraisal from 04-10 to 04-16 is not counted', () => {
    const question = { start: '2024-04-03', n: 7, kind: 'working-days' } as const
    expect(due(question)).toBe('2024-04-15')
    expect(due({ ...question, pauses: [pause('2024-04-10', '2024-04-16')] })).toBe('2024-04-22')
  })

  test('case 10: twenty days, extended by ten', () => {
    const question = { start: '2025-04-24', n: 20, kind: 'working-days' } as const
    expect(due(question)).toBe('2025-05-26')
    expect(due({ ...question, extensions: [{ n: 10, basis: '行政许可法42' }] })).toBe('2025-06-10')
  })

  test.each([
    ['24 in time for', 24, '2024-10-01T22:30:00+08:00'],
    ['24 rural, Taiwan', 72, '2024-10-03T22:30:00+08:00'],
  ] as const)('case %s: %i hours roll over no holiday', (_case, hours, expected) => {
    const end = dueInstant({ start: Temporal.Instant.from('2024-09-30T22:30:00+08:00'), hours })
    expect(end.equals(Temporal.Instant.from(expected))).toBe(true)
  })

  test.each([
    ['2024-03-20', 'at-risk'],
    ['2024-03-26', 'on-track'],
  ] as const)('case 2: a name change due on 2024-03-26 and needed on %s is %s', (target, risk) => {
    expect(riskOf({ start: '2024-03-12', due: '2024-03-26', target, steps: [], calendar })).toEqual({
      ok: true,
      value: risk,
    })
  })
})

test.each([
  ['both ends are left out', [pause('2024-09-18', '2024-09-19')], '2024-09-27'],
  ['two at once, in any order', [pause('2024-09-23', '2024-09-23'), pause('2024-09-18', '2024-09-18')], '2024-09-27'],
  ['over days off it costs nothing', [pause('2024-09-15', '2024-09-17')], '2024-09-25'],
  ['before the start it costs nothing', [pause('2024-09-01', '2024-09-13')], '2024-09-25'],
  ['after the due date it costs nothing', [pause('2024-09-26', '2024-10-10')], '2024-09-25'],
  ['on the due date it moves it', [pause('2024-09-25', '2024-09-25')], '2024-09-26'],
  ['past the published days nothing is known', [pause('2024-09-18', '2027-01-04')], 'calendar-missing'],
] as const)('seven working days from 2024-09-13: %s', (_what, pauses, expected) => {
  expect(due({ start: '2024-09-13', n: 7, kind: 'working-days', pauses })).toBe(expected)
})

test.each<[string, number, TermKind, readonly Pause[], string]>([
  ['2024-07-15', 7, 'calendar-days', [pause('2024-07-16', '2024-07-18')], '2024-07-25'],
  ['2024-07-15', 7, 'calendar-days', [pause('2024-07-16', '2024-07-21')], '2024-07-29'],
  // Counted to Sunday the 28th; Monday is paused too.
  [
    '2024-07-15',
    7,
    'calendar-days',
    [pause('2024-07-16', '2024-07-21'), pause('2024-07-29', '2024-07-29')],
    '2024-07-30',
  ],
  ['2024-07-12', 9, 'months', [pause('2024-07-16', '2024-07-18')], '2025-04-15'],
  ['2024-07-12', 9, 'months', [pause('2024-07-01', '2024-07-13')], '2025-04-13'],
  // The days that the first pause adds reach into the second.
  ['2024-07-12', 1, 'months', [pause('2024-07-16', '2024-07-18'), pause('2024-08-14', '2024-08-15')], '2024-08-17'],
  ['2024-07-12', 10, 'years', [pause('2024-07-01', '2024-07-12')], '2034-07-12'],
])('from %s, %i %s with %j end on %s', (start, n, kind, pauses, expected) => {
  expect(due({ start, n, kind, pauses })).toBe(expected)
})

test('a paused day says which law it is paused by', () => {
  const decision = dueDate({
    start: '2024-09-18',
    n: 1,
    kind: 'working-days',
    calendar,
    pauses: [pause('2024-09-19', '2024-09-19')],
  })
  if (!decision.ok) throw new Error(decision.reason)
  expect(decision.value.days.map(({ date, counts, why, basis }) => [date, counts, why, basis])).toEqual([
    ['2024-09-18', false, 'start', undefined],
    ['2024-09-19', false, 'paused', appraisal],
    ['2024-09-20', true, 'workday', undefined],
  ])
})

test.each([
  [[pause('2024-09-19', '2024-09-18')], { at: 0, reason: 'pause-ends-before-it-begins' }],
  [[pause('2024-09-18', '2024-09-19', ' ')], { at: 0, reason: 'pause-without-basis' }],
  [[pause('2024-09-18', '2024-09-20'), pause('2024-09-20', '2024-09-23')], { at: 1, reason: 'pauses-overlap' }],
  [[pause('2024-09-18', '2024-09-20'), pause('2024-09-21', '2024-09-23')], undefined],
] as const)('pauses %j have the fault %j', (pauses, fault) => {
  expect(findPauseFault(pauses)).toEqual(fault)
})

test('hours leave out whole days of a pause, also of one that began before', () => {
  const start = Temporal.Instant.from('2024-09-30T22:30:00+08:00')
  const end = (pauses: readonly Pause[]) => dueInstant({ start, hours: 24, pauses }).toString({ timeZone: '+08:00' })
  expect(end([pause('2024-10-01', '2024-10-02')])).toBe('2024-10-03T22:30:00+08:00')
  expect(end([pause('2024-09-29', '2024-09-30')])).toBe('2024-10-02T00:00:00+08:00')
  expect(end([pause('2024-10-02', '2024-10-02')])).toBe('2024-10-01T22:30:00+08:00')
})

test('a target that even the fastest steps miss is impossible', () => {
  const question = { start: '2024-03-12', due: '2024-03-26', calendar }
  const step = { kind: 'working-days', n: 3 } as const
  const risk = (target: string, steps: readonly (typeof step)[]) => riskOf({ ...question, target, steps })
  expect(risk('2024-03-20', [step, step])).toMatchObject({ value: 'at-risk' })
  expect(risk('2024-03-19', [step, step])).toMatchObject({ value: 'impossible' })
  expect(risk('2024-03-19', [])).toMatchObject({ value: 'at-risk' })
})

const day = (from: string, places: number) => Temporal.PlainDate.from(from).add({ days: places }).toString()
const starts = fc.integer({ min: 0, max: 1500 }).map((days) => day('2020-01-01', days))
const lengths = fc.integer({ min: 1, max: 40 })
const kinds = fc.constantFrom<TermKind>('working-days', 'calendar-days', 'months', 'years')
const counted = fc.constantFrom<TermKind>('working-days', 'calendar-days')

/** Gaps and lengths in days, one after another from a few days before the start: never overlapping. */
const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 15 })), { maxLength: 5 })

function pausesFrom(start: string, pieces: readonly (readonly [number, number])[]): Pause[] {
  let at = -5
  return pieces.map(([gap, length]) => {
    const from = at + gap
    at = from + length
    return pause(day(start, from), day(start, at - 1))
  })
}

/** Day by day with nothing remembered: what the indexed count has to equal. */
function walk({ start, kind, n, pauses = [] }: Omit<DueQuestion, 'calendar'>): string {
  let date = start
  for (let left = n; left > 0; ) {
    date = day(date, 1)
    const isPaused = pauses.some(({ from, to }) => from <= date && date <= to)
    if (!isPaused && (kind === 'calendar-days' || isWorked(date))) left -= 1
  }
  while (!isWorked(date) || pauses.some(({ from, to }) => from <= date && date <= to)) date = day(date, 1)
  return date
}

function isWorked(date: string): boolean {
  const decision = isWorkingDay({ date, calendar })
  if (!decision.ok) throw new Error(`no calendar for ${date}`)
  return decision.value
}

test('the count is that of somebody who walks day by day, and ends on a day worked', () => {
  fc.assert(
    fc.property(starts, lengths, counted, spans, (start, n, kind, pieces) => {
      const pauses = pausesFrom(start, pieces)
      const found = due({ start, n, kind, pauses })
      expect(found).toBe(walk({ start, n, kind, pauses }))
      expect(isWorked(found)).toBe(true)
    }),
  )
})

test('a pause never brings a date forward, and a longer limit never ends earlier', () => {
  fc.assert(
    fc.property(starts, lengths, kinds, spans, (start, n, kind, pieces) => {
      const pauses = pausesFrom(start, pieces)
      for (const [at] of pauses.entries()) {
        const fewer = due({ start, n, kind, pauses: pauses.slice(0, at) })
        expect(due({ start, n, kind, pauses: pauses.slice(0, at + 1) }) >= fewer).toBe(true)
      }
      expect(due({ start, n: n + 1, kind, pauses }) >= due({ start, n, kind, pauses })).toBe(true)
    }),
  )
})

test('in whatever order pauses and extensions were told, the date is the same', () => {
  const bits = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 })
  fc.assert(
    fc.property(
      starts,
      lengths,
      kinds,
      spans,
      bits,
      fc.infiniteStream(fc.nat()),
      (start, n, kind, pieces, more, order) => {
        const pauses = pausesFrom(start, pieces)
        const shuffled = pauses
          .map((one) => ({ one, key: order.next().value ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ one }) => one)
        const extensions = more.map((length): Extension => ({ n: length, basis: '行政许可法42' }))
        const sum = more.reduce((total, length) => total + length, n)
        const expected = due({ start, n: sum, kind, pauses })
        expect(due({ start, n, kind, pauses: shuffled, extensions })).toBe(expected)
        // Told bit by bit, the last telling is what counts: nothing of the earlier answers is kept.
        for (const [at] of pauses.entries()) due({ start, n, kind, pauses: pauses.slice(0, at) })
        expect(due({ start, n, kind, pauses, extensions: extensions.toReversed() })).toBe(expected)
      },
    ),
  )
})

test('every day of the explanation is there once, and as many count as the limit has', () => {
  fc.assert(
    fc.property(starts, lengths, counted, spans, (start, n, kind, pieces) => {
      const decision = dueDate({ start, n, kind, calendar, pauses: pausesFrom(start, pieces) })
      if (!decision.ok) throw new Error(decision.reason)
      const { days, due: end } = decision.value
      expect(days.map(({ date }) => date)).toEqual(days.map((_line, at) => day(start, at)))
      expect(days.filter(({ counts }) => counts)).toHaveLength(n)
      expect(days.at(-1)).toMatchObject({ date: end, counts: true })
    }),
  )
})
