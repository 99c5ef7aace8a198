import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstCardDue, renewalWindow, temporaryIdCardValidTo } from './id-card.ts'
import { idCardRenewal } from './test-catalogue.ts'
import { findWaitAdvice, validityOn } from './validity.ts'

const classes = idCardRenewal().result.validity

describe('RULES §11: validity by age on the day of issue', () => {
  test.each([
    ['14', '2008-07-20', '2024-07-15', 5, '2029-07-15'],
    ['14', '2008-07-20', '2024-07-20', 10, '2034-07-20'],
    ['15', '1998-03-31', '2024-03-30', 10, '2034-03-30'],
    ['15', '1998-03-31', '2024-03-31', 20, '2044-03-31'],
    ['16', '1978-09-02', '2024-09-01', 20, '2044-09-01'],
    ['16', '1978-09-02', '2024-09-02', null, 'LONG_TERM'],
    ['17', '2014-01-01', '2024-02-29', 5, '2029-02-28'],
    ['17', '2004-01-01', '2024-02-29', 10, '2034-02-28'],
  ])('case %s: born %s, issued %s: %s years, to %s', (_case, born, issuedOn, years, validTo) => {
    expect(validityOn({ born, issuedOn, classes })).toMatchObject({ n: years, validTo })
  })
})

describe('RULES §11 case 18: renewal opens three months before expiry', () => {
  test.each([
    ['2024-09-14', '2024-06-14', '2024-06-13'],
    ['2024-11-30', '2024-08-30', '2024-08-29'],
    ['2025-05-31', '2025-02-28', '2025-02-27'],
    ['2025-03-31', '2024-12-31', '2024-12-30'],
  ])('a card to %s is renewed from %s', (expires, opens, eve) => {
    expect(renewalWindow({ expires, on: opens, months: 3 })).toEqual({ opens, status: 'OPEN' })
    expect(renewalWindow({ expires, on: eve, months: 3 })).toEqual({ opens, status: 'TOO_EARLY' })
  })

  test('the last day of a card is in the window, the next one is after expiry', () => {
    const months = 3
    expect(renewalWindow({ expires: '2024-09-14', on: '2024-09-14', months }).status).toBe('OPEN')
    expect(renewalWindow({ expires: '2024-09-14', on: '2024-09-15', months }).status).toBe('EXPIRED')
  })

  test('another place may open it six months before', () => {
    expect(renewalWindow({ expires: '2024-08-31', on: '2024-02-29', months: 6 })).toEqual({
      opens: '2024-02-29',
      status: 'OPEN',
    })
  })
})

test.each([
  ['2024-06-06', '2024-09-06'],
  ['2024-11-30', '2025-02-28'],
])('RULES §11 case 19: a temporary card issued on %s is valid to %s', (issuedOn, validTo) => {
  expect(temporaryIdCardValidTo({ issuedOn, months: 3 })).toBe(validTo)
})

test('RULES §11 case 19: the first card is due three months after the sixteenth birthday', () => {
  expect(firstCardDue({ born: '2008-07-20', age: 16, months: 3 })).toBe('2024-10-20')
})

describe('advice to wait', () => {
  test('RULES §11 case 14: five days later the card is valid twice as long', () => {
    expect(findWaitAdvice({ born: '2008-07-20', on: '2024-07-15', classes, withinDays: 30 })).toEqual({
      until: '2024-07-20',
      days: 5,
      validity: { kind: 'years', n: 10, validTo: '2034-07-20' },
    })
  })

  test.each([
    ['too long a wait', '2008-07-20', '2024-06-19'],
    ['on the birthday itself the class is reached', '2008-07-20', '2024-07-20'],
    ['nothing lies beyond a card for life', '1950-01-01', '2024-07-15'],
  ])('none: %s', (_why, born, on) => {
    expect(findWaitAdvice({ born, on, classes, withinDays: 30 })).toBeUndefined()
  })
})

const days = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const births = fc
  .date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('1999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a card issued later is never valid for a shorter time', () => {
  fc.assert(
    fc.property(births, days, days, (born, one, other) => {
      const [early = one, late = other] = [one, other].toSorted()
      const first = validityOn({ born, issuedOn: early, classes })
      const second = validityOn({ born, issuedOn: late, classes })
      // 'LONG_TERM' sorts after every date.
      expect(first.validTo <= second.validTo).toBe(true)
    }),
  )
})

test('the window opens before it closes, and exactly one status holds', () => {
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 12 }), (expires, on, months) => {
      const { opens, status } = renewalWindow({ expires, on, months })
      expect(opens < expires).toBe(true)
      expect(status === 'TOO_EARLY').toBe(on < opens)
      expect(status === 'EXPIRED').toBe(on > expires)
    }),
  )
})

test('a table that knows no class for an age is a fault of the data and throws', () => {
  const hole = [{ fromAge: 16, years: 10 }]
  expect(() => validityOn({ born: '2020-01-01', issuedOn: '2024-07-15', classes: hole })).toThrow('age of 4')
})

test('months, days, a class by answer, and papers that state no end', () => {
  const of = (classes: Parameters<typeof validityOn>[0]['classes'], answers = {}) =>
    validityOn({ born: '1990-01-01', issuedOn: '2024-11-30', classes, answers }).validTo
  expect(of([{ fromAge: 0, months: 3 }])).toBe('2025-02-28')
  expect(of([{ fromAge: 0, days: 30 }])).toBe('2024-12-29')
  expect(of([])).toBe('NONE')
  const byAnswer = [
    { fromAge: 0, years: 1, when: { answers: { term: ['short'] } } },
    { fromAge: 0, years: 5 },
  ]
  expect(of(byAnswer, { term: 'short' })).toBe('2025-11-30')
  expect(of(byAnswer, { term: 'long' })).toBe('2029-11-30')
})
