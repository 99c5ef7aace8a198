import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { CaseLine, TodayView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { ClockTag } from '../clocks/ClockTag.tsx'
import { useWords } from '../lang/Lang.tsx'
import { FigureLink } from './FigureLink.tsx'
import { casesOf } from './figures.ts'
import { crowdText } from './shares.ts'
import { useHallCatalogue, useNames } from './use-names.ts'

/** Open cases whose promised date is close or past, those due first; each opens its case. */
export function AtRiskPanel({ today }: { today: TodayView }): ReactNode {
  const say = useWords()
  const { atRisk } = today
  return (
    <Panel
      title={say(todayTexts.riskList)}
      className="desk-short-list"
      flush
      side={
        <span>
          {say(todayTexts.riskRule(atRisk.workingDays))}{' '}
          <FigureLink
            name={say(todayTexts.riskList)}
            value={crowdText(atRisk.count)}
            to={casesOf({ hall: today.hallId, day: today.today }, 'at-risk')}
            look="quiet"
          />
        </span>
      }
    >
      {atRisk.rows.length === 0 ? (
        <Empty icon="ok" title={say(todayTexts.noRisk)} />
      ) : (
        <ol className="desk-short-list__rows">
          {atRisk.rows.map((line) => (
            <li key={line.id}>
              <RiskRow line={line} today={today} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function RiskRow({ line, today }: { line: CaseLine; today: TodayView }): ReactNode {
  const names = useNames(today.hallId)
  const { data: catalogue } = useHallCatalogue(today.hallId)
  return (
    <Link className="desk-short-list__row" href={`/desk/cases/${line.id}`}>
      <b>{line.number}</b>
      <span className="desk-short-list__what">{names.service(line.service)}</span>
      {catalogue !== undefined && <ClockTag due={line.promisedDue} today={today.today} calendar={catalogue.calendar} />}
    </Link>
  )
}
