import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEventKind, CaseState } from '#contract/cases.ts'
import { type CaseAct, decideAct } from './transitions.ts'

const acts: CaseAct[] = ['accept', 'notify', 'refuse', 'review', 'approve', 'markReady', 'handOver']

const allowed: Record<CaseState | 'none', CaseAct[]> = {
  none: ['accept', 'notify', 'refuse'],
  notified: ['accept', 'refuse'],
  refused: [],
  accepted: ['review'],
  reviewed: ['approve'],
  approved: ['markReady'],
  denied: [],
  ready: ['handOver'],
  'handed-over': [],
  returned: [],
  withdrawn: [],
}

describe('a case', () => {
  test.each(Object.entries(allowed))('in state %s allows exactly %j', (state, expected) => {
    const possible = acts.filter((act) => decideAct(act, { state: state as CaseState | 'none', history: [] }, 'me').ok)
    expect(possible).toEqual(expected)
  })

  test('a pre-application with an outcome says so', () => {
    expect(decideAct('accept', { state: 'accepted', history: [] }, 'me')).toEqual({
      ok: false,
      reason: 'already-decided',
    })
  })
})

describe('three people', () => {
  const accepted = { kind: 'accepted' as const, staffId: 'anna' }
  const reviewed = { kind: 'review-agreed' as const, staffId: 'bo' }

  test('whoever accepted does not review', () => {
    expect(decideAct('review', { state: 'accepted', history: [accepted] }, 'anna')).toEqual({
      ok: false,
      reason: 'same-person',
    })
    expect(decideAct('review', { state: 'accepted', history: [accepted] }, 'bo')).toEqual({ ok: true })
  })

  test('neither acceptor nor reviewer approves, whichever the opinion was', () => {
    for (const kind of ['review-agreed', 'review-disagreed'] as const) {
      const history = [accepted, { ...reviewed, kind }]
      for (const person of ['anna', 'bo']) {
        expect(decideAct('approve', { state: 'reviewed', history }, person)).toEqual({
          ok: false,
          reason: 'same-person',
        })
      }
      expect(decideAct('approve', { state: 'reviewed', history }, 'cai')).toEqual({ ok: true })
    }
  })

  test('no order of acts lets one person do two of acceptance, review and approval', () => {
    const person = fc.constantFrom('anna', 'bo', 'cai')
    fc.assert(
      fc.property(person, person, person, (acceptor, reviewer, approver) => {
        const history: { kind: CaseEventKind; staffId: string }[] = [{ kind: 'accepted', staffId: acceptor }]
        if (!decideAct('review', { state: 'accepted', history }, reviewer).ok) return
        history.push({ kind: 'review-agreed', staffId: reviewer })
        if (!decideAct('approve', { state: 'reviewed', history }, approver).ok) return
        expect(new Set([acceptor, reviewer, approver]).size).toBe(3)
      }),
    )
  })
})
