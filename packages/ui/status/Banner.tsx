import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { type Tone, toneIcon } from './tone.ts'

interface BannerProps {
  tone: Extract<Tone, 'note' | 'ok' | 'warn' | 'bad' | 'quiet'>
  /** One sentence in bold. */
  title?: ReactNode
  /** One in plain. */
  children?: ReactNode
  icon?: IconName | undefined
  /** A button at the end. */
  action?: ReactNode
  /** `alert` only for what the person has just caused; `status` for news; none for what was there from the start. */
  announce?: 'status' | 'alert' | undefined
}

/** A sentence about the whole page or the whole section. */
export function Banner({ tone, title, children, icon, action, announce }: BannerProps): ReactNode {
  return (
    <div className={`ui-banner ui-tone-${tone}`} role={announce}>
      <Icon name={icon ?? toneIcon[tone]} />
      <div className="ui-banner__words">
        {title !== undefined && <p className="ui-banner__title">{title}</p>}
        {children !== undefined && <div className="ui-banner__text">{children}</div>}
      </div>
      {action}
    </div>
  )
}
