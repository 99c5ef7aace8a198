import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { searchEntryTexts } from '#texts/hall/search-entry.ts'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { Way } from './way.ts'

/** More than these are looked through one by one no longer. */
const few = 6

/** The way to the search, on a first page that has more services than one takes in at a glance. */
export function SearchEntry({ catalogue, way }: { catalogue: HallCatalogue; way: Way }): ReactNode {
  const say = useWords()
  if (catalogue.services.length <= few) return null
  return (
    <LinkList>
      <LinkRow {...way} icon="search" title={say(searchEntryTexts.title)} detail={say(searchEntryTexts.text)} />
    </LinkList>
  )
}
