import { expect, test } from 'vitest'
import { searchServices } from '../rules/search/search-services.ts'
import { queries } from '../rules/search/test-queries.ts'
import { hallServices } from '../rules/search/test-services.ts'
import { publishedCatalogue } from '../rules/test-catalogue.ts'
import { prepareSearch } from './search-index.ts'

test('with the words of the published catalogue people find what they mean, nearly always first', () => {
  const published = publishedCatalogue().services
  const services = hallServices.map((service) => published.find(({ code }) => code === service.code) ?? service)
  const index = prepareSearch(services)(services)
  const asked = Object.entries(queries).map(([text, code]) => {
    const result = searchServices({ index, text })
    const place = result.kind === 'found' ? result.found.findIndex((found) => found.code === code) : -1
    return { text, reciprocal: place === -1 ? 0 : 1 / (place + 1) }
  })
  expect(asked.filter(({ reciprocal }) => reciprocal === 0)).toEqual([])
  const mean = asked.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / asked.length
  expect(mean).toBeGreaterThan(0.97)
})
