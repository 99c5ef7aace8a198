import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Clock, MaterialFinding } from '#contract/cases.ts'
import type { DeferralRow } from '#contract/catalogue.ts'
import type { Material } from '#contract/service.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import {
  decideAcceptance,
  decideDeferral,
  decideNotice,
  decideSupply,
  deferClocks,
  deferralRowOf,
  isDeferrable,
  lapseOf,
  noLapses,
  owedOf,
  recount,
} from './index.ts'

const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
if (!read.ok) throw new Error('the catalogue of the repository is faulty')
const { calendar, halls, services } = read.catalogue
const ground = { basis: '本厅自定', mark: 'D' as const }
const row: DeferralRow = {
  from: '2024-01-01',
  workingDays: 7,
  onLapse: 'return',
  suspendWorkingDays: 15,
  blocks: true,
  ...ground,
}

function paper(id: string, given: Partial<Material> = {}): Material {
  return { id, name: { zh: id, en: id }, kind: 'secondary', handedIn: false, takenHere: false, ...ground, ...given }
}

const proof = paper('proof', { deferrable: { workingDays: 5, ...ground } })
const card = paper('card', { kind: 'main' })
const promised: MaterialFinding[] = [
  { material: 'card', state: 'checked' },
  { material: 'proof', state: 'deferred' },
]

describe('which paper may follow', () => {
  test.each([
    ['a secondary one that the catalogue names', proof, true],
    ['not a main one', paper('x', { kind: 'main', deferrable: proof.deferrable }), false],
    ['not one that is handed in', paper('x', { handedIn: true, deferrable: proof.deferrable }), false],
    ['not one that is made here', paper('x', { takenHere: true, deferrable: proof.deferrable }), false],
    ['not one without a limit', paper('x'), false],
  ])('%s', (_which, material, expected) => {
    expect(isDeferrable(material)).toBe(expected)
    const findings = [{ material: material.id, state: 'deferred' as const }]
    const decision = decideAcceptance({ materials: [material], findings, confirmed: new Set() })
    const reason = material.handedIn ? 'old-card-not-handed-in' : 'not-deferrable'
    expect(decision.ok ? undefined : decision.reason).toBe(expected ? undefined : reason)
  })

  test('identity, guardian consent, live pictures and old certificates of the catalogue are never deferrable (RULES §2.4)', () => {
    const never = /old-|id-card|passport|guardian-consent|photo|fingerprint/
    const named = services.flatMap(({ materials }) => materials.filter(({ id }) => never.test(id)))
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(isDeferrable).map(({ id }) => id)).toEqual([])
  })

  test('who does not choose it is told once what is missing', () => {
    const decision = decideNotice({ materials: [card, proof], findings: promised, confirmed: new Set() })
    expect(decision.ok && decision.value.map(({ id }) => id)).toEqual(['proof'])
  })
})

describe('the promise', () => {
  const question = { findings: promised, row, isBlocked: false, isSigned: true }
  test.each([
    ['signed, it is taken', {}, undefined],
    ['unsigned, it is none', { isSigned: false }, 'commitment-missing'],
    ['from somebody who broke one, it is not taken', { isBlocked: true }, 'deferral-blocked'],
    ['in a hall without a rule, it is not taken', { row: undefined }, 'deferral-not-here'],
    ['about nothing, it is refused', { findings: [] }, 'nothing-owed'],
  ])('%s', (_what, given, reason) => {
    const decision = decideDeferral({ ...question, ...given })
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })
})

function clock(kind: Clock['kind'], limit: string): Clock {
  const bare = { kind, start: '2024-07-15', due: null, limit, basis: 'x', standing: 'running' } as const
  return recount(bare, { lapses: noLapses, calendar })
}

function duesOf(given: { limit: string; materials?: Material[] }) {
  const clocks = deferClocks({
    clocks: [clock('promised', given.limit), clock('statutory', '60 calendar-days')],
    materials: given.materials ?? [card, proof],
    findings: promised,
    start: '2024-07-15',
    row,
    calendar,
  })
  return clocks.map(({ kind, due }) => [kind, due])
}

describe('the whole cycle', () => {
  test('case 1: takes seven working days at most, and the law keeps its own limit', () => {
    expect(duesOf({ limit: '15 working-days' })).toEqual([
      ['promised', '2024-07-24'],
      ['statutory', '2024-09-13'],
      ['supply', '2024-07-22'],
    ])
  })

  test("an item's own shorter limit stays, and the paper comes no later than it", () => {
    expect(duesOf({ limit: '3 working-days' })).toEqual([
      ['promised', '2024-07-18'],
      ['statutory', '2024-09-13'],
      ['supply', '2024-07-18'],
    ])
  })

  test('of two papers the shorter limit binds both', () => {
    const sooner = paper('proof', { deferrable: { workingDays: 2, ...ground } })
    expect(duesOf({ limit: '15 working-days', materials: [sooner] }).at(-1)).toEqual(['supply', '2024-07-17'])
  })

  test('no pause waits for the paper', () => {
    const pauses = [{ seq: 2, ground: 'appraisal', basis: 'x', from: '2024-07-16', to: '2024-07-19' }]
    const supply = clock('supply', '5 working-days')
    expect(recount(supply, { lapses: { ...noLapses, pauses }, calendar }).due).toBe('2024-07-22')
  })
})

describe('what became of it', () => {
  test('a paper that came is checked, and the last one completes', () => {
    const decision = decideSupply({ findings: promised, material: 'proof' })
    expect(decision).toMatchObject({ ok: true, value: { isComplete: true } })
    expect(decision.ok && owedOf(decision.value.findings)).toEqual([])
    expect(decideSupply({ findings: promised, material: 'card' })).toMatchObject({ reason: 'nothing-owed' })
  })

  test.each([
    ['return', false, 'returned'],
    ['withdraw', false, 'withdrawn'],
    ['suspend', false, 'suspended'],
    ['suspend', true, 'returned'],
  ] as const)('by %s, waited for a second time: %s, it is %s', (onLapse, again, expected) => {
    expect(lapseOf({ onLapse }, { again })).toBe(expected)
  })
})

test('every hall of the demonstration defers within seven working days, by a row with its basis', () => {
  expect(halls.map(({ deferral }) => deferralRowOf(deferral, '2024-07-15')?.workingDays)).toEqual([7, 7])
  expect(deferralRowOf(halls[0]?.deferral, '2023-12-31')).toBeUndefined()
})
