import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MaterialFinding } from '#contract/cases.ts'
import type { Material } from '#contract/service.ts'
import { decideAcceptance, decideNotice } from './findings.ts'

const base = { kind: 'main' as const, takenHere: false, basis: '居民身份证法第十条', mark: 'S' as const }
const materials: Material[] = [
  { ...base, id: 'old-card', name: { zh: '旧证', en: 'Old card' }, handedIn: true },
  { ...base, id: 'household-book', name: { zh: '户口簿', en: 'Household book' }, handedIn: false },
]
const none: ReadonlySet<string> = new Set()
const inOrder: MaterialFinding[] = [
  { material: 'old-card', state: 'handed-in' },
  { material: 'household-book', state: 'checked' },
]

function withState(material: string, state: MaterialFinding['state']): MaterialFinding[] {
  return inOrder.map((finding) => (finding.material === material ? { material, state } : finding))
}

describe('acceptance', () => {
  test('papers in order are accepted', () => {
    expect(decideAcceptance({ confirmed: none, materials, findings: inOrder })).toEqual({ ok: true, value: null })
  })

  test.each([
    ['a paper nobody looked at', inOrder.slice(0, 1), 'material-unchecked', ['户口簿']],
    ['an old card that is only looked at', withState('old-card', 'checked'), 'old-card-not-handed-in', ['旧证']],
    ['a missing paper', withState('household-book', 'missing'), 'material-missing', ['户口簿']],
    ['a paper that is not acceptable', withState('household-book', 'not-acceptable'), 'material-missing', ['户口簿']],
    [
      'a paper that is not on the list',
      [...inOrder, { material: 'x', state: 'checked' as const }],
      'material-unknown',
      ['x'],
    ],
    ['a paper named twice', [...inOrder, ...inOrder.slice(0, 1)], 'material-unknown', ['old-card']],
  ])('%s stops acceptance', (_, findings, reason, named) => {
    expect(decideAcceptance({ confirmed: none, materials, findings })).toEqual({
      ok: false,
      reason,
      facts: { field: 'findings', materials: named },
    })
  })
})

describe('the one notice', () => {
  test('it names every paper that is not in order', () => {
    const decision = decideNotice({ confirmed: none, materials, findings: withState('old-card', 'missing') })
    expect(decision.ok && decision.value.map(({ id }) => id)).toEqual(['old-card'])
  })

  test('nothing missing is nothing to tell', () => {
    expect(decideNotice({ confirmed: none, materials, findings: inOrder })).toEqual({
      ok: false,
      reason: 'nothing-missing',
    })
  })

  test('a complete list of findings leads to acceptance or to a notice, never to both or neither', () => {
    const state = fc.constantFrom<MaterialFinding['state']>(
      'checked',
      'handed-in',
      'taken',
      'missing',
      'not-acceptable',
    )
    fc.assert(
      fc.property(state, state, (old, book) => {
        const findings = [
          { material: 'old-card', state: old },
          { material: 'household-book', state: book },
        ]
        const acceptable = decideAcceptance({ confirmed: none, materials, findings }).ok
        const tellable = decideNotice({ confirmed: none, materials, findings }).ok
        // A card still in the citizen's hand is neither: it is there, but not handed in.
        const onlyNotHandedIn = !tellable && old !== 'handed-in'
        expect([acceptable, tellable, onlyNotHandedIn].filter(Boolean)).toHaveLength(1)
      }),
    )
  })
})

describe('a paper that its source has confirmed', () => {
  const exempt = { source: 'population', basis: '公安部“五个一律”', mark: 'S' as const }
  const [card, book] = materials
  if (card === undefined || book === undefined) throw new Error('the list of the test is too short')
  const list = [card, { ...book, exempt }]
  const claimed = withState('household-book', 'confirmed')
  const confirmed = new Set(['household-book'])

  test('need not be brought', () => {
    expect(decideAcceptance({ materials: list, findings: claimed, confirmed })).toEqual({ ok: true, value: null })
  })

  test.each([
    ['the server found nothing of it', list, none],
    ['another paper was confirmed', list, new Set(['old-card'])],
    ['no source can stand for it', materials, confirmed],
    ['it is handed in', [card, { ...book, exempt, handedIn: true }], confirmed],
    ['it is made here', [card, { ...book, exempt, takenHere: true }], confirmed],
  ])('is not believed where %s: neither for acceptance nor in the one notice', (_what, papers, found) => {
    const accept = decideAcceptance({ materials: papers, findings: claimed, confirmed: found })
    expect(accept).toMatchObject({ ok: false, reason: 'not-confirmed', facts: { materials: ['户口簿'] } })
    expect(decideNotice({ materials: papers, findings: claimed, confirmed: found })).toMatchObject({
      ok: false,
      reason: 'not-confirmed',
    })
  })

  test('stands for itself only: an old card is handed in, whatever was confirmed', () => {
    const findings = [
      ...claimed.filter(({ material }) => material !== 'old-card'),
      { material: 'old-card', state: 'confirmed' as const },
    ]
    expect(decideAcceptance({ materials: list, findings, confirmed: new Set(['old-card', 'household-book']) }).ok).toBe(
      false,
    )
  })
})
