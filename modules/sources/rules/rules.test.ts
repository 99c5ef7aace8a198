import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Material } from '#contract/service.ts'
import { CheckState, SourceResult } from '#contract/sources.ts'
import { type Answer, decideAnswer, decideAsk, decideNext, decideTry, readAnswer, sourceOf, tryLimit } from './index.ts'

const ground = { basis: '国务院令第716号第七条', mark: 'S' as const }
const paper: Material = {
  id: 'property-certificate',
  name: { zh: '不动产权证书', en: 'Deed' },
  kind: 'main',
  handedIn: false,
  takenHere: false,
  exempt: { source: 'property-register', ...ground },
  ...ground,
}
const connected = new Set(['property-register'])
const now = Temporal.Instant.from('2024-07-15T01:00:00Z')
const requestId = '0190b3c0-0000-7000-8000-000000000001'

describe('asking', () => {
  test.each([
    [undefined, 'new'],
    ['requested', 'known'],
    ['confirmed', 'known'],
    ['unavailable', 'again'],
    ['refused', 'new'],
    ['needs-decision', 'new'],
  ] as const)('after %s it is %s', (newest, value) => {
    expect(decideAsk({ material: paper, connected, isDecided: false, newest })).toEqual({ ok: true, value })
  })

  test.each([
    ['a paper nobody knows', undefined],
    ['a paper without a source', { ...paper, exempt: undefined } as unknown as Material],
    ['what is handed in', { ...paper, handedIn: true }],
    ['what is made here', { ...paper, takenHere: true }],
  ])('%s has no source, whatever the catalogue says', (_what, material) => {
    expect(material === undefined ? undefined : sourceOf(material)).toBeUndefined()
    expect(decideAsk({ material, connected, isDecided: false, newest: undefined })).toMatchObject({
      ok: false,
      reason: 'no-source-for-paper',
    })
  })
})

describe('trying', () => {
  test('whatever fails, a question is tried four times within half a minute of pauses, and then given up', () => {
    let at = now
    let tries = 0
    for (;;) {
      const trying = decideTry({ state: 'requested', tries, dueAt: at.toString() }, { now: at, isConnected: true })
      if (trying.kind !== 'try') throw new Error(`expected a try, found ${trying.kind}`)
      tries = trying.number
      const next = decideNext({ tries, end: 'failed', now: at })
      if (next === null) break
      at = Temporal.Instant.from(next)
    }
    expect(tries).toBe(tryLimit)
    expect(now.until(at).total('seconds')).toBe(14)
  })

  test('a question under way is left alone until its lease is over, and one that is settled for good', () => {
    const lease = now.add({ seconds: 20 }).toString()
    const at = { now, isConnected: true }
    expect(decideTry({ state: 'requested', tries: 1, dueAt: lease }, at)).toEqual({ kind: 'wait', until: lease })
    for (const state of CheckState.options.filter((one) => one !== 'requested')) {
      expect(decideTry({ state, tries: 1, dueAt: null }, at)).toEqual({ kind: 'nothing' })
    }
  })

  test('a source that is not connected any more, or a last try whose server died, gives up', () => {
    const due = { state: 'requested', dueAt: now.toString() } as const
    expect(decideTry({ ...due, tries: 0 }, { now, isConnected: false })).toEqual({ kind: 'give-up' })
    expect(decideTry({ ...due, tries: tryLimit }, { now, isConnected: true })).toEqual({ kind: 'give-up' })
  })
})

describe('answers', () => {
  const anAnswer = fc.record({
    result: fc.constantFrom(...SourceResult.options),
    reference: fc.constantFrom('R-1001', 'R-1002'),
  })

  test('however often they come: equal ones are one answer, others need a decision that no later one undoes', () => {
    fc.assert(
      fc.property(fc.array(anAnswer, { minLength: 1, maxLength: 20 }), (list) => {
        const kept: Answer[] = []
        let state: CheckState = 'requested'
        for (const answer of list) {
          const outcome = decideAnswer({ answers: kept, answer })
          if (outcome === undefined) continue
          kept.push(answer)
          state = outcome.state
        }
        const different = new Set(list.map((one) => `${one.result} ${one.reference}`)).size
        expect(kept).toHaveLength(different)
        expect(state).toBe(different === 1 ? list[0]?.result : 'needs-decision')
      }),
    )
  })

  test('a result and a reference are read, and nothing else that was said', () => {
    const said = { requestId, result: 'confirmed', reference: 'PR-2024-000001', owner: '某某' }
    expect(readAnswer(JSON.stringify(said), requestId)).toEqual({ result: 'confirmed', reference: 'PR-2024-000001' })
  })

  test.each([
    ['an error page', '<html>', 'garbage'],
    ['half an answer', '{"requestId":', 'garbage'],
    ['nothing', '', 'garbage'],
    ['no object', 'null', 'garbage'],
    ['another result', { requestId, result: 'maybe', reference: 'R-1001' }, 'wrong-shape'],
    ['no reference', { requestId, result: 'confirmed' }, 'wrong-shape'],
    ['a phone as reference', { requestId, result: 'confirmed', reference: '13800000026' }, 'wrong-shape'],
    ['a sentence as reference', { requestId, result: 'confirmed', reference: '户主某某' }, 'wrong-shape'],
    ['the answer to another question', { requestId: 'x', result: 'confirmed', reference: 'R-1001' }, 'wrong-request'],
  ])('%s is none', (_what, said, word) => {
    expect(readAnswer(typeof said === 'string' ? said : JSON.stringify(said), requestId)).toBe(word)
  })

  test('whatever a source sends, reading it never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readAnswer(text, requestId)))
  })
})
