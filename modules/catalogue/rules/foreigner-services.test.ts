import { describe, expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import { listOptions, listQuestions } from './questions.ts'
import { ask, getList, getService, publishedCatalogue, type TestPerson } from './test-catalogue.ts'

const catalogue = publishedCatalogue()
const code = 'foreigner-residence-permit'
const on = '2024-07-15'
const engineer = '1988-04-17'
const boy = '2012-06-01'
const service = getService(catalogue, code, on)

const working: Answers = { reason: 'first', entered: '2024-07-01', type: 'work', length: 'y1', applying: 'self' }
const extending: Answers = {
  reason: 'extend',
  permitExpires: '2024-09-01',
  type: 'work',
  length: 'y1',
  applying: 'self',
}

function of(answers: Answers, more: Partial<TestPerson> = {}): TestPerson {
  return { code, answers: { ...working, ...answers }, born: engineer, on, ...more }
}

function idsOf(person: TestPerson): string[] {
  return getList(catalogue, person).materials.map(({ id }) => id)
}

test('a receipt of 19 September 2025 is decided by 16 October, promised and by law (RULES §11 case 11)', () => {
  const list = getList(catalogue, of({ entered: '2025-09-10' }, { on: '2025-09-19' }))
  expect([list.promised.end?.due, list.statutory?.end?.due]).toEqual(['2025-10-16', '2025-10-16'])
})

// RULES §5.3, §5.8: 400 under a year, 800 from one, 1,000 from three.
test.each([
  ['d90', 40000, '2024-10-12'],
  ['d180', 40000, '2025-01-10'],
  ['y1', 80000, '2025-07-15'],
  ['y2', 80000, '2026-07-15'],
  ['y3', 100000, '2027-07-15'],
  ['y5', 100000, '2029-07-15'],
])('a permit for %s costs %i fen and is valid to %s', (length, fen, validTo) => {
  const list = getList(catalogue, of({ length }))
  expect([list.fee.fen, list.validity.validTo]).toEqual([fen, validTo])
})

test('ninety days are for work alone; the others begin at 180 (出境入境管理法 Art 30)', () => {
  const length = service.questions.find(({ id }) => id === 'length') ?? {}
  const shortest = (type: string) => listOptions(length, { age: 36, answers: { ...working, type }, on })[0]?.value
  expect(['work', 'study', 'journalist', 'reunion', 'private'].map(shortest)).toEqual([
    'd90',
    'd180',
    'd180',
    'd180',
    'd180',
  ])
})

test.each<[string, Answers, string[]]>([
  ['work', {}, ['health-certificate', 'work-permit', 'employer-letter', 'employer-licence']],
  ['study', { type: 'study' }, ['health-certificate', 'admission-letter']],
  ['a journalist', { type: 'journalist' }, ['health-certificate', 'press-card']],
  ['a reunion', { type: 'reunion' }, ['health-certificate', 'kinship-proof', 'host-document']],
  ['half a year', { length: 'd180', type: 'private' }, ['kinship-proof', 'host-document']],
  ['an extension of study', { ...extending, type: 'study' }, ['admission-letter', 'enrolment-proof']],
])('%s needs, besides passport and lodging, %j', (_what, answers, more) => {
  const ids = ['passport', 'lodging-registration', ...more, 'photo', 'fingerprints']
  expect(idsOf(of(answers))).toEqual(ids)
})

test('for a child born here the birth certificate is looked up, and a guardian applies', () => {
  const answers = { reason: 'newborn', type: 'private', length: 'y1', applying: 'self', companion: 'mother' }
  const { materials } = getList(catalogue, { code, answers, born: '2024-06-20', on })
  expect(materials.find(({ id }) => id === 'birth-certificate')?.exempt?.source).toBe('birth-certificates')
  expect(materials.map(({ id }) => id)).toEqual(expect.arrayContaining(['parents-passports', 'guardian-document']))
  expect(materials.map(({ id }) => id)).not.toContain('fingerprints')
})

describe('条例 Art 19: who may hand it in for somebody else', () => {
  test.each<[string, string, Answers, boolean]>([
    ['a boy of 12', boy, { companion: 'mother' }, true],
    ['a man of 59', '1964-07-16', { agentWhy: 'none' }, false],
    ['a man of 60', '1964-07-15', {}, true],
    ['a man of 110', '1914-02-28', {}, true],
    ['somebody ill', engineer, { agentWhy: 'immobile' }, true],
    ['a needed talent, first permit', engineer, { agentWhy: 'talent' }, true],
    ['a good record, extension', engineer, { ...extending, agentWhy: 'good-record' }, true],
    ['costs guaranteed, extension', engineer, { ...extending, agentWhy: 'guaranteed' }, true],
    ['no such ground', engineer, { agentWhy: 'none' }, false],
  ])('%s: %s', (_who, born, answers, allowed) => {
    const decision = ask(catalogue, of({ ...answers, applying: 'agent' }, { born }))
    expect(decision.ok ? true : decision.reason).toBe(allowed || 'agent-not-allowed')
  })

  test('a good record is no ground for a first permit', () => {
    const decision = ask(catalogue, of({ applying: 'agent', agentWhy: 'good-record' }))
    expect(decision).toMatchObject({ ok: false, reason: 'answer-unknown' })
  })

  test('who hands it in brings a power of attorney; no fingerprints are taken from who stays away', () => {
    const ids = idsOf(of({ applying: 'agent', agentWhy: 'immobile' }))
    expect(ids).toEqual(expect.arrayContaining(['power-of-attorney', 'agent-document', 'immobile-proof']))
    expect(ids).toContain('photo-copy')
    expect(ids).not.toContain('fingerprints')
    expect(ids).not.toContain('photo')
  })
})

test('under sixteen a guardian applies; at sixteen nobody asks', () => {
  expect(ask(catalogue, of({}, { born: boy }))).toMatchObject({ reason: 'guardian-required' })
  expect(ask(catalogue, of({}, { born: '2008-07-15' })).ok).toBe(true)
  expect(ask(catalogue, of({}, { born: '2008-07-16' }))).toMatchObject({ reason: 'guardian-required' })
})

test.each<[string, Answers, string]>([
  ['an expired permit is not extended', { ...extending, permitExpires: '2024-07-14' }, 'permit-expired'],
  ['a change goes straight to the window', { reason: 'change' }, 'change-at-window'],
])('%s', (_what, answers, obstacle) => {
  expect(ask(catalogue, of(answers))).toMatchObject({ reason: 'obstacle', facts: { obstacle } })
})

// RULES §11 case 25 (a) to (d): the days themselves are counted by nobody yet; the rule is told with the question.
test.each([
  ['first', '30 天'],
  ['extend', '30 天'],
  ['newborn', '60 天'],
  ['change', '10 天'],
])('who comes for %s is told the %s of the law', (value, days) => {
  const reasons = service.questions.find(({ id }) => id === 'reason')?.options ?? []
  expect(reasons.find((option) => option.value === value)?.hint?.zh).toContain(days)
})

test('the permit is printed in both languages, from a passport, and a refusal is final (出境入境管理法 Art 36)', () => {
  expect([service.result.bilingual, service.identity]).toEqual([true, ['passport']])
  expect(service.remedies.zh).toContain('最终决定')
})

test('the way to an extension asks for the day the permit ends, not for the day of entry', () => {
  const idsFor = (reason: string) =>
    listQuestions(service, { age: 36, answers: { reason, type: 'work', applying: 'self' } }).map(({ id }) => id)
  expect(idsFor('extend')).toEqual(['born', 'reason', 'permitExpires', 'type', 'length', 'applying'])
  expect(idsFor('first')).toEqual(['born', 'reason', 'entered', 'type', 'length', 'applying'])
})
