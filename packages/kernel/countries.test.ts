import { expect, test } from 'vitest'
import { countryName, listCountries } from './countries.ts'

test('every country has a name of its own in both languages', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    const all = listCountries(lang)
    expect(all.length).toBeGreaterThan(240)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    expect(all.filter(({ code, name }) => name === code || name === '')).toEqual([])
  }
})

test('those asked for first stand first, in their order', () => {
  expect(
    listCountries('en', ['KOR', 'JPN'])
      .slice(0, 2)
      .map(({ name }) => name),
  ).toEqual(['South Korea', 'Japan'])
})

test('a code is called by its name, and an unknown one by itself', () => {
  expect(countryName('FRA', 'zh-CN')).toBe('法国')
  expect(countryName('ZZZ', 'en')).toBe('ZZZ')
})
