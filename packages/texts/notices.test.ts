import { describe, expect, test } from 'vitest'
import { hiddenCode, noticeText } from './notices.ts'

const key = { number: 'HZ2024-0715-0031', code: '482913' }

describe('a message', () => {
  test('says the promise as a date, and the key to the case', () => {
    const args = { ...key, due: '2024-07-29', page: 'https://youban.example/status' }
    expect(noticeText('case-accepted', args, 'zh-CN')).toBe(
      '【网谷优办】您的申请已受理，2024年7月29日（周一）前办好。编号 HZ2024-0715-0031，查询码 482913，查询码只给您自己用。查进度：https://youban.example/status',
    )
    expect(noticeText('case-accepted', args, 'en')).toBe(
      '[Youban] Your application is accepted and will be done by Mon 29 July 2024. Number HZ2024-0715-0031, code 482913; keep the code to yourself. Status: https://youban.example/status',
    )
  })

  test('guesses no date where the calendar is not published', () => {
    const text = noticeText('case-accepted', { ...key, due: null }, 'zh-CN')
    expect(text).toContain('还没公布')
    expect(text).not.toMatch(/null|undefined/)
  })

  test('names every missing paper', () => {
    const args = { ...key, missing: ['居民户口簿', '证件照'] }
    expect(noticeText('case-notified', args, 'zh-CN')).toContain('还差 2 样：居民户口簿、证件照。')
    expect(noticeText('case-notified', args, 'en')).toContain('Still missing (2): 居民户口簿, 证件照.')
  })

  test('without a remedy or a page has no gap where they would stand', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      for (const template of ['case-refused', 'case-denied', 'case-ready'] as const) {
        expect(noticeText(template, key, lang)).not.toMatch(/undefined|。。| {2}|\s$/)
      }
    }
  })

  test('shows no code when the code is hidden', () => {
    const text = noticeText('case-ready', { ...key, code: hiddenCode }, 'zh-CN')
    expect(text).toContain('查询码 ●●●●●●')
    expect(text).not.toContain('482913')
  })
})
