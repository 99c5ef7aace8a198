import type { ReactNode } from 'react'

interface HourBarProps {
  value: number | null
  before: number | null
  top: number
  target?: number | undefined
}

const height = 100

/** One bar of an hour over the outline of the same hour a week before. The number beside it says the same. */
export function HourBar({ value, before, top, target }: HourBarProps): ReactNode {
  const isOver = target !== undefined && value !== null && value > target
  return (
    <svg className="desk-hour-bar" viewBox={`0 0 40 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {value !== null && (
        <rect
          className={isOver ? 'desk-hour-bar__over' : 'desk-hour-bar__value'}
          x="8"
          width="24"
          y={height - lengthOf(value, top)}
          height={lengthOf(value, top)}
        />
      )}
      {before !== null && before > 0 && (
        <rect
          className="desk-hour-bar__before"
          x="4"
          width="32"
          y={height - lengthOf(before, top)}
          height={lengthOf(before, top) + 2}
        />
      )}
      {target !== undefined && (
        <line
          className="desk-hour-bar__target"
          x1="0"
          x2="40"
          y1={height - lengthOf(target, top)}
          y2={height - lengthOf(target, top)}
        />
      )}
    </svg>
  )
}

function lengthOf(value: number, top: number): number {
  return (height * value) / top
}
