import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clock, LapseReason } from '#contract/cases.ts'
import type { ProcedureLaw } from '#contract/law.ts'
import { isWorkingDay } from '#modules/calendar/rules/index.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import {
  decideExtension,
  decidePause,
  decideResumption,
  endClocks,
  explainClock,
  type Lapses,
  lapsesOf,
  movesBetween,
  noLapses,
  recount,
} from './index.ts'

const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
if (!read.ok) throw new Error('the catalogue of the repository is faulty')
const { calendar } = read.catalogue
const basis = '行政许可法第四十五条'
const law: ProcedureLaw = {
  pauses: [{ id: 'appraisal', name: { zh: '鉴定', en: 'Appraisal' }, basis, mark: 'S' }],
  extension: { workingDays: 10, basis: '行政许可法第四十二条', mark: 'S' },
}

function clock(start: string, limit: string | null, given: Partial<Clock> = {}): Clock {
  return { kind: 'promised', start, due: null, limit, basis: 'x', standing: 'running', ...given }
}

function pause(from: string, to: string | null, seq = 2) {
  return { seq, ground: 'appraisal', basis, from, to }
}

function dueOf(start: string, limit: string, lapses: Partial<Lapses> = {}): string | null {
  return recount(clock(start, limit), { lapses: { ...noLapses, ...lapses }, calendar }).due
}

describe('a clock counted anew', () => {
  // RULES §11: the rows that a case's clock can have.
  test.each([
    ['1', '2024-07-15', '7 working-days', '2024-07-24'],
    ['2', '2024-03-12', '10 working-days', '2024-03-26'],
    ['3', '2024-09-13', '7 working-days', '2024-09-25'],
    ['4', '2024-09-29', '7 working-days', '2024-10-14'],
    ['5', '2024-02-08', '5 working-days', '2024-02-21'],
    ['6', '2025-01-24', '10 working-days', '2025-02-13'],
    ['7', '2025-09-26', '7 working-days', '2025-10-13'],
    ['8a', '2026-02-12', '7 working-days', '2026-02-28'],
    ['8b', '2026-04-29', '5 working-days', '2026-05-09'],
    ['8c', '2026-09-18', '7 working-days', '2026-09-29'],
    ['12a', '2024-08-02', '60 calendar-days', '2024-10-08'],
    ['12b', '2024-12-02', '60 calendar-days', '2025-02-05'],
    ['12c', '2024-07-15', '60 calendar-days', '2024-09-13'],
    ['13a', '2024-09-27', '1 working-days', '2024-09-29'],
    ['13b', '2024-09-27', '5 working-days', '2024-10-10'],
    ['13c', '2024-09-27', '15 working-days', '2024-10-23'],
    ['25f', '2026-12-28', '7 working-days', null],
  ])('case %s: from %s, %s', (_case, start, limit, due) => {
    expect(dueOf(start, limit)).toBe(due)
  })

  test('case 9: an appraisal is not counted; while it lasts there is no date', () => {
    const limit = '7 working-days'
    expect(dueOf('2024-04-03', limit, { pauses: [pause('2024-04-10', '2024-04-16')] })).toBe('2024-04-22')
    const open = recount(clock('2024-04-03', limit), {
      lapses: { ...noLapses, pauses: [pause('2024-04-10', null)] },
      calendar,
    })
    expect(open).toMatchObject({ due: null, standing: 'paused' })
  })

  test('case 10: extended by ten, but only where days are working days', () => {
    const extensions = [{ seq: 3, n: 10, basis: law.extension.basis }]
    expect(dueOf('2025-04-24', '20 working-days', { extensions })).toBe('2025-06-10')
    expect(dueOf('2024-07-15', '60 calendar-days', { extensions })).toBe('2024-09-13')
  })

  test('a pause that began after the date forgives nothing', () => {
    const late = recount(clock('2024-07-15', '5 working-days'), {
      lapses: { ...noLapses, pauses: [pause('2024-07-23', null)] },
      calendar,
    })
    expect(late).toMatchObject({ due: '2024-07-22', standing: 'running' })
  })

  test('what is done while one waits is done on the first working day after what stopped it', () => {
    const limit = '0 same-day'
    expect(dueOf('2024-07-19', limit)).toBe('2024-07-19')
    expect(dueOf('2024-07-19', limit, { pauses: [pause('2024-07-19', '2024-07-19')] })).toBe('2024-07-22')
  })

  test("the citizen's own day is moved by nobody, and an ended clock keeps its date", () => {
    const target = clock('2024-07-15', null, { kind: 'target', due: '2024-07-20' })
    const lapses = { ...noLapses, pauses: [pause('2024-07-16', null)] }
    expect(recount(target, { lapses, calendar })).toEqual(target)
    const [ended] = endClocks([clock('2024-07-15', '5 working-days', { due: '2024-07-22' })])
    if (ended === undefined) throw new Error('one clock was given')
    expect(recount(ended, { lapses, calendar })).toEqual(ended)
  })

  test('it is explained day by day with the law of each pause', () => {
    const lapses = { ...noLapses, pauses: [pause('2024-04-10', '2024-04-16')] }
    const counted = recount(clock('2024-04-03', '7 working-days'), { lapses, calendar })
    const due = explainClock(counted, { lapses, calendar })
    expect(due?.due).toBe(counted.due)
    expect(due?.days.filter(({ counts }) => counts)).toHaveLength(7)
    expect(due?.days.filter(({ why }) => why === 'paused').map((day) => day.basis)).toEqual(Array(7).fill(basis))
  })
})

