import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NoticeTemplate } from '#contract/notices.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { type Lang, pick, type Text } from '#texts/lang.ts'
import { noticeText } from '#texts/notices.ts'
import { smsParts } from './index.ts'

test.each([
  ['nothing', '', 'gsm-7', 1],
  ['160 places of the GSM alphabet', 'a'.repeat(160), 'gsm-7', 1],
  ['161 places of it', 'a'.repeat(161), 'gsm-7', 2],
  ['brackets, which cost two places', '['.repeat(80), 'gsm-7', 1],
  ['one bracket more', '['.repeat(81), 'gsm-7', 2],
  ['a bracket that would be cut in two', `${'a'.repeat(152)}[${'a'.repeat(152)}`, 'gsm-7', 3],
  ['70 characters of Chinese', '办'.repeat(70), 'ucs-2', 1],
  ['71 of them', '办'.repeat(71), 'ucs-2', 2],
  ['two full parts', '办'.repeat(134), 'ucs-2', 2],
  ['one more', '办'.repeat(135), 'ucs-2', 3],
  ['a rare character, which costs two places', `${'办'.repeat(69)}𠮷`, 'ucs-2', 2],
  ['a rare character that would be cut in two', `${'办'.repeat(66)}𠮷${'办'.repeat(66)}`, 'ucs-2', 3],
] as const)('%s', (_what, text, alphabet, parts) => {
  expect(smsParts(text)).toEqual({ alphabet, parts })
})

test('a longer text never has fewer parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 50 }), (text, more) => {
      expect(smsParts(text + more).parts).toBeGreaterThanOrEqual(smsParts(text).parts)
    }),
  )
})

describe('a message with the longest names of the demonstration', () => {
  const read = readCatalogue(resolve(import.meta.dirname, '../../../catalogue'))
  if (!read.ok) throw new Error('the catalogue of the repository is faulty')
  const { halls, services, procedure } = read.catalogue

  function longest(texts: readonly Text[], lang: Lang): string {
    return texts
      .map((text) => pick(text, lang))
      .toSorted((one, other) => other.length - one.length)
      .slice(0, 1)
      .join('')
  }

  function argsIn(lang: Lang) {
    const place = longest(
      halls.map(({ name }) => name),
      lang,
    )
    // The service whose papers have the longest names together, all of them missing.
    const papers = services
      .map(({ materials }) => materials.map(({ name }) => pick(name, lang)))
      .toSorted((one, other) => other.join('').length - one.join('').length)
      .at(0)
    const remedy = longest(
      services.flatMap(({ refusals }) => refusals.map((ground) => ground.remedy)),
      lang,
    )
    return {
      number: 'HZ2024-0715-9999',
      code: '482913',
      page: 'https://youban.dongxihu.example/status/rate#no=HZ2024-0715-9999',
      due: '2024-11-27',
      since: '2024-11-27',
      missing: papers ?? [],
      bring: papers ?? [],
      remedy,
      place,
      collection: { by: 'pick-up', place } as const,
      ticket: 'C012',
      window: 12,
      ground: longest(
        procedure.pauses.map(({ name }) => name),
        lang,
      ),
      basis: procedure.pauses.map(({ basis }) => basis).toSorted((one, other) => other.length - one.length)[0] ?? '',
      why: 'extended',
      supplyBy: '2024-11-27',
      became: 'withdrawn',
    } as const
  }

  test.each(NoticeTemplate.options)('%s fits into four parts', (template) => {
    expect(smsParts(noticeText(template, argsIn('zh-CN'), 'zh-CN'))).toMatchObject({ alphabet: 'ucs-2' })
    expect(smsParts(noticeText(template, argsIn('zh-CN'), 'zh-CN')).parts).toBeLessThanOrEqual(4)
    expect(smsParts(noticeText(template, argsIn('en'), 'en')).parts).toBeLessThanOrEqual(4)
  })

  test('forty missing papers fit too', () => {
    const missing = Array.from({ length: 40 }, () => '监护关系证明（户口簿或出生医学证明）')
    const text = noticeText('case-notified', { ...argsIn('zh-CN'), missing }, 'zh-CN')
    expect(smsParts(text).parts).toBeLessThanOrEqual(4)
  })
})
