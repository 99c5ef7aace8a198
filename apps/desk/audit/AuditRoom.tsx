import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listAudit } from '#contract/audit.ts'
import { auditTexts } from '#texts/desk/audit.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import type { AuditView } from '../app/addresses.ts'
import { useWords } from '../lang/Lang.tsx'
import { usePages } from '../server/use-pages.ts'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { ChainCheck } from './ChainCheck.tsx'
import { useAuditColumns } from './use-audit-columns.tsx'
import './audit.css'

type Filter = AuditView | 'all'

/** What each filter asks of the server. */
const queries = {
  all: {},
  'id-numbers': { act: 'person.reveal.id-number' },
  phones: { act: 'person.reveal.phone' },
  refused: { outcome: 'refused' },
} as const satisfies Record<Filter, Record<string, string>>

const words = {
  all: auditTexts.all,
  'id-numbers': auditTexts.idNumbers,
  phones: auditTexts.phones,
  refused: auditTexts.refused,
} as const

/** Who did what, when, to what and why; also what was refused. */
export function AuditRoom(): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const { show = 'all' } = useSearch({ from: '/desk/audit' })
  const query = usePages(listAudit, queries[show])
  const columns = useAuditColumns()
  return (
    <Panel title={say(auditTexts.title)} side={say(auditTexts.side)} level={1} flush className="desk-audit">
      <div className="desk-audit__tools">
        <FilterButtons<Filter>
          label={say(auditTexts.filter)}
          options={(Object.keys(words) as Filter[]).map((value) => ({ value, text: say(words[value]) }))}
          value={show}
          onChange={(value) => void navigate({ to: '/desk/audit', search: value === 'all' ? {} : { show: value } })}
        />
        <ChainCheck />
      </div>
      <Shown query={query} thing={auditTexts.thing} rows={8}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(auditTexts.title)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ id }) => id}
              empty={<Empty title={say(auditTexts.empty)}>{say(auditTexts.emptyText)}</Empty>}
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
    </Panel>
  )
}
