import type { ReactNode } from 'react'
import { todayTexts } from '#texts/desk/today.ts'
import { useWords } from '../lang/Lang.tsx'
import { centreOf, type Hour, heightOf, sheet } from './hour.ts'

/** The ground of a chart: three lines with their values, and the hours. */
export function Axes({ hours, top }: { hours: readonly Hour[]; top: number }): ReactNode {
  const say = useWords()
  return (
    <>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line
            className="desk-chart__grid"
            x1={sheet.left}
            x2={sheet.width - sheet.right}
            y1={heightOf(value, top)}
            y2={heightOf(value, top)}
          />
          <text className="desk-chart__scale" x={sheet.left - 8} y={heightOf(value, top) + 4}>
            {value}
          </text>
        </g>
      ))}
      {hours.map(({ hour }, place) => (
        <text key={hour} className="desk-chart__hour" x={centreOf(place, hours.length)} y={sheet.height - 8}>
          {say(todayTexts.hourOf(hour))}
        </text>
      ))}
    </>
  )
}
