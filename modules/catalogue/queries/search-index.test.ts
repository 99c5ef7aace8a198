import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hallServices } from '../rules/search/test-services.ts'
import { publishedCatalogue } from '../rules/test-catalogue.ts'
import { prepareHallCatalogues } from './hall-catalogue.ts'
import { prepareSearch, type Searchable } from './search-index.ts'

const indexOf = prepareSearch(hallServices)
const index = indexOf(hallServices)
const sounds = new Map(index.services.flatMap(({ zh }) => zh))

test.each([
  ['港澳通行证', 'gang ao tong xing zheng'],
  ['出国旅游', 'chu guo lv you'],
  ['居民身份证丢失补领', 'ju min shen fen zheng diu shi bu ling'],
  ['户口迁移购房', 'hu kou qian yi gou fang'],
])('%s is read %s', (word, sound) => {
  expect(sounds.get(word)).toBe(sound)
})

test('every character has one syllable, and what has no sound is left out', () => {
  for (const [word, sound] of sounds) {
    expect(sound.split(' ')).toHaveLength([...word].length)
    expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
  }
})

test('the name, the need and the words of a service are each said once', () => {
  const entry = index.services.find(({ code }) => code === 'id-card-renewal')
  const words = entry?.zh.map(([word]) => word) ?? []
  expect(words).toEqual(expect.arrayContaining(['居民身份证换领', '身份证快到期', '二代证']))
  expect(new Set(words).size).toBe(words.length)
})

test('common characters of the same sound and traditional ones are known, for the words of the hall only', () => {
  expect(index.sounds['zhao']).toContain('罩')
  expect(index.traditional).toContain('護护')
  expect(index.traditional).toContain('證证')
  expect(Object.keys(index.sounds)).not.toContain('neng')
})

test('letters and digits are kept, and a rare character without a known sound stands for itself', () => {
  const words: Searchable = {
    code: 'a-b',
    name: { zh: 'ID卡（3 个月）', en: 'ID card' },
    need: { title: { zh: 'ＩＤ卡', en: 'ID card' }, help: { zh: '卡', en: 'card' } },
    words: { zh: ['𠮷卡'], en: ['ID card'] },
  }
  const [entry] = prepareSearch([words])([words]).services
  expect(entry?.zh).toEqual([
    ['ID卡3个月', 'i d ka 3 ge yue'],
    ['ID卡', 'i d ka'],
    ['𠮷卡', '𠮷 ka'],
  ])
})

test('the index of a whole hall stays below 12 kB on the wire, compressed', () => {
  expect(gzipSync(JSON.stringify(index)).length).toBeLessThan(12_000)
})

test('a hall is searched by its own services in force on the day', () => {
  const find = prepareHallCatalogues(publishedCatalogue())
  const found = find({ hallId: 'cihui', on: '2024-07-15' })
  expect(found?.search.services.map(({ code }) => code)).toEqual(found?.services.map(({ code }) => code))
  expect(find({ hallId: 'cihui', on: '2023-12-31' })?.search.services).toEqual([])
  expect(find({ hallId: 'nowhere', on: '2024-07-15' })).toBeUndefined()
})
