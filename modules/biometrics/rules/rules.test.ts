import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fingerprints } from '#contract/biometrics.ts'
import { decideComplete, decideFingerprints, decideStrokes, formText, needsOf } from './index.ts'

const since = [{ from: '2024-01-01' }]
const on = '2024-07-15'

describe('who needs what', () => {
  test.each([
    ['id-card', 40, 'required', 'required'],
    // The law of the identity card names no age.
    ['id-card', 3, 'required', 'required'],
    ['ordinary-passport', 16, 'required', 'required'],
    ['ordinary-passport', 15, 'optional', 'required'],
    ['hk-macau-endorsement', 40, 'optional', 'optional'],
    ['no-criminal-record', 40, 'optional', 'optional'],
  ])('%s at %i: fingerprints %s, signature %s', (document, age, fingerprints, signature) => {
    const needs = needsOf({ document, age, on, since })
    expect([needs.fingerprints.need, needs.signature.need]).toEqual([fingerprints, signature])
  })

  test('before the hall has the devices nothing is demanded', () => {
    const needs = needsOf({ document: 'id-card', age: 40, on: '2023-12-31', since })
    expect(needs.fingerprints).toEqual({ need: 'optional', basis: '居民身份证法第三条' })
    expect(needsOf({ document: 'id-card', age: 40, on, since: [] }).signature.need).toBe('optional')
  })
})

const device = { id: 'one', driver: 'simulator', model: 'simulator', simulated: true }
const template = Buffer.alloc(24).toString('base64')
const fingers = (one: number, other: number): Fingerprints => ({
  kind: 'fingers',
  device,
  fingers: [
    { finger: 'right-thumb', quality: one, template },
    { finger: 'left-thumb', quality: other, template },
  ],
})

describe('fingerprints', () => {
  test.each([
    [60, 60, true],
    [59, 90, false],
    [90, 59, false],
  ])('of quality %i and %i: %s', (one, other, ok) => {
    expect(decideFingerprints(fingers(one, other), { age: 30 }).ok).toBe(ok)
  })

  test('the same finger twice is one finger', () => {
    const [one] = fingers(90, 90).kind === 'fingers' ? [{ finger: 'right-thumb' as const, quality: 90, template }] : []
    if (one === undefined) throw new Error('expected a finger')
    const twice: Fingerprints = { kind: 'fingers', device, fingers: [one, one] }
    expect(decideFingerprints(twice, { age: 30 })).toMatchObject({ reason: 'fingers-alike' })
  })

  test('too young is a reason below sixteen only', () => {
    expect(decideFingerprints({ kind: 'none', reason: 'too-young' }, { age: 15 }).ok).toBe(true)
    expect(decideFingerprints({ kind: 'none', reason: 'too-young' }, { age: 16 })).toMatchObject({
      reason: 'too-old-for-exception',
    })
  })
})

test('a dot is no signature, a line across the glass is', () => {
  expect(decideStrokes([[[500, 500, 0]]])).toMatchObject({ reason: 'signature-empty' })
  expect(
    decideStrokes([
      [
        [100, 500, 0],
        [400, 500, 80],
      ],
    ]).ok,
  ).toBe(true)
})

test('acceptance waits for what is demanded, and for a signature under the form as it is', () => {
  const needs = needsOf({ document: 'id-card', age: 40, on, since })
  const prints = { kind: 'none', at: '2024-07-15T01:00:00.000Z', reason: 'injured' } as const
  const signed = { at: '2024-07-15T01:00:00.000Z', signer: 'applicant', isCurrent: true } as const
  expect(decideComplete({ needs, fingerprints: null, signature: signed })).toMatchObject({
    reason: 'fingerprints-missing',
  })
  expect(decideComplete({ needs, fingerprints: prints, signature: null })).toMatchObject({
    reason: 'signature-missing',
  })
  expect(decideComplete({ needs, fingerprints: prints, signature: { ...signed, isCurrent: false } })).toMatchObject({
    reason: 'signature-outdated',
  })
  expect(decideComplete({ needs, fingerprints: prints, signature: signed }).ok).toBe(true)
})

test('the text of a form does not depend on the order of its fields, and changes with each of them', () => {
  const base = { service: 'id-card-renewal', serviceVersion: 1, people: [{ name: '甲', number: '1' }], form: {} }
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (answers) => {
      const turned = Object.fromEntries(Object.entries(answers).toReversed())
      expect(formText({ ...base, answers })).toBe(formText({ ...base, answers: turned }))
      expect(formText({ ...base, answers: { ...answers, 再加一项: '是' } })).not.toBe(formText({ ...base, answers }))
    }),
  )
})
