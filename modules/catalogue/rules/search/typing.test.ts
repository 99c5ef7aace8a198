import { expect, test } from 'vitest'
import { likeness, listPieces, spellingsOf } from './typing.ts'

function sure(sound: string, typed: string): number {
  const pieces = listPieces(spellingsOf(sound), typed)
  return pieces.find(({ length }) => length === typed.length)?.quality ?? 0
}

test.each([
  ['zheng', 'zheng', 1],
  ['zheng', 'zhen', 0.85],
  ['zheng', 'zeng', 0.85],
  ['zheng', 'zen', 0.85],
  ['zu', 'zhu', 0.85],
  ['luo', 'nuo', 0.85],
  ['nian', 'liang', 0.85],
  ['lv', 'lu', 0.85],
  ['lv', 'nv', 0.85],
  ['lv', 'lyu', 0.85],
  ['shen', 'she', 0.65],
  ['shen', 's', 0.55],
  ['zhao', 'zaho', 0.6],
  ['zhao', 'zhaoo', 0.6],
  ['zhao', 'zhso', 0.6],
  ['hu', 'hi', 0],
  ['zhao', 'zozh', 0],
  ['zhao', 'gai', 0],
])('of the syllable %s, "%s" is this sure: %d', (sound, typed, quality) => {
  expect(sure(sound, typed)).toBe(quality)
})

test('what comes after the syllable is left for the next one', () => {
  const lengths = listPieces(spellingsOf('shen'), 'shenfenz').map(({ length }) => length)
  expect(lengths).toContain(4)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(5)
})

test.each([
  ['passport', 'passport', 1],
  ['passports', 'passport', 0.95],
  ['pasport', 'passport', 0.75],
  ['macao', 'macau', 0.75],
  ['id', 'is', 0],
  ['pa', 'passport', 0],
  ['post', 'passport', 0],
])('"%s" stands for the word "%s" this surely: %d', (typed, word, quality) => {
  expect(likeness(typed, word)).toBe(quality)
})
