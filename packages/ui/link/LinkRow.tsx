import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface LinkRowProps {
  href?: string | undefined
  onPress?: (() => void) | undefined
  title: ReactNode
  detail?: ReactNode
  /** At the end, before the arrow: a tag, a date. */
  side?: ReactNode
  icon?: IconName | undefined
  isCurrent?: boolean | undefined
}

/** A row that leads somewhere; the whole row is the target. Stands in a `LinkList`. */
export function LinkRow({ href, onPress, title, detail, side, icon, isCurrent }: LinkRowProps): ReactNode {
  return (
    <li className="ui-link-list__item">
      <Link
        className="ui-link-row"
        {...given({ href, onPress, 'aria-current': isCurrent ? ('page' as const) : undefined })}
      >
        {icon && <Icon name={icon} className="ui-link-row__icon" />}
        <span className="ui-link-row__words">
          <span className="ui-link-row__title">{title}</span>
          {detail !== undefined && <span className="ui-link-row__detail">{detail}</span>}
        </span>
        {side}
        <Icon name="right" className="ui-link-row__arrow" />
      </Link>
    </li>
  )
}
