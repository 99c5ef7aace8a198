import { describe, expect, test } from 'vitest'
import { NoticeTemplate } from '#contract/notices.ts'
import { hiddenCode, hideSecrets, noticeSentence, noticeText } from './notices.ts'

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

  test('shows neither code nor what the address hides when it is for other eyes', () => {
    const args = { ...key, page: 'https://youban.example/resume#t=a-secret', bring: ['居民户口簿'] }
    const text = noticeText('pre-application-filed', hideSecrets<'pre-application-filed'>(args), 'zh-CN')
    expect(text).toContain(`查询码 ${hiddenCode}`)
    expect(text).toContain(`打开预申请：https://youban.example/resume#${hiddenCode}`)
    expect(text).not.toMatch(/482913|a-secret/)
    const posted = { ...key, collection: { by: 'post', carrier: '邮政速递', tracking: '1000000000000' } } as const
    const shown = noticeText('document-ready-collect', hideSecrets<'document-ready-collect'>(posted), 'zh-CN')
    expect(shown).toContain(`已经寄出：邮政速递 ${hiddenCode}。`)
  })

  test('for whoever has opened the case already has neither code nor number nor address', () => {
    const args = { ...key, page: 'https://youban.example/status' }
    expect(noticeSentence('case-denied', args, 'zh-CN')).toBe('您的申请没有获得批准，理由和救济途径可以查看。')
    expect(noticeSentence('case-denied', args, 'en')).not.toMatch(/482913|HZ2024|https|Youban/)
  })

  test('calls to a window with nothing else', () => {
    const call = { ticket: 'C012', window: 5 }
    expect(noticeText('window-calls', call, 'zh-CN')).toBe('【网谷优办】C012 号，请到 5 号窗口。')
    expect(noticeText('window-calls', call, 'en')).toBe('[Youban] Ticket C012, please come to window 5.')
  })

  test('without a code says the number alone', () => {
    const text = noticeText('pre-application-filed', { number: 'Y0031', bring: [] }, 'zh-CN')
    expect(text).toBe('【网谷优办】预申请收到了，到大厅取号就能办。编号 Y0031。')
    expect(noticeText('pre-application-filed', { number: 'Y0031', bring: [] }, 'en')).toMatch(/hall\. Number Y0031\.$/)
  })

  test('that may be switched off says so, and no other does', () => {
    const everything = { ...key, since: '2024-07-15', place: '领证柜', due: null, missing: [], bring: [] }
    const moved = {
      supplyBy: null,
      became: 'returned' as const,
      ground: '鉴定',
      basis: '行政许可法第四十五条',
      why: 'extended' as const,
    }
    const call = { ticket: 'C012', window: 5, ...moved, collection: { by: 'pick-up', place: '领证柜' } as const }
    for (const template of NoticeTemplate.options) {
      const args = { ...everything, ...call }
      const isOptional = template === 'uncollected-reminder' || template === 'rating-invitation'
      expect(noticeText(template, args, 'zh-CN').includes('不想收这类消息')).toBe(isOptional)
      expect(noticeText(template, args, 'en').includes('switch such messages off')).toBe(isOptional)
    }
  })

  test('too long for its names says how many are left', () => {
    const missing = Array.from({ length: 20 }, (_, place) => `第 ${place + 1} 种证明材料`)
    const text = noticeText('case-notified', { ...key, missing }, 'zh-CN')
    expect(text).toMatch(/还差 20 样：第 1 种证明材料、.*，另有 11 样可以查看。/)
    expect(noticeText('case-notified', { ...key, missing }, 'en')).toMatch(/, and \d+ more that you can look up\./)
  })
})
