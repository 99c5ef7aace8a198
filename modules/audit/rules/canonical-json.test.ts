import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './index.ts'

test('the order of keys does not matter, the order of a list does', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}')
  expect(canonicalJson({ a: { c: null, d: [2, 1] }, b: 1 })).toBe(canonicalJson({ b: 1, a: { d: [2, 1], c: null } }))
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
})

test('every value comes back from its text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
