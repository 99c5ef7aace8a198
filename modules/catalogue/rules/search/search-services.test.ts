import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Found, searchServices } from './search-services.ts'
import { queries, strangers } from './test-queries.ts'
import { hallIndex as index } from './test-services.ts'

function search(text: string): readonly Found[] {
  const result = searchServices({ index, text })
  return result.kind === 'found' ? result.found : []
}

test.each(Object.entries(queries))('"%s" finds %s first', (text, code) => {
  expect(search(text)[0]?.code).toBe(code)
})

test('over all queries the right service stands at the top, by the mean reciprocal rank', () => {
  const places = Object.entries(queries).map(([text, code]) => search(text).findIndex((found) => found.code === code))
  const reciprocal = places.map((place) => (place === -1 ? 0 : 1 / (place + 1)))
  const mean = reciprocal.reduce((sum, one) => sum + one, 0) / reciprocal.length
  expect(places.length).toBeGreaterThanOrEqual(180)
  expect(mean).toBe(1)
})

test.each(strangers)('"%s" is not of this hall, and the guide desk is asked', (text) => {
  expect(searchServices({ index, text })).toEqual({ kind: 'none' })
})

test.each(['', '  ', '？！', '我要办', '请问怎么办理', 'how do I', '\u200b', '😀😀'])(
  '"%s" says nothing to search by',
  (text) => {
    expect(searchServices({ index, text })).toEqual({ kind: 'empty' })
  },
)

test.each([
  ['身份证过期了怎么办', '身份证过期'],
  ['sfz', '身份证'],
  ['户口本掉了', '户口本丢了'],
  ['護罩', '护照'],
  ['pasport', 'passport'],
])('"%s" is answered with the word it was found by, %s', (text, word) => {
  expect(search(text)[0]?.word).toBe(word)
})

test.each([
  ['户', ['household-transfer', 'birth-registration', 'household-book-reissue']],
  ['证', ['id-card-renewal', 'hk-macau-permit', 'residence-permit-card']],
  ['丢', ['passport-reissue', 'id-card-reissue', 'household-book-reissue']],
  ['身份证', ['id-card-renewal', 'id-card-reissue', 'id-card-first', 'temporary-id-card']],
  ['护照', ['passport-first', 'passport-renewal', 'passport-reissue']],
])('"%s" alone finds everything that has it', (text, codes) => {
  expect(search(text).map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
})

test('a word said as it stands in the catalogue means the service that has it', () => {
  const more: Readonly<Record<string, [string, string]>> = {
    'passport-first': ['孩子办护照', 'hai zi ban hu zhao'],
    'passport-renewal': ['孩子护照到期', 'hai zi hu zhao dao qi'],
  }
  const own = index.services.map((one) => {
    const word = more[one.code]
    return word === undefined ? one : { ...one, zh: [...one.zh, word] }
  })
  const result = searchServices({ index: { ...index, services: own }, text: ' 孩子 办护照' })
  expect(result.kind === 'found' && result.found[0]).toMatchObject({ code: 'passport-first', word: '孩子办护照' })
})

test('what stands before and after the need does not hide it', () => {
  expect(search('我外孙女的身份证在学校被同学弄丢了怎么办呀')[0]?.code).toBe('id-card-reissue')
  expect(search('您好我想问一下给我刚出生的孙子上户口要带什么材料')[0]?.code).toBe('birth-registration')
})

test('the answers are few, and the best comes first', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(queries)), (text) => {
      const scores = search(text).map(({ score }) => score)
      expect(scores.length).toBeLessThanOrEqual(8)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
    }),
  )
})

test('no string makes it throw', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'shenfzhg身份证护照户口 丢了A1ü護\ud800', '\u0301', '身'), maxLength: 300 }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      expect(['empty', 'none', 'found']).toContain(searchServices({ index, text }).kind)
    }),
    { numRuns: 300 },
  )
})

test('a hall without services answers that there is none', () => {
  const nothing = { services: [], sounds: {}, traditional: '' }
  expect(searchServices({ index: nothing, text: '护照' })).toEqual({ kind: 'none' })
})

test('200 services and 200 characters take no longer than a person notices', () => {
  const services = Array.from({ length: 200 }, (_, at) => index.services[at % index.services.length])
  const large = { ...index, services: services.filter((service) => service !== undefined) }
  for (const text of ['身份证护照户口本'.repeat(25), 'shenfenzhenghuzhao'.repeat(11), 'sfzhz'.repeat(40)]) {
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      searchServices({ index: large, text })
      return performance.now() - start
    })
    // About 0.1 s; the bound leaves a busy machine its time and is far below what an unbounded search takes.
    expect(Math.min(...times)).toBeLessThan(1500)
  }
})
