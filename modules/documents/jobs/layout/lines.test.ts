import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from './lines.ts'

/** As if every character were as wide as a Chinese one, which is one point. */
const room = (width: number) => ({ width, measure: (text: string) => [...text].length })

test.each([
  ['一二三四五六七', 4, ['一二三四', '五六七']],
  ['一二三四，五六', 4, ['一二三', '四，五六']],
  ['一二三（四五）六', 5, ['一二', '三（四五）', '六']],
  ['还有 7 个工作日', 5, ['还有', '7 个工作', '日']],
  ['在2024年7月', 4, ['在', '2024', '年7月']],
  ['七月一日（周一）办', 5, ['七月一', '日（周一）', '办']],
  ['apply by Monday', 9, ['apply by', 'Monday']],
  ['Featherstonehaugh', 7, ['Feather', 'stoneha', 'ugh']],
  ['一二\n三四', 9, ['一二', '三四']],
  ['', 9, ['']],
])('%s, in lines of %i', (text, width, lines) => {
  expect(breakLines(text, room(width))).toEqual(lines)
})

test('nothing but spaces is lost, and no line is wider than its room', () => {
  const alphabet = [...'天地（）。，《》 ab12年𠮷\n']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet)), fc.integer({ min: 3, max: 12 }), (characters, width) => {
      const text = characters.join('')
      const lines = breakLines(text, room(width))
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      expect(lines.every((line) => [...line].length <= width)).toBe(true)
    }),
  )
})
