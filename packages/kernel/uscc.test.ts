import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTestData, parseCsv } from './test-data.ts'
import { parseUscc, usccCheckCharacter } from './uscc.ts'

test.each([
  ['12441500196720244T', true],
  ['11440300007542785T', false],
  ['11440300007542785U', true],
  ['12 441500 196720244-t', true],
])('RULES §11 case 20: %s is valid: %s', (code, valid) => {
  expect(parseUscc(code).ok).toBe(valid)
})

test.each(['A', 'N', 'Y'])('an office %s of the later lists is accepted', (office) => {
  const body = `${office}1441500196720244`
  expect(parseUscc(body + usccCheckCharacter(body)).ok).toBe(true)
})

test.each([
  ['', 'empty', undefined],
  ['12345678', 'length', { found: 8 }],
  ['9111000060003IOZSV', 'characters', { position: 13 }],
  ['91A10000600037341L', 'characters', { position: 2 }],
  ['01110000600037341L', 'characters', { position: 0 }],
  ['91110000600037342L', 'check-digit', { position: 17 }],
])('"%s" is refused for %s', (text, reason, facts) => {
  expect(parseUscc(text)).toEqual({ ok: false, reason, ...(facts && { facts }) })
})

test('no text makes the check throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parseUscc(text)
    }),
  )
})

const vectors = findTestData('vectors/uscc-vectors.csv')

test.skipIf(vectors === undefined)('published test codes are judged as published', () => {
  for (const row of parseCsv(vectors ?? '')) {
    expect(parseUscc(row.uscc ?? '').ok, row.uscc).toBe(row.valid === 'True')
  }
})
