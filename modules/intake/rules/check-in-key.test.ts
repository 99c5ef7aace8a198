import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCheckInCode, normaliseCheckInKey } from './check-in-key.ts'

const token = 'AbCdEfGhIjKlMnOpQrStU_'

test.each([
  ['the code as shown', '48213 90576', 'code', '4821390576'],
  ['the code in full-width digits', '４８２１３　９０５７６', 'code', '4821390576'],
  ['the code with a dash', '48213-90576', 'code', '4821390576'],
  ['a token', token, 'token', token],
  ['the address of the QR code', `https://hall.example/filed#k=${token}`, 'token', token],
  ['the address with more behind it', `https://hall.example/filed#k=${token}&n=1`, 'token', token],
])('%s opens the same filing', (_what, typed, kind, value) => {
  expect(normaliseCheckInKey(typed)).toEqual({ kind, value })
})

test('what is shown is read back as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), (code) => {
      expect(normaliseCheckInKey(formatCheckInCode(code))).toEqual({ kind: 'code', value: code })
    }),
  )
})

test('nothing that is typed breaks it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(['code', 'token']).toContain(normaliseCheckInKey(text).kind)
    }),
  )
})
