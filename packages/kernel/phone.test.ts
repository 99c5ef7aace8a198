import { expect, test } from 'vitest'
import { parsePhone } from './phone.ts'

test.each([
  '13800000031',
  '138 0000 0031',
  '+86 138-0000-0031',
  '008613800000031',
  '8613800000031',
  '１３８００００００３１',
])('"%s" is read as one mobile number', (text) => {
  expect(parsePhone(text)).toEqual({ ok: true, value: '13800000031' })
})

test.each([
  ['', 'empty', undefined],
  ['1380000003', 'length', { found: 10 }],
  ['138000000311', 'length', { found: 12 }],
  ['1380000003a', 'characters', { position: 10 }],
  ['12800000031', 'not-mobile', { position: 1 }],
  ['02783210000', 'not-mobile', { position: 0 }],
])('"%s" is refused for %s', (text, reason, facts) => {
  expect(parsePhone(text)).toEqual({ ok: false, reason, ...(facts && { facts }) })
})
