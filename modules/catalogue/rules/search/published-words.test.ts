import { expect, test } from 'vitest'
import { prepareSearch } from '../../queries/search-index.ts'
import { findService } from '../find.ts'
import { publishedCatalogue } from '../test-catalogue.ts'
import { searchServices } from './search-services.ts'
import { queries, strangers } from './test-queries.ts'
import { hallServices } from './test-services.ts'

// The words that the catalogue itself gives, beside invented ones of a service it does not have.
const published = publishedCatalogue()
const services = hallServices.map(
  (invented) => findService(published, { code: invented.code, on: '2024-07-15' }) ?? invented,
)
const index = prepareSearch(services)(services)

test.each(Object.entries(queries))('by the words of the catalogue "%s" finds %s first', (text, code) => {
  const result = searchServices({ index, text })
  expect(result.kind === 'found' && result.found[0]?.code).toBe(code)
})

test.each(strangers)('by the words of the catalogue "%s" is of no service', (text) => {
  expect(searchServices({ index, text })).toEqual({ kind: 'none' })
})
