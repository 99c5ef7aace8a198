import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from './mask.ts'
import { parsePersonName } from './person-name.ts'
import { parsePhone } from './phone.ts'

test('a number keeps its ends only', () => {
  expect(maskIdNumber('42011220080720000X')).toBe('420112********000X')
})

test.each([
  ['13800000031', '138****0031'],
  ['+12025550123', '+12*****0123'],
  ['+819000000000', '+81******0000'],
  ['+491234567890123', '+49*********0123'],
  ['+85200000000', '+85*****0000'],
  ['+29900000', '+29****00'],
])('the telephone %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test.each([
  ['王明', '王*'],
  ['王小明', '王*明'],
  ['欧阳小明', '欧**明'],
  ['𠮷野', '𠮷*'],
  ['王𪜀𬺰', '王*𬺰'],
  ['阿依古丽·买买提', '阿******提'],
  ['王·李', '王**'],
  ['王', '*'],
  ['𠮷', '*'],
  ['', ''],
  ['Anna-Maria Smith', 'A********* S****'],
  ['Suharto', 'S******'],
  ["O'Brien", 'O******'],
  ['Zoë Ødegård', 'Z** Ø******'],
  ['Nguyễn Thị Minh Khai', 'N***** T** M*** K***'],
  ['J. Smith', 'J. S****'],
  ['J. P.', 'J. *.'],
  ['ß-.b', 'ß-.*'],
  ['O', '*'],
  ['김민수', '김*수'],
  ['Анна Каренина', 'А***********а'],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('of every name that is accepted at least one letter is hidden, and the length stays', () => {
  const parts = fc.constantFrom(...'王李𠮷𪜀阿买提·', ...'abcÉß-. ', "'")
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (characters) => {
      const parsed = parsePersonName(characters.join(''))
      if (!parsed.ok) return
      const { name } = parsed.value
      const masked = maskName(name)
      expect(masked).not.toBe(name)
      expect([...masked]).toHaveLength([...name].length)
      expect(lettersOf(masked)).toBeLessThan(lettersOf(name))
    }),
  )
})

test('of every number that is accepted at least four digits are hidden', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 14 }).map((all) => all.join(''))
  const typed = fc.oneof(
    digits.map((all) => `13${all.slice(0, 9)}`),
    digits.map((all) => `+1${all}`),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parsePhone(text)
      if (parsed.ok) expect(maskPhone(parsed.value).replace(/[^*]/g, '').length).toBeGreaterThanOrEqual(4)
    }),
  )
})

function lettersOf(text: string): number {
  return [...text].filter((character) => /\p{L}/u.test(character)).length
}

test('what is too short to hide anything in is hidden whole', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), (text) => {
      expect(maskIdNumber(text)).toMatch(/^\**$/)
    }),
  )
})
