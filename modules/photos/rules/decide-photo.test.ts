import { describe, expect, test } from 'vitest'
import { decideBytes, decideSize, getPhotoProfile } from './index.ts'

const idCard = getPhotoProfile({ profile: 'id-card', on: '2024-07-15' })
const exitEntry = getPhotoProfile({ profile: 'exit-entry', on: '2024-07-15' })

describe('how large a photo is', () => {
  test.each([
    [idCard, 358, 441, undefined],
    [idCard, 357, 441, 'photo-too-small'],
    [idCard, 358, 440, 'photo-too-small'],
    [idCard, 4000, 440, 'photo-too-small'],
    [idCard, 6400, 6250, undefined],
    [exitEntry, 354, 472, undefined],
    [exitEntry, 353, 472, 'photo-too-small'],
    [exitEntry, 358, 441, 'photo-too-small'],
  ])('$profile: %i×%i', (profile, width, height, reason) => {
    const decision = decideSize({ width, height }, profile)
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })

  test('a refusal says what was found and what was expected', () => {
    expect(decideSize({ width: 300, height: 400 }, exitEntry)).toEqual({
      ok: false,
      reason: 'photo-too-small',
      facts: { field: 'body', found: '300×400', expected: '354×472' },
    })
  })
})

describe('how large its file is', () => {
  test.each([
    [20_479, 'plain'],
    [20_480, undefined],
    [50_000, undefined],
    [80_000, undefined],
    [80_001, 'noisy'],
  ])('RULES §5.6: %i bytes for exit and entry', (bytes, why) => {
    const decision = decideBytes(bytes, exitEntry)
    expect(decision.ok ? undefined : decision.facts?.['why']).toBe(why)
  })

  test('the standard of the identity card asks for a quality and no number of bytes', () => {
    expect(decideBytes(9_000, idCard).ok).toBe(true)
    expect(idCard.quality).toEqual({ least: 70, most: 70 })
  })
})

describe('the profiles', () => {
  test('exit and entry ask for three to four', () => {
    expect(exitEntry.width / exitEntry.height).toBe(3 / 4)
  })

  test('a day before any standard has no profile', () => {
    expect(() => getPhotoProfile({ profile: 'id-card', on: '2018-12-31' })).toThrow(
      'expected a photo profile id-card in force on 2018-12-31',
    )
  })
})
