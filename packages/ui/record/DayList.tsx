import type { ReactNode } from 'react'

export interface DayListItem {
  id: string
  /** "9月14日 周六" or a range "9月15–17日". */
  date: ReactNode
  /**
   * `start`: the day it began, not counted; `past`, `today` and `ahead` count; `off` does not count and says why;
   * `due` is the last day.
   */
  kind: 'start' | 'past' | 'today' | 'ahead' | 'off' | 'due'
  /** In the circle: the number of the day, or a word ("起"). Nothing for days off. */
  count?: ReactNode
  /** Why it counts or does not: "中秋节放假", "调休上班，计入". */
  why?: ReactNode
}

/** A date explained day by day. */
export function DayList({ days, label }: { days: readonly DayListItem[]; label: string }): ReactNode {
  return (
    <ol className="ui-days" aria-label={label}>
      {days.map(({ id, date, kind, count, why }) => (
        <li key={id} className="ui-day" data-kind={kind} aria-current={kind === 'today' ? 'date' : undefined}>
          <span className="ui-day__count" aria-hidden={kind === 'off' || undefined}>
            {count ?? '–'}
          </span>
          <span className="ui-day__date">{date}</span>
          {why !== undefined && <span className="ui-day__why">{why}</span>}
        </li>
      ))}
    </ol>
  )
}
