import type { ReactNode } from 'react'
import type { TodayView } from '#contract/insights.ts'
import { weekdayText } from '#texts/dates.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { FigureLink } from './FigureLink.tsx'
import { HourBar } from './HourBar.tsx'
import { type HourMeasure, hourMeasures, topOf } from './hours.ts'

/** The day hour by hour: a table whose two most important rows are drawn as bars. Every number opens its list. */
export function HoursPanel({ today }: { today: TodayView }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { hours, before } = today
  const weekday = say(todayTexts.weekdayBefore(weekdayText(before.day, lang)))
  return (
    <Panel
      title={say(todayTexts.hours)}
      className="desk-hours"
      flush
      side={
        hours.length > 0 && (
          <>
            <span>{say(todayTexts.hoursLegend(weekday))}</span>
            <span>{say(todayTexts.target)}</span>
          </>
        )
      }
    >
      {hours.length === 0 ? (
        <Empty title={say(todayTexts.noLines)}>{say(todayTexts.noLinesText)}</Empty>
      ) : (
        <table className="desk-hours__table" style={{ minWidth: `calc(7.8em + var(--hour) * ${hours.length})` }}>
          <caption className="ui-visually-hidden">{say(todayTexts.hours)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(todayTexts.measure)}</th>
              {hours.map(({ hour }) => (
                <th key={hour} scope="col">
                  {say(todayTexts.hourOf(hour))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hourMeasures.map((measure) => (
              <MeasureRow key={measure.id} measure={measure} today={today} weekday={weekday} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

interface MeasureRowProps {
  measure: HourMeasure
  today: TodayView
  weekday: string
}

function MeasureRow({ measure, today, weekday }: MeasureRowProps): ReactNode {
  const say = useWords()
  const { hallId, today: day, hours } = today
  const { bar } = measure
  const top = bar === undefined ? 0 : topOf(hours, bar)
  return (
    <tr data-bars={bar !== undefined || undefined}>
      <th scope="row">{say(measure.name)}</th>
      {hours.map(({ hour, figures, before }) => {
        const then = say(todayTexts.beforeIs(weekday, say(measure.value(before))))
        return (
          <td key={hour}>
            {bar !== undefined && (
              <HourBar value={bar.height(figures)} before={bar.height(before)} top={top} target={bar.target} />
            )}
            <FigureLink
              name={`${say(todayTexts.hourOf(hour))} ${say(measure.name)} (${then})`}
              value={measure.value(figures)}
              to={measure.to({ hall: hallId, day, hour })}
            />
          </td>
        )
      })}
    </tr>
  )
}
