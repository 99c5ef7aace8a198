import { describe, expect, test } from 'vitest'
import { decideUpload, getPhotoProfile, recogniseImage } from './index.ts'

describe('what is a photo', () => {
  test.each([
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16], 'jpeg'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'png'],
    ['a PNG that a mail program turned into text', [0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a, 0], undefined],
    ['a GIF', [...Buffer.from('GIF89a')], undefined],
    ['a PDF', [...Buffer.from('%PDF-1.7')], undefined],
    ['a drawing', [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')], undefined],
    ['nothing', [], undefined],
  ])('%s is told by its first bytes', (_name, bytes, kind) => {
    expect(recogniseImage(Uint8Array.from(bytes))).toBe(kind)
  })
})

describe('how large a photo is', () => {
  const profile = getPhotoProfile('2024-07-15')

  test.each([
    [358, 441, undefined],
    [357, 441, 'photo-too-small'],
    [358, 440, 'photo-too-small'],
    [4000, 440, 'photo-too-small'],
    [6_400, 6_250, undefined],
    [6_400, 6_251, 'photo-too-large'],
    [30_000, 30_000, 'photo-too-large'],
  ])('%i×%i', (width, height, reason) => {
    const decision = decideUpload({ width, height }, profile)
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })

  test('a refusal says what was found and what was expected', () => {
    expect(decideUpload({ width: 300, height: 400 }, profile)).toEqual({
      ok: false,
      reason: 'photo-too-small',
      facts: { field: 'body', found: '300×400', expected: '358×441' },
    })
  })

  test('a day before any standard has no profile', () => {
    expect(() => getPhotoProfile('2018-12-31')).toThrow('expected a photo profile in force on 2018-12-31')
  })
})
