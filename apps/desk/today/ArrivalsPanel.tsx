import type { ReactNode } from 'react'
import { todayTexts } from '#texts/desk/today.ts'
import { useWords } from '../lang/Lang.tsx'
import { Axes } from './Axes.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { centreOf, type Hour, heightOf, scaleTop, sheet } from './hour.ts'

/** How many drew a ticket and how many were finished, hour by hour. */
export function ArrivalsPanel({ hours }: { hours: readonly Hour[] }): ReactNode {
  const say = useWords()
  const top = scaleTop(
    hours.flatMap(({ drawn, finished }) => [drawn, finished]),
    4,
  )
  const width = Math.min(26, (sheet.width - sheet.left - sheet.right) / Math.max(1, hours.length) / 3)
  const summary = hours
    .map(({ hour, drawn, finished }) => say(todayTexts.point(say(todayTexts.hourOf(hour)), `${drawn}, ${finished}`)))
    .join('; ')
  const bars = (['drawn', 'finished'] as const).flatMap((kind, half) =>
    hours.map((hour, place) => ({
      kind,
      hour: hour.hour,
      count: hour[kind],
      x: centreOf(place, hours.length) + (half - 1) * width,
    })),
  )
  return (
    <ChartPanel
      title={todayTexts.arrivals}
      hours={hours}
      legend={
        <>
          <Legend kind="drawn" />
          <Legend kind="finished" />
        </>
      }
      columns={(['drawn', 'finished'] as const).map((kind) => ({
        id: kind,
        heading: say(todayTexts[kind]),
        align: 'end',
        cell: (hour) => hour[kind],
      }))}
    >
      <svg
        className="desk-chart__drawing"
        viewBox={`0 0 ${sheet.width} ${sheet.height}`}
        role="img"
        aria-label={say(todayTexts.peopleChart(summary))}
      >
        <Axes hours={hours} top={top} />
        {bars.map(({ kind, hour, count, x }) => (
          <g key={`${kind} ${hour}`}>
            <rect
              className={`desk-chart__bar desk-chart__bar--${kind}`}
              x={x + 1}
              y={heightOf(count, top)}
              width={width - 2}
              height={heightOf(0, top) - heightOf(count, top)}
            />
            {count > 0 && (
              <text className="desk-chart__value" x={x + width / 2} y={heightOf(count, top) - 5}>
                {count}
              </text>
            )}
          </g>
        ))}
      </svg>
    </ChartPanel>
  )
}

function Legend({ kind }: { kind: 'drawn' | 'finished' }): ReactNode {
  const say = useWords()
  return (
    <span className="desk-legend">
      <svg className="desk-legend__mark" viewBox="0 0 22 10" aria-hidden="true">
        <rect className={`desk-chart__bar desk-chart__bar--${kind}`} x="1" y="1" width="20" height="8" />
      </svg>
      {say(todayTexts[kind])}
    </span>
  )
}
