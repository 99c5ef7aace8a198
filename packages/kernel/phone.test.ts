import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePhone } from './phone.ts'

test.each([
  '13800000031',
  '138 0000 0031',
  '138.0000.0031',
  '+86 138-0000-0031',
  '+86 (138) 0000 0031',
  '0086 138 0000 0031',
  '008613800000031',
  '8613800000031',
  '１３８００００００３１',
  '＋８６　１３８００００００３１',
])('"%s" is read as one mobile number', (text) => {
  expect(parsePhone(text)).toEqual({ ok: true, value: '13800000031' })
})

// Numbers that are set aside for fiction, or of nobody.
test.each([
  ['the United States', '+1 (202) 555-0123', '+12025550123'],
  ['Japan', '+81-90-0000-0000', '+819000000000'],
  ['the United Kingdom, dialled', '0044 7700 900123', '+447700900123'],
  ['Hong Kong', '+852 0000 0000', '+85200000000'],
  ['Macau', '＋853 0000 0000', '+85300000000'],
  ['Taiwan', '+886.900.000.000', '+886900000000'],
  ['the shortest', '+29900000', '+29900000'],
  ['the longest', '+491234567890123', '+491234567890123'],
])('a number of %s keeps its country code: %s', (_country, text, phone) => {
  expect(parsePhone(text)).toEqual({ ok: true, value: phone })
})

test.each([
  ['', 'empty', undefined],
  ['\u3000', 'empty', undefined],
  ['+86', 'empty', undefined],
  ['1380000003', 'length', { found: 10 }],
  ['138000000311', 'length', { found: 12 }],
  ['+86 1380000003', 'length', { found: 10 }],
  ['1380000003a', 'characters', { position: 10 }],
  ['+12O25550123', 'characters', { position: 3 }],
  ['138+0000031', 'characters', { position: 3 }],
  ['12800000031', 'not-mobile', { position: 1 }],
  ['02783210000', 'not-mobile', { position: 0 }],
  ['+86 027 8321 0000', 'not-mobile', { position: 0 }],
  ['+0 447700900123', 'country-code', { position: 1 }],
  ['+', 'abroad-length', { found: 0 }],
  ['+1202555', 'abroad-length', { found: 7 }],
  ['+1234567890123456', 'abroad-length', { found: 16 }],
])('"%s" is refused for %s', (text, reason, facts) => {
  expect(parsePhone(text)).toEqual({ ok: false, reason, ...(facts && { facts }) })
})

describe('whatever is typed', () => {
  const digits = (least: number, most: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(''))
  const separators = fc.constantFrom('', ' ', '-', '.', '\u3000', '‑')

  test('a number that was accepted is accepted again and stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          digits(0, 20),
          digits(0, 20).map((all) => `+${all}`),
        ),
        (text) => {
          const first = parsePhone(text)
          if (!first.ok) return
          expect(first.value).toMatch(/^(1[3-9]\d{9}|\+[1-9]\d{7,14})$/)
          expect(parsePhone(first.value)).toEqual(first)
        },
      ),
    )
  })

  test('a mainland mobile is one number however its country and its groups are written', () => {
    const mobile = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9, 9)).map((parts) => parts.join(''))
    const prefix = fc.constantFrom('', '+86', '0086', '86', '+86 ', '0086-')
    fc.assert(
      fc.property(mobile, prefix, separators, (phone, before, between) => {
        const written = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(between)
        expect(parsePhone(before + written)).toEqual({ ok: true, value: phone })
      }),
    )
  })

  test('a number abroad is itself with + or 00 before it', () => {
    const country = fc.constantFrom('1', '7', '44', '81', '82', '852', '886', '971')
    fc.assert(
      fc.property(country, digits(7, 12), fc.constantFrom('+', '00'), separators, (code, rest, before, between) => {
        expect(parsePhone([before + code, rest].join(between))).toEqual({ ok: true, value: `+${code}${rest}` })
      }),
    )
  })
})
