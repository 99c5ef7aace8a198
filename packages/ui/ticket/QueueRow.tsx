import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface QueueRowProps {
  number: string
  service: ReactNode
  /** The ground of its place and its readiness, as facts: "绿色通道：72 岁", "预约 10:45，材料齐". */
  detail?: ReactNode
  detailIcon?: IconName | undefined
  /** "等 4 分" */
  wait?: ReactNode
  /** Who is called next. */
  isFirst?: boolean | undefined
  /** A button, on parked numbers for example. */
  action?: ReactNode
}

/** One waiting number at the desk. Stands in a `QueueList`. */
export function QueueRow({ number, service, detail, detailIcon, wait, isFirst, action }: QueueRowProps): ReactNode {
  return (
    <li className="ui-queue-row" data-first={isFirst || undefined}>
      <p className="ui-queue-row__number">{number}</p>
      <div className="ui-queue-row__words">
        <p className="ui-queue-row__service">{service}</p>
        {detail !== undefined && (
          <p className="ui-queue-row__detail">
            {detailIcon && <Icon name={detailIcon} />}
            {detail}
          </p>
        )}
      </div>
      {wait !== undefined && <p className="ui-queue-row__wait">{wait}</p>}
      {action}
    </li>
  )
}

export function QueueList({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <ol className="ui-queue" aria-label={label}>
      {children}
    </ol>
  )
}
