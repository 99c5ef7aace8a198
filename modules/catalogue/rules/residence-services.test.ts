import { describe, expect, test } from 'vitest'
import { openService } from './test-service.ts'

const ofNine = '2015-03-01'

describe('居住证', () => {
  const card = openService('residence-permit-card')
  const worker = { registered: 'elsewhere', matter: 'first', halfYear: 'full', ground: 'work', applying: 'self' }

  test.each([
    ['work', ['id-card', 'work-proof', 'photo']],
    ['own-home', ['id-card', 'property-certificate', 'photo']],
    ['rented-home', ['id-card', 'lease', 'photo']],
    ['study', ['id-card', 'study-proof', 'photo']],
  ])('a first card because of %s takes its proof, fifteen days and nothing else', (ground, papers) => {
    const list = card.listOf({ ...worker, ground })
    expect(list.materials.map(({ id }) => id)).toEqual(papers)
    expect([list.fee.fen, list.promised.end?.due, list.statutory?.end?.due]).toEqual([0, '2024-07-30', '2024-07-30'])
    expect(list.validity.validTo).toBe('2025-07-15')
  })

  const endorse = { registered: 'elsewhere', matter: 'endorsement', ground: 'work', applying: 'self' }
  test.each([
    ['2024-08-15', 'OPEN', undefined],
    ['2024-07-14', 'EXPIRED', undefined],
    ['2024-08-16', undefined, 'too-early'],
    ['LONG_TERM', undefined, 'card-long-term'],
  ])('a card endorsed until %s: %s %s', (cardExpires, status, refusal) => {
    const decision = card.prepare({ ...endorse, cardExpires })
    expect(decision.ok ? decision.value.window?.status : undefined).toBe(status)
    expect(card.refusalOf({ ...endorse, cardExpires })).toBe(refusal)
  })

  test('an endorsement is done at once, and a damaged card is handed in for the new one', () => {
    expect(card.listOf({ ...endorse, cardExpires: '2024-08-15' }).promised.end?.due).toBe('2024-07-15')
    const damaged = card.listOf({ registered: 'elsewhere', matter: 'damaged', applying: 'self' })
    expect(damaged.materials.filter(({ handedIn }) => handedIn).map(({ id }) => id)).toEqual(['damaged-card'])
  })

  test.each([
    [{ registered: 'wuhan' }, 'registered-in-wuhan'],
    [{ ...worker, halfYear: 'short' }, 'half-year-short'],
    [{ ...worker, ground: 'none' }, 'no-ground'],
    [{ ...worker, applying: 'agent', helperFor: 'busy' }, 'agent-not-allowed'],
  ])('%o is refused', (answers, refusal) => {
    expect(card.refusalOf(answers)).toBe(refusal)
  })

  test('somebody of 110 who cannot move sends a relative, a child comes with a guardian', () => {
    const list = card.listOf({ ...worker, applying: 'agent', helperFor: 'immobile' }, { born: '1914-07-15' })
    expect(list.needsAgent).toBe(true)
    expect(list.materials.map(({ id }) => id)).toContain('agent-card')
    const { applying: _, ...child } = worker
    expect(card.refusalOf(child, { born: ofNine })).toBe('guardian-required')
    expect(card.papersOf({ ...child, companion: 'mother' }, { born: ofNine })).toContain('guardianship-proof')
  })
})

describe('无犯罪记录证明', () => {
  const record = openService('no-criminal-record')
  const local = { nationality: 'chinese', registered: 'here', applying: 'self' }
  const foreigner = { nationality: 'foreign', stay: 'long', applying: 'self' }

  test.each([
    ['registered here', local, ['id-card'], '2024-07-15'],
    ['living here', { ...local, registered: 'living' }, ['id-card', 'living-proof'], '2024-07-18'],
    ['from abroad', foreigner, ['passport', 'stay-proof'], '2024-07-18'],
    ['with an agent', { ...local, applying: 'agent' }, ['id-card', 'power-of-attorney', 'agent-card'], '2024-07-15'],
  ])('somebody %s gets it by the date promised', (_who, answers, papers, due) => {
    const list = record.listOf(answers)
    expect(list.materials.map(({ id }) => id)).toEqual(papers)
    expect([list.promised.end?.due, list.statutory?.end?.due]).toEqual([due, '2024-07-18'])
    expect([list.fee.fen, list.validity.validTo]).toEqual([0, 'NONE'])
  })

  test('it is a letter in two languages, for identity card and passport', () => {
    expect(record.service.result).toMatchObject({ layout: 'letter', bilingual: true, validity: [] })
    expect(record.service.identity).toEqual(['id-card', 'passport'])
  })

  test.each([
    [{ nationality: 'chinese', registered: 'elsewhere' }, 'neither-here'],
    [{ nationality: 'foreign', stay: 'short' }, 'stay-too-short'],
    [{ nationality: 'foreign', stay: 'other-place' }, 'living-elsewhere'],
  ])('%o is refused', (answers, obstacle) => {
    expect(record.refusalOf(answers)).toBe(obstacle)
  })

  test('any agent may come for a grown-up, a guardian for a child', () => {
    expect(record.listOf({ ...local, applying: 'agent' }).needsAgent).toBe(true)
    const { applying: _, ...child } = local
    expect(record.refusalOf(child, { born: ofNine })).toBe('guardian-required')
    expect(record.listOf({ ...child, companion: 'mother' }, { born: ofNine }).needsAgent).toBe(false)
  })
})
