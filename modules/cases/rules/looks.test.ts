import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { withHallDays } from '#modules/calendar/rules/index.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { lookAt } from './index.ts'

const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
if (!read.ok) throw new Error('the catalogue of the repository is faulty')
const { calendar: published } = read.catalogue
const promised = { kind: 'promised', due: '2024-07-24', limit: '7 working-days', standing: 'running' } as const
const question = { clock: promised, riskDays: 2, promisedDue: '2024-07-24', calendar: published }

describe('a date that comes near', () => {
  test.each([
    ['far off: nobody, until two working days are left', '2024-07-15', null, '2024-07-22'],
    ['two working days left: the officer, until the last day', '2024-07-22', 'officer', '2024-07-24'],
    ['one left: still the officer', '2024-07-23', 'officer', '2024-07-24'],
    ['the last day: the team lead, until it has passed', '2024-07-24', 'team-lead', '2024-07-25'],
    ['passed: the supervisor', '2024-07-25', 'supervisor', null],
  ])('%s', (_when, today, step, lookOn) => {
    expect(lookAt({ ...question, today })).toEqual({ step, lookOn })
  })

  test('a date on a day off: its last working day is the one before', () => {
    const clock = { ...promised, kind: 'target', due: '2024-07-21', limit: null } as const
    expect(lookAt({ ...question, clock, promisedDue: '2024-07-18', today: '2024-07-19' }).step).toBe('team-lead')
    expect(lookAt({ ...question, clock, promisedDue: '2024-07-18', today: '2024-07-18' }).step).toBe('officer')
  })

  test('case 2: a day that the promise misses is at risk from the first day on', () => {
    const clock = { kind: 'target', due: '2024-03-20', limit: null, standing: 'running' } as const
    const today = '2024-03-12'
    expect(lookAt({ ...question, clock, promisedDue: '2024-03-26', today })).toEqual({
      step: 'officer',
      lookOn: '2024-03-20',
    })
    expect(lookAt({ ...question, clock, promisedDue: '2024-03-20', today }).step).toBe(null)
  })

  test('what is done while one waits alarms nobody on its day, and the supervisor on the next', () => {
    const clock = { ...promised, limit: '0 same-day' }
    expect(lookAt({ ...question, clock, today: '2024-07-24' })).toEqual({ step: null, lookOn: '2024-07-25' })
    expect(lookAt({ ...question, clock, today: '2024-07-25' }).step).toBe('supervisor')
  })

  test('a clock that is stopped or has ended is not looked at', () => {
    const nothing = { step: null, lookOn: null }
    const stopped = { ...promised, due: null, standing: 'paused' } as const
    expect(lookAt({ ...question, clock: stopped, today: '2024-07-24' })).toEqual(nothing)
    expect(lookAt({ ...question, clock: { ...promised, standing: 'ended' }, today: '2024-07-30' })).toEqual(nothing)
  })

  test('every look names a later day than today, so that a sweep ends', () => {
    for (let ahead = -3; ahead < 30; ahead += 1) {
      const today = new Date(Date.parse('2024-07-24') - ahead * 86_400_000).toISOString().slice(0, 10)
      const { lookOn } = lookAt({ ...question, today })
      expect(lookOn === null || lookOn > today).toBe(true)
    }
  })
})

test("a hall's own day off moves the day on which the officer is told", () => {
  const name = { zh: '停业', en: 'Closed' }
  const calendar = withHallDays(published, [{ date: '2024-07-23', isWorked: false, name, basis: '本厅通知' }])
  expect(calendar.version).not.toBe(published.version)
  expect(lookAt({ ...question, calendar, today: '2024-07-15' }).lookOn).toBe('2024-07-19')
})
