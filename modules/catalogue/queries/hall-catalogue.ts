import type { HallCatalogue } from '#contract/catalogue.ts'
import { type Catalogue, findHallCatalogue } from '../rules/index.ts'
import { prepareSearch } from './search-index.ts'

/**
 * Makes ready what the screens of each hall need, once for a catalogue: the dictionaries of the search take half a
 * second. It answers for a hall on a day, with the same object all that day; undefined for a hall that is not there.
 */
export function prepareHallCatalogues(
  catalogue: Catalogue,
): (asked: { hallId: string; on: string }) => HallCatalogue | undefined {
  const indexOf = prepareSearch(catalogue.services)
  const today = new Map<string, { on: string; view: HallCatalogue }>()
  return (asked) => {
    const known = today.get(asked.hallId)
    if (known?.on === asked.on) return known.view
    const found = findHallCatalogue(catalogue, asked)
    if (found === undefined) return undefined
    const view = { ...found, search: indexOf(found.services) }
    today.set(asked.hallId, { on: asked.on, view })
    return view
  }
}
