import { describe, expect, test } from 'vitest'
import { Role, Verb } from '#contract/access.ts'
import { decide, inScope, verbsOf } from './decide.ts'
import type { StaffPrincipal } from './principal.ts'

function staff(...grants: StaffPrincipal['grants']): StaffPrincipal {
  const staffId = '0190b3e7-5356-776b-9ec0-ae59c3441874'
  return { kind: 'staff', staffId, account: 'x', name: '林晓', nameLatin: 'Lin Xiao', hallId: 'dongxihu', grants }
}

function grant(role: Role, services: readonly string[] | null = null) {
  return { hallId: 'dongxihu', role, services }
}

describe('roles', () => {
  test('an auxiliary (辅警) assists and never decides', () => {
    const verbs = verbsOf(staff(grant('auxiliary')))
    for (const verb of ['case.accept', 'case.review', 'case.approve', 'person.reveal', 'ticket.call'] as const) {
      expect(verbs).not.toContain(verb)
    }
  })

  test('system, security and audit share nothing with each other, and with the work only the outbox (GB/T 22239-2019)', () => {
    const apart = ['system-administrator', 'security-administrator', 'auditor'] as const
    // Whether a message arrived, masked, is the machine's business and the hall's.
    const outbox = { one: 'system-administrator', other: 'supervisor', verbs: ['notice.read', 'notice.resend'] }
    for (const one of apart) {
      for (const other of Role.options) {
        if (one === other) continue
        const shared = verbsOf(staff(grant(one))).filter((verb) => verbsOf(staff(grant(other))).includes(verb))
        const isOutbox = one === outbox.one && other === outbox.other
        expect([one, other, shared.toSorted()]).toEqual([one, other, isOutbox ? outbox.verbs : []])
      }
    }
  })

  test('nobody without a grant may do anything, and the public is asked to sign in', () => {
    for (const verb of Verb.options) {
      expect(decide(staff(), verb)).toEqual({ allow: false, reason: 'not-allowed' })
      expect(decide({ kind: 'public' }, verb)).toEqual({ allow: false, reason: 'not-signed-in' })
      expect(decide({ kind: 'system', name: 'x' }, verb).allow).toBe(false)
    }
  })

  test('a kiosk files and a board reads; neither does more', () => {
    const device = { kind: 'device', deviceId: 'x', name: 'x', hallId: 'dongxihu' } as const
    expect(verbsOf({ ...device, deviceKind: 'kiosk' })).toEqual([
      'ticket.draw',
      'pre-application.file',
      'photo.add',
      'scan.add',
    ])
    expect(verbsOf({ ...device, deviceKind: 'board' })).toEqual(['board.read'])
  })
})

describe('scope', () => {
  test('an object without the value that a grant limits is outside', () => {
    const decision = decide(staff(grant('reviewer', ['id-card-renewal'])), 'case.review')
    if (!decision.allow) throw new Error('a reviewer may review')
    const object = { hallId: 'dongxihu', service: 'id-card-renewal', stage: 'accepted' } as const
    expect(inScope(decision.scope, object)).toBe(true)
    expect(inScope(decision.scope, { hallId: 'dongxihu', stage: 'accepted' })).toBe(false)
    expect(inScope(decision.scope, { hallId: 'dongxihu', service: 'id-card-renewal' })).toBe(false)
    expect(inScope(decision.scope, { ...object, hallId: 'cihui' })).toBe(false)
    expect(inScope(decision.scope, { ...object, stage: 'reviewed' })).toBe(false)
  })

  test('a grant for no service opens nothing', () => {
    const decision = decide(staff(grant('officer', [])), 'case.read')
    if (!decision.allow) throw new Error('an officer may read')
    expect(inScope(decision.scope, { hallId: 'dongxihu', service: 'id-card-renewal', stage: 'accepted' })).toBe(false)
  })
})
