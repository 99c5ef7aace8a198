import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from './mask.ts'

test('a number keeps its ends only', () => {
  expect(maskIdNumber('42011220080720000X')).toBe('420112********000X')
  expect(maskPhone('13800000031')).toBe('138****0031')
})

test.each([
  ['王明', '王*'],
  ['王小明', '王*明'],
  ['欧阳小明', '欧**明'],
  ['阿依古丽·买买提', '阿******提'],
  ['Anna-Maria Smith', 'A********* S****'],
  ['王', '王'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('what is too short to hide anything in is hidden whole', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), (text) => {
      expect(maskIdNumber(text)).toMatch(/^\**$/)
    }),
  )
})
