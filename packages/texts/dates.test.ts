import { expect, test } from 'vitest'
import { dateWords, dayWords } from './dates.ts'

test.each([
  ['2024-07-24', '2024年7月24日（周三）', 'Wed 24 July 2024'],
  ['2024-09-29', '2024年9月29日（周日）', 'Sun 29 September 2024'],
  ['2024-02-29', '2024年2月29日（周四）', 'Thu 29 February 2024'],
  ['2029-01-01', '2029年1月1日（周一）', 'Mon 1 January 2029'],
])('%s is said in both languages', (date, zh, en) => {
  expect(dayWords(date, 'zh-CN')).toBe(zh)
  expect(dayWords(date, 'en')).toBe(en)
  expect(zh.startsWith(dateWords(date, 'zh-CN'))).toBe(true)
  expect(en.endsWith(dateWords(date, 'en'))).toBe(true)
})

test('a day that is none has no words', () => {
  expect(() => dateWords('2024-02-30', 'zh-CN')).toThrow(RangeError)
})
