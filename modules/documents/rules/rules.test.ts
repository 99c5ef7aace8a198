import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import { documentKinds } from '#texts/documents.ts'
import { documentNumber, formatCheckCode, isInForce, normaliseCheckCode, normaliseNumber, seriesOf } from './index.ts'

describe('what is read off a paper', () => {
  test.each([
    ['7k3qx-9ma2d', '7K3QX9MA2D'],
    [' 7K3QX 9MA2D ', '7K3QX9MA2D'],
    ['７Ｋ３ＱＸ－９ＭＡ２Ｄ', '7K3QX9MA2D'],
    ['7K3QX–9MA2D', '7K3QX9MA2D'],
    ['OIL00-11111', '0110011111'],
  ])('%s is the check code %s', (typed, code) => {
    expect(normaliseCheckCode(typed)).toBe(code)
  })

  test('every code is read back from its printed form', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const code = seededRandom(seed).code(10)
        expect(normaliseCheckCode(formatCheckCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  test('a number may be typed small, wide and with any dash', () => {
    expect(normaliseNumber('id2024－dongxihu—000001 ')).toBe('ID2024-DONGXIHU-000001')
  })
})

describe('a number', () => {
  test('names kind, year, hall and serial', () => {
    expect(documentNumber({ kind: 'id-card', hallId: 'cihui', year: 2024, serial: 7 })).toBe('ID2024-CIHUI-000007')
    expect(documentNumber({ kind: 'id-card', hallId: 'a', year: 2024, serial: 1_234_567 })).toBe('ID2024-A-1234567')
  })

  test('what a catalogue of its own makes shares one series, also under the name of something else', () => {
    for (const kind of ['fishing-licence', 'constructor']) {
      expect(seriesOf(kind)).toBe('document/other')
      expect(documentNumber({ kind, hallId: 'cihui', year: 2024, serial: 1 })).toBe('PZ2024-CIHUI-000001')
    }
    expect(seriesOf('id-card')).toBe('document/id-card')
  })

  test('begins with letters that no other kind has', () => {
    const kinds = Object.keys(documentKinds)
    const numbers = kinds.map((kind) => documentNumber({ kind, hallId: 'cihui', year: 2024, serial: 1 }))
    expect(new Set([...numbers, 'PZ2024-CIHUI-000001']).size).toBe(kinds.length + 1)
  })
})

test.each([
  ['2024-07-14', false],
  ['2024-07-15', true],
  ['2029-07-15', true],
  ['2029-07-16', false],
])('on %s a card valid from 2024-07-15 to 2029-07-15 is in force: %s', (on, inForce) => {
  expect(isInForce({ validFrom: '2024-07-15', validTo: '2029-07-15' }, on)).toBe(inForce)
  for (const validTo of ['LONG_TERM', 'NONE']) {
    expect(isInForce({ validFrom: '2024-07-15', validTo }, on)).toBe(on >= '2024-07-15')
  }
})
