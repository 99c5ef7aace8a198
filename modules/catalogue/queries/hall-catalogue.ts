import type { HallCatalogue } from '#contract/catalogue.ts'
import { type Catalogue, findHallCatalogue } from '../rules/index.ts'
import { prepareSearch } from './search-index.ts'

/**
 * Makes ready what the screens of each hall need, once for a catalogue: the dictionaries of the search take half a
 * second. It answers for a hall on a day; undefined for a hall that is not there.
 */
export function prepareHallCatalogues(
  catalogue: Catalogue,
): (asked: { hallId: string; on: string }) => HallCatalogue | undefined {
  const indexOf = prepareSearch(catalogue.services)
  return (asked) => {
    const found = findHallCatalogue(catalogue, asked)
    return found && { ...found, search: indexOf(found.services) }
  }
}
