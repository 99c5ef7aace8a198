import { expect, test } from 'vitest'
import type { Service } from '#contract/service.ts'
import { listMaterials } from './questions.ts'
import { getService, publishedCatalogue } from './test-catalogue.ts'

const catalogue = publishedCatalogue()
const before = '2024-06-30'
const since = '2026-12-01'

/** What somebody of an age identifies themselves with. */
function identityOf(service: Service, age: number): string[] {
  const materials = listMaterials(service, { age, answers: { nationality: 'chinese' } })
  return materials.map(({ id }) => id).filter((id) => ['id-card', 'child-identity'].includes(id))
}

// 居民身份证法 Art 2, 7: from sixteen on a card is a duty, before that a choice.
test.each([
  'passport-first',
  'passport-renewal',
  'passport-reissue',
  'hk-macau-permit',
  'hk-macau-endorsement',
  'taiwan-permit',
  'no-criminal-record',
  'residence-permit-card',
])('%s asks a child for the household book or a card, and a card from sixteen on', (code) => {
  const service = getService(catalogue, code, since)
  expect([0, 15, 16, 40].map((age) => identityOf(service, age))).toEqual([
    ['child-identity'],
    ['child-identity'],
    ['id-card'],
    ['id-card'],
  ])
})

test('what was published before stays as it was', () => {
  expect(identityOf(getService(catalogue, 'passport-first', before), 8)).toEqual(['id-card'])
})

test('a paper that is asked for is not asked for under another name', () => {
  for (const service of catalogue.services) {
    const ids = listMaterials(service, { age: 8, answers: {} }).map(({ id }) => id)
    if (ids.includes('child-identity')) expect(ids, service.code).not.toContain('household-book')
  }
})
