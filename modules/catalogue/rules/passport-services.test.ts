import { describe, expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import { ask, getList, getService, publishedCatalogue, type TestPerson } from './test-catalogue.ts'

const catalogue = publishedCatalogue()
const on = '2024-07-15'
const girl = '2010-04-12'
const woman = '1990-05-01'

const first: Answers = { passportHeld: 'none', home: 'wuhan', urgent: 'none', status: 'ordinary' }
const child: Answers = { passportHeld: 'none', home: 'wuhan', urgent: 'none', companion: 'mother', applying: 'self' }
const renewal: Answers = { home: 'wuhan', urgent: 'none', status: 'ordinary' }
const lost: Answers = { reason: 'lost', place: 'mainland', ...renewal }

function forFirst(answers: Answers, more: Partial<TestPerson> = {}): TestPerson {
  return { code: 'passport-first', answers: { ...first, ...answers }, born: woman, on, ...more }
}

function idsOf(person: TestPerson): string[] {
  return getList(catalogue, person).materials.map(({ id }) => id)
}

describe('a girl of fourteen who travels in summer, with her mother', () => {
  const list = getList(catalogue, { code: 'passport-first', answers: child, born: girl, on })

  test('brings three papers, of them the household book or a card, and the photo is taken here', () => {
    const brought = list.materials.filter(({ takenHere, exempt }) => !takenHere && exempt === undefined)
    expect(brought.map(({ id }) => id)).toEqual(['child-identity', 'guardian-card', 'birth-certificate'])
    expect(list.materials.filter(({ id }) => id === 'id-card' || id === 'household-book')).toEqual([])
    expect(list.materials.filter(({ takenHere }) => takenHere).map(({ id }) => id)).toEqual(['photo'])
  })

  test('pays 120 yuan (发改价格〔2019〕914号)', () => {
    expect(list.fee).toMatchObject({ fen: 12000, lines: [{ id: 'passport', reduced: null }] })
  })

  test('is promised 24 July (RULES §11 case 1), at the latest 30 July by law (护照法 Art 6)', () => {
    expect(list.promised.end?.due).toBe('2024-07-24')
    expect(list.statutory?.end?.due).toBe('2024-07-30')
  })

  test('gets five years (护照法 Art 7)', () => {
    expect(list.validity).toEqual({ kind: 'years', n: 5, validTo: '2029-07-15' })
  })
})

// RULES §11 case 23 (e).
test.each([
  ['2008-07-20', 15, '2029-07-15'],
  ['2008-07-15', 16, '2034-07-15'],
])('a passport issued on 15 July 2024 to somebody born %s, aged %i, is valid to %s', (born, age, validTo) => {
  const answers = age < 16 ? child : first
  expect(getList(catalogue, { code: 'passport-first', answers, born, on })).toMatchObject({
    age,
    validity: { validTo },
  })
})

test('five days before the sixteenth birthday waiting is advised, and nobody is made to wait', () => {
  const list = getList(catalogue, { code: 'passport-first', answers: child, born: '2008-07-20', on })
  expect(list.advice).toMatchObject({ until: '2024-07-20', days: 5, validity: { n: 10 } })
})

// From the 16th on, twenty days end on a Monday: no weekend hides a day too many.
test.each<[string, Answers, string, string]>([
  ['at home in Wuhan', {}, '2024-07-25', '2024-07-31'],
  ['registered elsewhere', { home: 'elsewhere' }, '2024-08-05', '2024-08-15'],
  ['in a hurry', { urgent: 'family' }, '2024-07-23', '2024-07-31'],
  ['in a hurry and registered elsewhere', { urgent: 'study', home: 'elsewhere' }, '2024-07-23', '2024-08-15'],
])('%s: %j is promised by %s, and by law due on %s', (_who, answers, promised, statutory) => {
  const list = getList(catalogue, forFirst(answers, { on: '2024-07-16' }))
  expect([list.promised.end?.due, list.statutory?.end?.due]).toEqual([promised, statutory])
})

// RULES §11: seven working days, and five where the matter is urgent.
test.each([
  ['3', '2024-09-13', 'none', '2024-09-25'],
  ['4', '2024-09-29', 'none', '2024-10-14'],
  ['5', '2024-02-08', 'visa', '2024-02-21'],
  ['7', '2025-09-26', 'none', '2025-10-13'],
  ['8a', '2026-02-12', 'none', '2026-02-28'],
  ['8b', '2026-04-29', 'business', '2026-05-09'],
  ['8c', '2026-09-18', 'none', '2026-09-29'],
  ['25f', '2026-12-28', 'none', undefined],
])('case %s: accepted on %s, urgent: %s, promised %s', (_case, day, urgent, due) => {
  expect(getList(catalogue, forFirst({ urgent }, { on: day })).promised.end?.due).toBe(due)
})

test.each<[string, Answers, string, string[]]>([
  ['a woman', {}, woman, ['id-card', 'household-book', 'photo', 'fingerprints']],
  ['a man of 110', {}, '1914-02-28', ['id-card', 'household-book', 'photo', 'fingerprints']],
  [
    'registered state staff',
    { status: 'state-staff', consentLetter: 'have' },
    woman,
    ['id-card', 'household-book', 'consent-letter', 'photo', 'fingerprints'],
  ],
  [
    'a soldier',
    { status: 'soldier', consentLetter: 'have' },
    woman,
    ['id-card', 'household-book', 'army-consent', 'army-card', 'photo', 'fingerprints'],
  ],
  [
    'a woman in a hurry',
    { urgent: 'visa' },
    woman,
    ['id-card', 'household-book', 'urgent-proof', 'photo', 'fingerprints'],
  ],
  [
    'a baby with another guardian',
    { companion: 'guardian', applying: 'self' },
    '2024-07-01',
    ['child-identity', 'guardian-card', 'guardianship-proof', 'photo'],
  ],
  [
    'a girl whom an aunt accompanies (RULES §5.7: with a power of attorney)',
    { companion: 'father', applying: 'agent' },
    girl,
    ['child-identity', 'guardian-card', 'birth-certificate', 'power-of-attorney', 'agent-card', 'photo'],
  ],
])('%s needs these papers', (_who, answers, born, ids) => {
  expect(idsOf(forFirst(answers, { born }))).toEqual(ids)
})

test.each<[string, Answers, string, string]>([
  ['has a passport', { passportHeld: 'held' }, 'has-passport', 'passport-renewal'],
  ['has lost one', { passportHeld: 'lost' }, 'lost-passport', 'passport-reissue'],
])('who %s is told at once which service it is', (_who, answers, obstacle, instead) => {
  const person = { code: 'passport-first', answers, born: woman, on }
  expect(ask(catalogue, person)).toEqual({ ok: false, reason: 'obstacle', facts: { obstacle } })
  const { obstacles } = getService(catalogue, 'passport-first', on)
  expect(obstacles.find(({ id }) => id === obstacle)?.instead).toBe(instead)
})

test.each([
  ['passport-first', first],
  ['passport-renewal', { ...renewal, reason: 'pages' }],
  ['passport-reissue', lost],
])('%s waits for the letter of consent of state staff and soldiers', (code, answers) => {
  const reasonOf = (status: string) =>
    ask(catalogue, { code, answers: { ...answers, status, consentLetter: 'missing' }, born: woman, on })
  expect(reasonOf('state-staff')).toMatchObject({ reason: 'obstacle', facts: { obstacle: 'no-consent-letter' } })
  expect(reasonOf('soldier')).toMatchObject({ reason: 'obstacle', facts: { obstacle: 'no-army-consent' } })
})

test('a child without a guardian and a grown-up by an agent are refused', () => {
  const { companion: _none, ...alone } = child
  expect(ask(catalogue, { code: 'passport-first', answers: alone, born: girl, on })).toMatchObject({
    reason: 'guardian-required',
  })
  expect(ask(catalogue, forFirst({ applying: 'agent' }))).toMatchObject({ reason: 'agent-not-allowed' })
})

describe('renewal', () => {
  const ofReason = (answers: Answers, more: Partial<TestPerson> = {}): TestPerson => ({
    code: 'passport-renewal',
    answers: { ...renewal, ...answers },
    born: woman,
    on,
    ...more,
  })

  test.each(['destination', 'study-abroad', 'pages', 'damaged', 'changed', 'fingerprints'])(
    'for the reason %s the old passport is handed in, at any time, for 120 yuan',
    (reason) => {
      const list = getList(catalogue, ofReason({ reason }))
      expect(list.materials.filter(({ handedIn }) => handedIn).map(({ id }) => id)).toEqual(['old-passport'])
      expect(list.fee.fen).toBe(12000)
    },
  )

  test.each([
    ['a day too early', '2025-01-16', { ok: false, reason: 'too-early' }],
    ['six months before', '2025-01-15', { ok: true, value: { window: { status: 'OPEN' } } }],
    ['expired for years', '2019-05-01', { ok: true, value: { window: { status: 'EXPIRED' } } }],
    ['without a day', undefined, { ok: false, reason: 'card-expiry-required' }],
  ])('a passport that expires is renewed from 6 months before: %s', (_what, passportExpires, decision) => {
    const answers = { reason: 'expiring', ...(passportExpires !== undefined && { passportExpires }) }
    expect(ask(catalogue, ofReason(answers))).toMatchObject(decision)
  })

  // RULES §11 case 23 (d): 全程网办 reaches Wuhan on 2025-11-20.
  test.each([
    ['2025-11-19', false],
    ['2025-11-20', true],
  ])('on %s a passport to 20 May 2026 may be renewed without coming: %s', (day, online) => {
    const person = ofReason({ reason: 'expiring', passportExpires: '2026-05-20' }, { on: day })
    const { modes } = getService(catalogue, 'passport-renewal', day)
    expect([modes.some(({ mode }) => mode === 'online'), ask(catalogue, person).ok]).toEqual([online, online])
  })

  test.each<[string, string[]]>([
    ['pages', []],
    ['changed', ['change-proof']],
    ['study-abroad', ['study-proof']],
    ['destination', ['destination-proof']],
  ])('the reason %s adds %j to what every renewal needs', (reason, more) => {
    const ids = ['id-card', 'old-passport', 'household-book', ...more, 'photo', 'fingerprints']
    expect(idsOf(ofReason({ reason }))).toEqual(ids)
  })

  test('a proof of study may follow later; the old passport may not', () => {
    const { materials } = getList(catalogue, ofReason({ reason: 'study-abroad' }))
    expect(materials.filter(({ deferrable }) => deferrable !== undefined).map(({ id }) => id)).toEqual(['study-proof'])
  })

  test('a passport damaged on the eve of a journey is urgent; one that expires is not for that reason', () => {
    const urgent = 'damaged-before-travel'
    expect(getList(catalogue, ofReason({ reason: 'damaged', urgent })).promised.end?.due).toBe('2024-07-22')
    expect(ask(catalogue, ofReason({ reason: 'pages', urgent }))).toMatchObject({ reason: 'answer-unknown' })
  })
})

describe('replacement', () => {
  const ofLoss = (answers: Answers): TestPerson => ({
    code: 'passport-reissue',
    answers: { ...lost, ...answers },
    born: woman,
    on,
  })

  test('the statement of the loss is made here, and nothing is handed in', () => {
    const { materials } = getList(catalogue, ofLoss({}))
    expect(materials.find(({ id }) => id === 'loss-statement')?.takenHere).toBe(true)
    expect(materials.some(({ handedIn }) => handedIn)).toBe(false)
  })

  test('who came home with a travel document brings it', () => {
    expect(idsOf(ofLoss({ place: 'back' }))).toContain('travel-document')
    expect(idsOf(ofLoss({}))).not.toContain('travel-document')
  })

  test.each<[Answers, string]>([
    [{ reason: 'damaged' }, 'not-lost'],
    [{ reason: 'stolen', place: 'abroad' }, 'still-abroad'],
  ])('%j meets the obstacle %s', (answers, obstacle) => {
    expect(ask(catalogue, ofLoss(answers))).toMatchObject({ reason: 'obstacle', facts: { obstacle } })
  })
})
