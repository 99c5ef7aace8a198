import { expect, test } from 'vitest'
import { phrasings } from './everyday.ts'
import { plainText, readQuery } from './query.ts'

test.each([
  ['ＳＦＺ', 'sfz'],
  ['Shēn Fèn Zhèng', 'shen fen zheng'],
  ['lǚ yóu', 'lv you'],
  ['護照 Passport', '护照 passport'],
])('"%s" says the same as "%s"', (text, plain) => {
  expect(plainText(text, '護护證证')).toBe(plain)
})

test.each([
  ['请问身份证过期了怎么办', '身份证过期'],
  ['我要补办护照', '补办护照'],
  ['办护照', '护照'],
  ['I want to renew my ID', 'renewid'],
  ['身份证，号', '身份证号'],
])('of "%s" this is searched by: %s', (text, atoms) => {
  expect(readQuery(plainText(text, '')).atoms.join('')).toBe(atoms)
})

test('a word in letters keeps its place among the characters', () => {
  expect(readQuery('护zhao到期 id').tokens).toEqual([
    { text: 'zhao', from: 1, to: 5 },
    { text: 'id', from: 7, to: 9 },
  ])
})

test('no more than 60 characters are read', () => {
  expect(readQuery(plainText('证'.repeat(200), '')).atoms).toHaveLength(60)
  expect(readQuery(plainText('a'.repeat(200), '')).atoms).toHaveLength(60)
  expect(readQuery(plainText('a证'.repeat(100), '')).atoms).toHaveLength(60)
})

test.each([
  ['户口簿掉了', '户口本丢了'],
  ['小孩换名字', '孩子改名'],
  ['生了孩子', '孩子出生'],
])('"%s" is also read as "%s"', (said, plain) => {
  expect(phrasings(said)).toEqual([said, plain])
})

test('what is said in the words of the catalogue is read once', () => {
  expect(phrasings('护照')).toEqual(['护照'])
})
