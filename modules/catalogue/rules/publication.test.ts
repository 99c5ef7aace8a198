import { expect, test } from 'vitest'
import { decidePublication, type VersionMark } from './publication.ts'

const one: VersionMark = { code: 'id-card-renewal', version: 1, validFrom: '2024-01-01', fingerprint: 'aa', shape: 1 }
const two: VersionMark = { ...one, version: 2, validFrom: '2025-01-01', fingerprint: 'bb' }
const nothing = { fresh: [], corrected: [], rewritten: [] }

function decide(known: VersionMark[], present: VersionMark[], today = '2024-07-15') {
  return decidePublication({ known, present, today })
}

test('what is as it was asks for nothing', () => {
  expect(decide([one, two], [two, one])).toEqual(nothing)
})

test('a version not seen before is new', () => {
  expect(decide([one], [one, two])).toEqual({ ...nothing, fresh: [two] })
})

test('a version whose first day has come may not say something else', () => {
  const changed = { ...one, fingerprint: 'cc' }
  expect(decide([one], [changed])).toEqual({ ...nothing, rewritten: [changed] })
  expect(decide([one], [changed], one.validFrom)).toEqual({ ...nothing, rewritten: [changed] })
})

test('a version is corrected until the day before its first', () => {
  const changed = { ...two, fingerprint: 'cc' }
  expect(decide([one, two], [one, changed], '2024-12-31')).toEqual({ ...nothing, corrected: [changed] })
})

test('a published version is not freed by moving its first day', () => {
  const moved = { ...one, fingerprint: 'cc', validFrom: '2030-01-01' }
  expect(decide([one], [moved])).toEqual({ ...nothing, rewritten: [moved] })
})

test('files of another shape are taken anew', () => {
  const reshaped = { ...one, fingerprint: 'cc', shape: 2 }
  expect(decide([one], [reshaped])).toEqual({ ...nothing, corrected: [reshaped] })
})

test('a version that is gone is no obstacle', () => {
  expect(decide([one, two], [two])).toEqual(nothing)
})
