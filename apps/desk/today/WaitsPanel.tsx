import type { ReactNode } from 'react'
import { todayTexts } from '#texts/desk/today.ts'
import { useWords } from '../lang/Lang.tsx'
import { Axes } from './Axes.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { centreOf, type Hour, heightOf, scaleTop, sheet } from './hour.ts'
import { minutesOf } from './shares.ts'

const targetMinutes = 10

/** How long people waited, hour by hour, under the line of ten minutes. */
export function WaitsPanel({ hours }: { hours: readonly Hour[] }): ReactNode {
  const say = useWords()
  const measured = hours.flatMap(({ hour, medianWaitSeconds }, place) =>
    medianWaitSeconds === null
      ? []
      : [{ hour, place, minutes: medianWaitSeconds / 60, text: minutesOf(medianWaitSeconds) }],
  )
  const top = scaleTop(
    measured.map(({ minutes }) => minutes),
    targetMinutes + 2,
  )
  const places = measured.map(({ place, minutes }) => `${centreOf(place, hours.length)},${heightOf(minutes, top)}`)
  const summary = measured
    .map(({ hour, text }) => say(todayTexts.point(say(todayTexts.hourOf(hour)), say(todayTexts.minutes(text)))))
    .join('; ')
  return (
    <ChartPanel
      title={todayTexts.waits}
      hours={hours}
      legend={
        <span className="desk-legend">
          <svg className="desk-legend__mark" viewBox="0 0 22 10" aria-hidden="true">
            <path className="desk-chart__median" d="M0 5h22" />
          </svg>
          {say(todayTexts.waitsLegend)}
        </span>
      }
      columns={[
        {
          id: 'median',
          heading: say(todayTexts.medianWait),
          align: 'end',
          cell: ({ medianWaitSeconds }) =>
            say(medianWaitSeconds === null ? todayTexts.none : todayTexts.minutes(minutesOf(medianWaitSeconds))),
        },
      ]}
    >
      <svg
        className="desk-chart__drawing"
        viewBox={`0 0 ${sheet.width} ${sheet.height}`}
        role="img"
        aria-label={say(todayTexts.waitsChart(summary))}
      >
        <Axes hours={hours} top={top} />
        <line
          className="desk-chart__target"
          x1={sheet.left}
          x2={sheet.width - sheet.right}
          y1={heightOf(targetMinutes, top)}
          y2={heightOf(targetMinutes, top)}
        />
        <text className="desk-chart__target-word" x={sheet.width - sheet.right} y={heightOf(targetMinutes, top) - 6}>
          {say(todayTexts.target)}
        </text>
        <polyline className="desk-chart__median" points={places.join(' ')} />
        {measured.map(({ hour, place, minutes, text }) => (
          <g key={hour}>
            <circle
              className="desk-chart__point"
              cx={centreOf(place, hours.length)}
              cy={heightOf(minutes, top)}
              r={4.5}
            />
            <text className="desk-chart__value" x={centreOf(place, hours.length)} y={heightOf(minutes, top) - 10}>
              {text}
            </text>
          </g>
        ))}
      </svg>
    </ChartPanel>
  )
}
