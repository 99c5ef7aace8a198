import type { ReactNode } from 'react'
import { listAlerts, listMovedDates } from '#contract/case-clocks.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { usePages } from '../server/use-pages.ts'
import { useMe } from '../session/Session.tsx'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { Blocks } from './Blocks.tsx'
import { useAlertColumns } from './use-alert-columns.tsx'
import { useMovedColumns } from './use-moved-columns.tsx'
import './alerts.css'

/** 期限提醒: dates that come near or have passed, and those that another calendar moved; each opens its case. */
export function AlertsRoom(): ReactNode {
  const { verbs } = useMe()
  return (
    <div className="desk-alerts">
      <Alerts />
      <MovedDates />
      {verbs.includes('deferral.restore') && <Blocks />}
    </div>
  )
}

function Alerts(): ReactNode {
  const say = useWords()
  const catalogue = useCatalogue()
  const query = usePages(listAlerts, {})
  const columns = useAlertColumns(catalogue.data)
  return (
    <Panel title={say(caseTimeTexts.list)} side={say(caseTimeTexts.sortedBy)} level={1} flush>
      <Shown query={query} thing={caseTimeTexts.listThing} rows={6}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(caseTimeTexts.list)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ caseId, clock }) => `${caseId}/${clock}`}
              empty={
                <Empty icon="ok" title={say(caseTimeTexts.empty)}>
                  {say(caseTimeTexts.emptyText)}
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

function MovedDates(): ReactNode {
  const say = useWords()
  const catalogue = useCatalogue()
  const query = usePages(listMovedDates, {})
  const columns = useMovedColumns(catalogue.data)
  return (
    <Panel title={say(caseTimeTexts.movedList)} side={say(caseTimeTexts.movedSide)} level={2} flush>
      <Shown query={query} thing={caseTimeTexts.movedThing} rows={3}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(caseTimeTexts.movedList)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ caseId, kind, at }) => `${caseId}/${kind}/${at}`}
              empty={<Empty icon="calendar" title={say(caseTimeTexts.movedEmpty)} />}
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
    </Panel>
  )
}
