import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'

export interface TimelineEvent {
  id: string
  kind: 'done' | 'now' | 'note'
  title: ReactNode
  /** Time, actor, place. */
  detail?: ReactNode
}

const icons = { done: 'check', now: 'clock', note: 'alert' } as const satisfies Record<TimelineEvent['kind'], IconName>

/** What happened, newest first. */
export function EventTimeline({ events, label }: { events: readonly TimelineEvent[]; label: string }): ReactNode {
  return (
    <ol className="ui-timeline" aria-label={label}>
      {events.map(({ id, kind, title, detail }) => (
        <li key={id} className="ui-timeline__event" data-kind={kind}>
          <span className="ui-timeline__point">
            <Icon name={icons[kind]} />
          </span>
          <p className="ui-timeline__title">{title}</p>
          {detail !== undefined && <p className="ui-timeline__detail">{detail}</p>}
        </li>
      ))}
    </ol>
  )
}
