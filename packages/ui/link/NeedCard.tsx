import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface NeedCardProps {
  icon: IconName
  /** The person's own words for what they need. */
  title: ReactNode
  /** One line that helps to choose; it goes in large print. */
  help?: ReactNode
  href?: string | undefined
  onPress?: (() => void) | undefined
  /** `strong` for the one or two ways in that most people want. */
  tone?: 'normal' | 'strong' | undefined
}

/** A large card to press. Stands in a `NeedGrid`. */
export function NeedCard({ icon, title, help, href, onPress, tone }: NeedCardProps): ReactNode {
  return (
    <li className="ui-need-grid__item">
      <Link className="ui-need-card" data-tone={tone ?? 'normal'} {...given({ href, onPress })}>
        <Icon name={icon} className="ui-need-card__icon" />
        <span className="ui-need-card__words">
          <span className="ui-need-card__title">{title}</span>
          {help !== undefined && <span className="ui-need-card__help">{help}</span>}
        </span>
      </Link>
    </li>
  )
}
