import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CaseState, listCases } from '#contract/cases.ts'
import { getOption } from '#kernel/option.ts'
import { caseStateTexts, caseTexts } from '#texts/desk/cases.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import type { CaseSearch } from '../app/addresses.ts'
import { useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { usePages } from '../server/use-pages.ts'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { CaseRows } from './CaseRows.tsx'
import { CaseSearchForm } from './CaseSearchForm.tsx'

type Filter = CaseState | 'all'

/** In the order of the work: what waits for somebody first. */
const filters: readonly Filter[] = [
  'all',
  'accepted',
  'reviewed',
  'approved',
  'ready',
  'handed-over',
  'notified',
  'refused',
  'denied',
]

interface CaseListProps {
  search: CaseSearch
  openId: string | null
}

/** The cases this person may see, those due first. What is filtered is in the address. */
export function CaseList({ search, openId }: CaseListProps): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const catalogue = useCatalogue()
  const query = usePages(listCases, { state: search.state, number: search.number })
  const go = (next: CaseSearch): void => void navigate({ to: '/desk/cases', search: next })
  const open = (id: string): void => void navigate({ to: '/desk/cases/$caseId', params: { caseId: id }, search })
  return (
    <Panel
      title={say(caseTexts.list)}
      side={say(caseTexts.sortedBy)}
      level={1}
      flush
      className="desk-case-list"
      foot={say(caseTexts.footNote)}
    >
      <div className="desk-case-list__tools">
        <CaseSearchForm key={search.number} number={search.number} onFind={go} />
        <FilterButtons<Filter>
          label={say(caseTexts.filter)}
          options={filters.map((value) => ({
            value,
            text: say(value === 'all' ? caseTexts.all : caseStateTexts[value]),
          }))}
          value={search.state ?? 'all'}
          onChange={(value) => go(value === 'all' ? {} : { state: getOption(CaseState.options, value) })}
        />
      </div>
      <Shown query={query} thing={caseTexts.listThing} rows={6}>
        {({ pages }) => (
          <Shown query={catalogue} thing={caseTexts.listThing} rows={6}>
            {(rules) => (
              <>
                <CaseRows
                  rows={pages.flatMap(({ rows }) => rows)}
                  catalogue={rules}
                  openId={openId}
                  isSearch={search.number !== undefined}
                  onOpen={open}
                />
                <MoreRows query={query} />
              </>
            )}
          </Shown>
        )}
      </Shown>
    </Panel>
  )
}
