import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CollectionState, listCollections } from '#contract/collection.ts'
import { getOption } from '#kernel/option.ts'
import { collectionStateTexts, collectionTexts } from '#texts/desk/collection.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { usePages } from '../server/use-pages.ts'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { useCollectionColumns } from './use-collection-columns.tsx'
import '../cases/cases.css'

type Filter = CollectionState | 'all'

const filters: readonly Filter[] = ['all', 'uncollected', 'waiting', 'to-post', 'posted']

/** 待领取: finished documents and where they stand, those waiting longest first; each opens its case. */
export function CollectionRoom(): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const { state } = useSearch({ from: '/desk/collection' })
  const catalogue = useCatalogue()
  const query = usePages(listCollections, { state })
  const columns = useCollectionColumns(catalogue.data)
  return (
    <Panel title={say(collectionTexts.list)} side={say(collectionTexts.sortedBy)} level={1} flush>
      <div className="desk-case-list__tools">
        <FilterButtons<Filter>
          label={say(collectionTexts.filter)}
          options={filters.map((value) => ({
            value,
            text: say(value === 'all' ? collectionTexts.all : collectionStateTexts[value]),
          }))}
          value={state ?? 'all'}
          onChange={(value) => {
            const search = value === 'all' ? {} : { state: getOption(CollectionState.options, value) }
            void navigate({ to: '/desk/collection', search })
          }}
        />
      </div>
      <Shown query={query} thing={collectionTexts.listThing} rows={6}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(collectionTexts.list)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ caseId }) => caseId}
              empty={
                <Empty icon="idcard" title={say(collectionTexts.empty)}>
                  {say(collectionTexts.emptyText)}
                </Empty>
              }
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
    </Panel>
  )
}
