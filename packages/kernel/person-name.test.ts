import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePersonName } from './person-name.ts'

test.each([
  ['王小明', '王小明', 'zh'],
  [' 王 小 明 ', '王小明', 'zh'],
  ['阿依古丽•买买提', '阿依古丽·买买提', 'zh'],
  ['阿依古丽．买买提', '阿依古丽·买买提', 'zh'],
  ['𠮷田', '𠮷田', 'zh'],
  ['〇〇', '〇〇', 'zh'],
  ["Seán  O'Brien", "Seán O'Brien", 'foreign'],
  ['Anna-Maria Smith Jr.', 'Anna-Maria Smith Jr.', 'foreign'],
  ['김민수', '김민수', 'foreign'],
])('"%s" is the name %s (%s)', (text, name, kind) => {
  expect(parsePersonName(text)).toEqual({ ok: true, value: { name, kind } })
})

test.each([
  ['', 'empty', undefined],
  [' ', 'empty', undefined],
  ['王\u0000明', 'control-characters', { position: 1 }],
  ['王\u202e明', 'control-characters', { position: 1 }],
  ['王\u200b明', 'control-characters', { position: 1 }],
  ['王2明', 'characters', { position: 1 }],
  ['·王明', 'characters', { position: 0 }],
  ['<b>', 'characters', { position: 0 }],
  ['王 Ming', 'mixed', undefined],
  ['A'.repeat(61), 'too-long', { longest: 60 }],
])('"%s" is refused for %s', (text, reason, facts) => {
  expect(parsePersonName(text)).toEqual({ ok: false, reason, ...(facts && { facts }) })
})

test('a name of an extension block counts by characters, not by code units', () => {
  expect(parsePersonName('𠮷'.repeat(60)).ok).toBe(true)
  expect(parsePersonName('𠮷'.repeat(61)).ok).toBe(false)
})

test('an accepted name is accepted again and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const first = parsePersonName(text)
      if (first.ok) expect(parsePersonName(first.value.name)).toEqual(first)
    }),
  )
})
