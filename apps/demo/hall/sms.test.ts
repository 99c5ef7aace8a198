import { expect, test } from 'vitest'
import { type NoticeArgs, noticeText } from '#texts/notices.ts'
import { readCaseKey } from './sms.ts'

const args: NoticeArgs['case-accepted'] = {
  number: 'HZ20240715-0042',
  code: '048213',
  page: 'http://127.0.0.1:8080/status',
  due: '2024-07-24',
}

test.each(['zh-CN', 'en'] as const)('number and code are read off the message of the hall in %s', (lang) => {
  const text = noticeText('case-accepted', args, lang)
  expect(readCaseKey(text)).toEqual({ number: args.number, code: args.code })
})

test('a message without a code gives none', () => {
  expect(readCaseKey('【网谷优办】A001 号，请到 1 号窗口。')).toBeUndefined()
})
