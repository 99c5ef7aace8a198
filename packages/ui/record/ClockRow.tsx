import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'

interface ClockRowProps {
  /** What runs and until when: "身份证 7月29日（周一）". */
  due: ReactNode
  /** Its kind and basis: "承诺 10 个工作日；法定 9月13日". */
  basis?: ReactNode
  /** A `Tag` with the state of the clock. */
  tag: ReactNode
  /** Opens the day-by-day view. */
  onOpen?: (() => void) | undefined
}

/** One clock of a case. Stands in a `ClockList`. */
export function ClockRow({ due, basis, tag, onOpen }: ClockRowProps): ReactNode {
  return (
    <li className="ui-clock">
      <p className="ui-clock__due">
        {onOpen === undefined ? (
          due
        ) : (
          <Link className="ui-clock__open" onPress={onOpen}>
            {due}
          </Link>
        )}
      </p>
      {tag}
      {basis !== undefined && <p className="ui-clock__basis">{basis}</p>}
    </li>
  )
}

interface ClockListProps {
  label: string
  /** Draws the label as a heading over the list. */
  showLabel?: boolean | undefined
  children: ReactNode
}

/** The clocks of one case. */
export function ClockList({ label, showLabel, children }: ClockListProps): ReactNode {
  return (
    <div className="ui-clocks">
      {showLabel && <h3 className="ui-clocks__title">{label}</h3>}
      <ul aria-label={label}>{children}</ul>
    </div>
  )
}