describe('the history', () => {
  test('a pause ends with the next resumption, and says who and why by its entry', () => {
    const paused = { ground: 'appraisal', basis, from: '2024-07-16' }
    const lapses = lapsesOf([
      { seq: 1, kind: 'accepted', payload: {} },
      { seq: 2, kind: 'paused', payload: paused },
      { seq: 3, kind: 'resumed', payload: { to: '2024-07-18' } },
      { seq: 4, kind: 'extended', payload: { n: 10, basis: law.extension.basis } },
      { seq: 5, kind: 'paused', payload: { ...paused, from: '2024-07-22' } },
    ])
    expect(lapses.pauses.map(({ seq, from, to }) => [seq, from, to])).toEqual([
      [2, '2024-07-16', '2024-07-18'],
      [5, '2024-07-22', null],
    ])
    expect(lapses.extensions).toEqual([{ seq: 4, n: 10, basis: law.extension.basis }])
  })

  test('what moved is told, and only that', () => {
    const before = [clock('2024-07-15', '5 working-days', { due: '2024-07-22' })]
    const after = [{ ...before[0], due: null, standing: 'paused' } as Clock]
    expect(movesBetween(before, after)).toEqual([{ kind: 'promised', from: '2024-07-22', to: null }])
    expect(movesBetween(after, after)).toEqual([])
  })
})

const clocks = [recount(clock('2024-07-15', '10 working-days'), { lapses: noLapses, calendar })]
const today = '2024-07-18'

describe('stopping a clock', () => {
  const question = { law, lapses: noLapses, clocks, ground: 'appraisal', from: '2024-07-17', today }
  const closed = { ...noLapses, pauses: [pause('2024-07-16', '2024-07-17')] }
  const open = { ...noLapses, pauses: [pause('2024-07-16', null)] }

  test('writes the law as it reads today', () => {
    expect(decidePause(question)).toEqual({ ok: true, value: { ground: 'appraisal', basis, from: '2024-07-17' } })
  })

  test.each<[string, Partial<typeof question>, LapseReason]>([
    ['a ground that no law names', { ground: 'busy' }, 'pause-ground-unknown'],
    ['a second time', { lapses: open }, 'already-paused'],
    ['ahead of time', { from: '2024-07-19' }, 'pause-not-yet'],
    ['before acceptance', { from: '2024-07-14' }, 'pause-before-acceptance'],
    ['within an earlier pause', { lapses: closed }, 'pauses-overlap'],
  ])('%s is refused', (_what, given, reason) => {
    expect(decidePause({ ...question, ...given })).toMatchObject({ ok: false, reason })
  })

  test.each<[string, Lapses, string, LapseReason | undefined]>([
    ['on a day up to today', open, '2024-07-18', undefined],
    ['of what is not stopped', closed, '2024-07-18', 'not-paused'],
    ['before it began', open, '2024-07-15', 'pause-ends-before-it-begins'],
    ['ahead of time', open, '2024-07-19', 'pause-not-yet'],
  ])('its end %s', (_when, lapses, to, reason) => {
    const decision = decideResumption({ lapses, to, today })
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })
})

describe('more time', () => {
  const question = { law, lapses: noLapses, clocks, today }
  const once = { ...noLapses, extensions: [{ seq: 2, n: 10, basis }] }
  const calendarDays = clock('2024-07-15', '15 calendar-days', { kind: 'statutory', due: '2024-07-30' })

  test.each<[string, Partial<typeof question>, LapseReason | undefined]>([
    ['once', {}, undefined],
    ['not twice', { lapses: once }, 'already-extended'],
    ['not after the date', { today: '2024-07-30' }, 'term-over'],
    ['not where the law counts calendar days', { clocks: [...clocks, calendarDays] }, 'extension-without-basis'],
  ])('%s', (_when, given, reason) => {
    const decision = decideExtension({ ...question, ...given })
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })
})

/** Up to four pauses in order, without overlap, some days apart. */
const pausesFrom = (start: string) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 12 })), { maxLength: 4 })
    .map((steps) => {
      let day = Date.parse(start)
      return steps.map(([gap, length], seq) => {
        const from = day + gap * 86_400_000
        day = from + length * 86_400_000
        return pause(isoDay(from), isoDay(day), seq + 2)
      })
    })

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)
const startDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => isoDay(+date))
const worlds = startDay.chain((start) =>
  fc.record({ start: fc.constant(start), pauses: pausesFrom(start), n: fc.integer({ min: 1, max: 40 }) }),
)

describe('whatever happens', () => {
  test('a date of working days is a working day, later with more days, and no pause brings it forward', () => {
    fc.assert(
      fc.property(worlds, ({ start, pauses, n }) => {
        const due = dueOf(start, `${n} working-days`, { pauses }) ?? ''
        expect(isWorkingDay({ date: due, calendar })).toEqual({ ok: true, value: true })
        expect((dueOf(start, `${n + 1} working-days`, { pauses }) ?? '') > due).toBe(true)
        expect((dueOf(start, `${n} working-days`, { pauses: pauses.slice(0, -1) }) ?? '') <= due).toBe(true)
      }),
    )
  })

  test('counted after every entry or once at the end, the date is the same', () => {
    fc.assert(
      fc.property(worlds, ({ start, pauses, n }) => {
        const events = pauses.flatMap(({ from, to, ground, seq }) => [
          { seq: seq * 2, kind: 'paused' as const, payload: { ground, basis, from } },
          { seq: seq * 2 + 1, kind: 'resumed' as const, payload: { to: to ?? '' } },
        ])
        let stepwise = recount(clock(start, `${n} working-days`), { lapses: noLapses, calendar })
        for (const at of events.keys()) {
          stepwise = recount(stepwise, { lapses: lapsesOf(events.slice(0, at + 1)), calendar })
        }
        const atOnce = recount(clock(start, `${n} working-days`), { lapses: lapsesOf(events), calendar })
        expect(stepwise).toEqual(atOnce)
      }),
    )
  })
})
