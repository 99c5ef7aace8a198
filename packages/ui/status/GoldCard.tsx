import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface GoldCardProps {
  icon: IconName
  title: ReactNode
  children?: ReactNode
  /** Makes the whole card a link. */
  href?: string | undefined
  onPress?: (() => void) | undefined
}

/** "Here, now, yours": the date that is promised, the ticket in hand. One gold thing a screen. */
export function GoldCard({ icon, title, children, href, onPress }: GoldCardProps): ReactNode {
  const isLink = href !== undefined || onPress !== undefined
  const face = (
    <>
      <Icon name={icon} className="ui-gold-card__icon" />
      <span className="ui-gold-card__words">
        <span className="ui-gold-card__title">{title}</span>
        {children !== undefined && <span className="ui-gold-card__text">{children}</span>}
      </span>
      {isLink && <Icon name="right" />}
    </>
  )
  if (!isLink) return <div className="ui-gold-card">{face}</div>
  return (
    <Link className="ui-gold-card" {...given({ href, onPress })}>
      {face}
    </Link>
  )
}
