import { describe, expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import { listOptions } from './questions.ts'
import { ask, getList, getService, publishedCatalogue, type TestPerson } from './test-catalogue.ts'

const catalogue = publishedCatalogue()
const on = '2024-07-15'
const woman = '1983-05-20'
const boy = '2009-03-12'

const travel: Answers = { region: 'hk', type: 'individual', entries: 'once-3m' }
const holder: Answers = {
  permitHeld: 'held',
  permitExpires: '2030-01-01',
  home: 'wuhan',
  status: 'ordinary',
  how: 'window',
}

function forPermit(answers: Answers, more: Partial<TestPerson> = {}): TestPerson {
  const all = { reason: 'first', home: 'wuhan', status: 'ordinary', ...answers }
  return { code: 'hk-macau-permit', answers: all, born: woman, on, ...more }
}

function forEndorsement(answers: Answers, more: Partial<TestPerson> = {}): TestPerson {
  return { code: 'hk-macau-endorsement', answers: { ...holder, ...travel, ...answers }, born: woman, on, ...more }
}

function forTaiwan(answers: Answers, more: Partial<TestPerson> = {}): TestPerson {
  const all = { reason: 'first', home: 'wuhan', status: 'ordinary', type: 'family', entries: 'once-6m', ...answers }
  return { code: 'taiwan-permit', answers: all, born: woman, on, ...more }
}

function idsOf(person: TestPerson): string[] {
  return getList(catalogue, person).materials.map(({ id }) => id)
}

function optionsOf(person: TestPerson, question: string): string[] {
  const { answers } = person
  const asked = getService(catalogue, person.code, person.on).questions.find(({ id }) => id === question)
  return listOptions(asked ?? {}, { age: 41, answers, on: person.on }).map(({ value }) => value)
}

describe('往来港澳通行证: a mother who goes to Hong Kong once', () => {
  const list = getList(catalogue, forPermit(travel))

  test('pays 60 for the permit and 15 for the endorsement', () => {
    expect(list.fee.lines.map(({ id, fen }) => [id, fen])).toEqual([
      ['permit', 6000],
      ['hk-once', 1500],
    ])
  })

  test('is promised 24 July, and has sixty days by the rule of 1986 (Art 11)', () => {
    expect(list.promised.end?.due).toBe('2024-07-24')
    expect(list.statutory?.end?.due).toBe('2024-09-13')
  })

  test('gets ten years, her son five', () => {
    const answers = { reason: 'first', home: 'wuhan', ...travel, companion: 'mother', applying: 'self' }
    expect(list.validity.validTo).toBe('2034-07-15')
    expect(getList(catalogue, { code: 'hk-macau-permit', answers, born: boy, on }).validity.validTo).toBe('2029-07-15')
  })

  test('brings her card; the rest is looked up or made here', () => {
    expect(idsOf(forPermit(travel))).toEqual(['id-card', 'household-book', 'photo', 'fingerprints'])
  })
})

test.each<[string, Answers, string | undefined]>([
  ['expiring', { reason: 'expiring', permitExpires: '2024-12-31' }, 'old-permit'],
  ['damaged', { reason: 'damaged' }, 'old-permit'],
  ['lost', { reason: 'lost' }, undefined],
])('a permit that is %s: what is handed in', (_what, answers, handedIn) => {
  const { materials } = getList(catalogue, forPermit({ ...travel, ...answers }))
  expect(materials.find((one) => one.handedIn)?.id).toBe(handedIn)
})

test('a valid permit is endorsed, not made anew', () => {
  const person = { ...forPermit({}), answers: { reason: 'endorsement-only' } }
  expect(ask(catalogue, person)).toMatchObject({ facts: { obstacle: 'permit-still-valid' } })
})

// RULES §5.3: one line for each place, by the number of entries.
test.each<[Answers, number]>([
  [{}, 1500],
  [{ entries: 'twice-1y' }, 3000],
  [{ region: 'both' }, 3000],
  [{ region: 'both', entries: 'twice-1y' }, 4500],
  [{ region: 'macau', entries: 'once-1y' }, 1500],
  [{ type: 'business', registered: 'filed', entries: 'many-1y' }, 8000],
  [{ type: 'family', relation: 'close', entries: 'many-3m' }, 8000],
  [{ type: 'stay', entries: 'many-2y' }, 12000],
  [{ type: 'stay', entries: 'many-under-3y' }, 16000],
  [{ type: 'stay', entries: 'many-3y' }, 24000],
  [{ type: 'talent', workArea: 'pilot', talent: 'outstanding', entries: 'many-5y', region: 'both' }, 48000],
])('an endorsement %j costs %i fen', (answers, fen) => {
  expect(getList(catalogue, forEndorsement(answers)).fee.fen).toBe(fen)
})

// RULES §5.4.
test.each<[string, Answers, string[]]>([
  ['individual travel to Hong Kong', {}, ['once-3m', 'twice-3m', 'once-1y', 'twice-1y']],
  ['individual travel to Macau', { region: 'macau' }, ['once-3m', 'once-1y']],
  ['a visit to a sister', { type: 'family', relation: 'sibling' }, ['once-3m']],
  ['a visit to the husband', { type: 'family', relation: 'close' }, ['once-3m', 'many-3m']],
  ['a visit to a child under 18', { type: 'family', relation: 'minor-child' }, ['once-3m', 'many-3m', 'many-1y']],
  ['business of a firm on file', { type: 'business', registered: 'filed' }, ['once-3m', 'many-3m', 'many-1y']],
  ['business of another firm', { type: 'business', registered: 'unfiled' }, ['once-3m']],
  ['an outstanding talent', { type: 'talent', talent: 'outstanding' }, ['many-5y']],
  ['a researcher', { type: 'talent', talent: 'research' }, ['many-3y']],
  ['a lawyer', { type: 'talent', talent: 'other' }, ['many-1y']],
  ['treatment in Hong Kong', { type: 'other' }, ['once-3m']],
])('%s offers these entries', (_what, answers, entries) => {
  expect(optionsOf(forEndorsement(answers), 'entries')).toEqual(entries)
})

test.each([
  ['2024-05-05', ['once-3m']],
  ['2024-05-06', ['once-3m', 'many-1y']],
])('on %s treatment in Macau is endorsed %j', (day, entries) => {
  const person = forEndorsement({ region: 'macau', type: 'other', purpose: 'medical' }, { on: day })
  expect(optionsOf(person, 'entries')).toEqual(entries)
})

test.each<[Answers, string]>([
  [{}, '2024-10-15'],
  [{ entries: 'twice-1y' }, '2025-07-15'],
  [{ type: 'talent', workArea: 'pilot', talent: 'research', entries: 'many-3y' }, '2027-07-15'],
  [{ type: 'stay', entries: 'many-2y' }, '2026-07-15'],
])('an endorsement %j is valid to %s', (answers, validTo) => {
  expect(getList(catalogue, forEndorsement(answers)).validity.validTo).toBe(validTo)
})

test.each<[string, Answers, string]>([
  ['at home in Wuhan', {}, '2024-07-23'],
  ['registered elsewhere', { home: 'ivs-city' }, '2024-08-05'],
  ['at the machine', { how: 'machine' }, '2024-07-16'],
])('an endorsement of somebody %s %j is ready by %s', (_who, answers, due) => {
  expect(getList(catalogue, forEndorsement(answers, { on: '2024-07-16' })).promised.end?.due).toBe(due)
})

test('sixty calendar days end after the National Day holiday (RULES §11 case 12)', () => {
  expect(getList(catalogue, forEndorsement({}, { on: '2024-08-02' })).statutory?.end?.due).toBe('2024-10-08')
})

describe('RULES §11 case 23', () => {
  test.each([
    ['2024-05-05', '每次最多 7 天'],
    ['2024-05-06', '每次最多 14 天'],
  ])('(a) on %s a business stay is told as %s', (day, hint) => {
    for (const code of ['hk-macau-permit', 'hk-macau-endorsement']) {
      const { questions } = getService(catalogue, code, day)
      const types = questions.find(({ id }) => id === 'type')?.options
      expect(types?.find(({ value }) => value === 'business')?.hint?.zh).toBe(hint)
    }
  })

  const talent = { type: 'talent', talent: 'other', entries: 'many-1y' }

  test.each([
    ['outside the free trade zone', 'other', { ok: false, facts: { obstacle: 'talent-area' } }],
    ['in the free trade zone', 'pilot', { ok: true }],
  ])('(b) on 10 November 2025 a talent who works %s', (_where, workArea, decision) => {
    const more = { on: '2025-11-10' }
    expect(ask(catalogue, forEndorsement({ ...talent, workArea }, more))).toMatchObject(decision)
    expect(ask(catalogue, forPermit({ region: 'hk', ...talent, workArea }, more))).toMatchObject(decision)
  })

  test.each([
    ['2024-05-05', false, false],
    ['2024-05-06', true, false],
    ['2025-11-04', true, false],
    ['2025-11-05', true, true],
  ])('(b) on %s the pilot area holds Beijing: %s, the free trade zones: %s', (day, beijing, zones) => {
    const { questions } = getService(catalogue, 'hk-macau-endorsement', day)
    const area = questions.find(({ id }) => id === 'workArea')?.options?.[0]?.text.zh ?? ''
    expect([area.includes('北京'), area.includes('自贸试验区')]).toEqual([beijing, zones])
  })

  test.each<[string, Answers, string, string]>([
    ['registered staff', { status: 'state-staff', consentLetter: 'have' }, woman, 'machine-staff'],
    ['a boy of fifteen', { companion: 'mother', applying: 'self' }, boy, 'machine-child'],
    ['a first application', { permitHeld: 'missing' }, woman, 'no-permit'],
  ])('(c) the machine sends %s to the window', (_who, answers, born, obstacle) => {
    const person = forEndorsement({ how: 'machine', ...answers }, { born })
    expect(ask(catalogue, person)).toMatchObject({ reason: 'obstacle', facts: { obstacle } })
    const told = getService(catalogue, person.code, on).obstacles.find(({ id }) => id === obstacle)
    expect(told?.remedy.zh).toContain('窗口')
  })
})

test.each<[string, Answers, string, boolean]>([
  ['travel in a group', { type: 'group' }, '2024-05-05', true],
  ['a family visit', { type: 'family', relation: 'close' }, '2024-07-15', false],
  ['business once', { type: 'business', registered: 'filed' }, '2024-07-15', false],
  ['business, many', { type: 'business', registered: 'filed', entries: 'many-1y' }, '2024-05-05', false],
  ['business, many', { type: 'business', registered: 'filed', entries: 'many-1y' }, '2024-05-06', true],
])('the machine takes %s %j on %s: %s', (_what, answers, day, taken) => {
  expect(ask(catalogue, forEndorsement({ how: 'machine', ...answers }, { on: day })).ok).toBe(taken)
})

test.each<[string, Answers, string]>([
  ['individual travel from a city not open to it', { home: 'elsewhere' }, 'individual-not-open'],
  ['a permit that ended yesterday', { permitExpires: '2024-07-14' }, 'permit-expired'],
  ['state staff without a letter', { status: 'state-staff', consentLetter: 'missing' }, 'no-consent-letter'],
])('%s meets its obstacle', (_what, answers, obstacle) => {
  expect(ask(catalogue, forEndorsement(answers))).toMatchObject({ facts: { obstacle } })
})

test('a permit that ends today still takes an endorsement', () => {
  expect(ask(catalogue, forEndorsement({ permitExpires: on })).ok).toBe(true)
})

test.each<[string, Answers, string[]]>([
  ['a family visit', { type: 'family', relation: 'close' }, ['relative-document', 'kinship-proof']],
  ['business', { type: 'business', registered: 'unfiled' }, ['business-letter', 'employment-proof']],
  ['treatment', { type: 'other' }, ['purpose-proof']],
  ['study there', { type: 'stay', entries: 'many-1y' }, ['entry-permit']],
  ['a resident of another open city', { home: 'ivs-city' }, ['residence-proof']],
])('%s adds these papers to permit and card', (_what, answers, more) => {
  expect(idsOf(forEndorsement(answers))).toEqual(['permit', 'id-card', ...more])
})

test.each(['hk-macau-permit', 'hk-macau-endorsement', 'taiwan-permit'])(
  '%s: a boy comes with his guardian or with somebody who has a power of attorney; a grown-up comes alone',
  (code) => {
    const endorsed = code === 'taiwan-permit' ? { type: 'group', entries: 'once-6m' } : travel
    const answers: Answers = { reason: 'first', ...holder, ...endorsed }
    const known = new Set(getService(catalogue, code, on).questions.map(({ id }) => id))
    const asked = Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
    const of = (more: Answers, born: string) => ({ code, answers: { ...asked, ...more }, born, on })
    expect(ask(catalogue, of({}, boy))).toMatchObject({ reason: 'guardian-required' })
    expect(ask(catalogue, of({ applying: 'agent' }, woman))).toMatchObject({ reason: 'agent-not-allowed' })
    const sent = of({ companion: 'father', applying: 'agent' }, boy)
    expect(idsOf(sent)).toEqual(expect.arrayContaining(['guardian-card', 'power-of-attorney', 'agent-card']))
    expect(idsOf(of({ companion: 'father', applying: 'self' }, boy))).not.toContain('power-of-attorney')
  },
)

describe('往来台湾通行证', () => {
  test.each<[string, Answers, number, string]>([
    ['permit and one visit', {}, 7500, '2034-07-15'],
    ['permit and visits for a year', { entries: 'many-1y' }, 14000, '2034-07-15'],
    ['the permit alone', { type: 'none' }, 6000, '2034-07-15'],
    ['one visit', { reason: 'endorsement-only', permitExpires: '2030-01-01' }, 1500, '2025-01-15'],
    [
      'visits for three years',
      { reason: 'endorsement-only', permitExpires: '2030-01-01', entries: 'many-3y' },
      8000,
      '2027-07-15',
    ],
  ])('%s: %j costs %i fen and is valid to %s', (_what, answers, fen, validTo) => {
    const list = getList(catalogue, forTaiwan(answers))
    expect([list.fee.fen, list.validity.validTo]).toEqual([fen, validTo])
  })

  test('has thirty days by law (管理办法 Art 9); the promise is the hall’s own', () => {
    const list = getList(catalogue, forTaiwan({}))
    expect(list.statutory?.end?.due).toBe('2024-08-14')
    expect(list.promised).toMatchObject({ end: { due: '2024-07-24' }, limit: { mark: 'D' } })
  })

  test.each([
    ['2025-11-04', false],
    ['2025-11-05', true],
  ])('on %s a family visit is endorsed for somebody registered elsewhere: %s', (day, taken) => {
    expect(ask(catalogue, forTaiwan({ home: 'elsewhere' }, { on: day })).ok).toBe(taken)
  })

  test('who holds an approval of the journey needs no letter of consent', () => {
    const staff = { status: 'state-staff', type: 'invited' }
    expect(idsOf(forTaiwan(staff))).toContain('approval')
    expect(idsOf(forTaiwan(staff))).not.toContain('consent-letter')
    expect(ask(catalogue, forTaiwan({ ...staff, type: 'family', consentLetter: 'missing' }))).toMatchObject({
      facts: { obstacle: 'no-consent-letter' },
    })
  })

  test('an expired permit takes no endorsement alone', () => {
    const answers = { reason: 'endorsement-only', permitExpires: '2024-07-14' }
    expect(ask(catalogue, forTaiwan(answers))).toMatchObject({ facts: { obstacle: 'permit-expired' } })
  })
})
