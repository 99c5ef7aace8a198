import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import { type PersonalList, preparePersonalList } from './personal-list.ts'
import { listFields, listQuestions } from './questions.ts'
import { idCardRenewal, publishedCatalogue } from './test-catalogue.ts'

const service = idCardRenewal()
const { calendar } = publishedCatalogue()
const boy = '2008-07-20'

function prepare(answers: Answers, { born = boy, on = '2024-07-15' } = {}) {
  return preparePersonalList({ service, answers, born, on, calendar })
}

function listOf(answers: Answers, circumstances = {}): PersonalList {
  const decision = prepare(answers, circumstances)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.value
}

describe('a boy of fifteen whose card expires soon, with his mother', () => {
  const list = listOf({ reason: 'expiring', cardExpires: '2024-09-14', companion: 'mother' })

  test('brings five things, the old card to stay', () => {
    expect(list.materials.map(({ id }) => id)).toEqual([
      'old-card',
      'household-book',
      'guardian-card',
      'guardianship-proof',
      'photo',
    ])
    expect(list.materials.filter(({ handedIn }) => handedIn).map(({ id }) => id)).toEqual(['old-card'])
  })

  test('pays twenty yuan', () => {
    expect(list.fee).toMatchObject({ fen: 2000, lines: [{ id: 'renewal' }] })
  })

  test('is promised ten working days, and sixty days by law', () => {
    expect(list.promised.end?.due).toBe('2024-07-29')
    expect(list.statutory?.end?.due).toBe('2024-09-13')
  })

  test('gets five years today, and is told that five days later it is ten', () => {
    expect(list.validity).toEqual({ kind: 'years', n: 5, validTo: '2029-07-15' })
    expect(list.advice).toMatchObject({ until: '2024-07-20', days: 5, validity: { n: 10 } })
  })
})

test('from the sixteenth birthday on no guardian is asked for, and one who comes is no fault', () => {
  const list = listOf({ reason: 'expiring', cardExpires: '2024-09-14', companion: 'mother' }, { on: '2024-07-20' })
  expect(list.needsGuardian).toBe(false)
  expect(list.materials.map(({ id }) => id)).toEqual(['old-card', 'household-book', 'photo'])
})

test.each([
  [
    'no guardian for a child',
    { reason: 'damaged' },
    boy,
    'guardian-required',
    { field: 'answers.companion', question: 'companion' },
  ],
  [
    'no expiry date',
    { reason: 'expiring' },
    '1990-01-01',
    'card-expiry-required',
    { field: 'answers.cardExpires', question: 'cardExpires' },
  ],
  ['a card for life', { reason: 'expiring', cardExpires: 'LONG_TERM' }, '1950-01-01', 'card-long-term', undefined],
  [
    'a day too early',
    { reason: 'expiring', cardExpires: '2024-10-16' },
    '1990-01-01',
    'too-early',
    { opens: '2024-07-16', expires: '2024-10-16', months: 3 },
  ],
] as const)('%s is refused', (_why, answers, born, reason, facts) => {
  expect(prepare(answers, { born })).toEqual({ ok: false, reason, ...(facts && { facts }) })
})

test.each(['damaged', 'changed'] as const)('a card that is %s is renewed at any time, for life or not', (reason) => {
  expect(prepare({ reason, cardExpires: '2034-01-01' }, { born: '1990-01-01' }).ok).toBe(true)
  expect(prepare({ reason, cardExpires: 'LONG_TERM' }, { born: '1950-01-01' }).ok).toBe(true)
})

test('a damaged card costs forty yuan', () => {
  expect(listOf({ reason: 'damaged' }, { born: '1990-01-01' }).fee.fen).toBe(4000)
})

test('an expired card is renewed too, and nobody is advised to wait without one', () => {
  const list = listOf({ reason: 'expiring', cardExpires: '2024-07-14', companion: 'father' })
  expect(list.window?.status).toBe('EXPIRED')
  expect(list.advice).toBeNull()
})

test('past the published calendar the list stands without a date', () => {
  const list = listOf({ reason: 'damaged' }, { born: '1990-01-01', on: '2026-12-28' })
  expect(list.promised.end).toBeNull()
  expect(list.materials).not.toHaveLength(0)
})

test('the question tree opens step by step', () => {
  const idsFor = (known: Parameters<typeof listQuestions>[1]) => listQuestions(service, known).map(({ id }) => id)
  expect(idsFor({ answers: {} })).toEqual(['born', 'reason'])
  expect(idsFor({ age: 15, answers: {} })).toEqual(['born', 'reason', 'companion'])
  expect(idsFor({ age: 15, answers: { reason: 'expiring' } })).toEqual(['born', 'reason', 'cardExpires', 'companion'])
  expect(idsFor({ age: 16, answers: { reason: 'damaged' } })).toEqual(['born', 'reason'])
})

test('a guardian is asked for name and number of their own only for a child', () => {
  expect(listFields(service, { age: 15, answers: {} }).filter(({ of }) => of === 'guardian')).toHaveLength(2)
  expect(listFields(service, { age: 16, answers: {} }).filter(({ of }) => of === 'guardian')).toHaveLength(0)
})

const births = fc
  .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2023-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const reasons = fc.constantFrom('expiring', 'damaged', 'changed')
const expiries = fc.constantFrom('2024-07-01', '2024-09-14', '2024-10-15', '2024-10-16', 'LONG_TERM', undefined)
const companions = fc.constantFrom('mother', 'guardian', undefined)

test('every accepted list keeps the old card, and asks for a guardian exactly under sixteen', () => {
  fc.assert(
    fc.property(births, reasons, expiries, companions, (born, reason, cardExpires, companion) => {
      const decision = prepare({ reason, cardExpires, companion } as Answers, { born })
      if (!decision.ok) return
      const { materials, needsGuardian, age } = decision.value
      expect(needsGuardian).toBe(age < 16)
      expect(materials.some(({ id }) => id === 'guardian-card')).toBe(needsGuardian)
      expect(materials.some(({ handedIn }) => handedIn)).toBe(true)
      expect(decision.value.promised.end?.due).toBe('2024-07-29')
    }),
  )
})
