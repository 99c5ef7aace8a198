import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'
import type { Tone } from '../status/tone.ts'

interface PageTitleProps {
  children: ReactNode
  /** For the outcome of an act: `ok` in green before "号取好了". */
  icon?: IconName | undefined
  tone?: Tone | undefined
}

/** The heading of a page. */
export function PageTitle({ children, icon, tone = 'ok' }: PageTitleProps): ReactNode {
  return (
    <h1 className={`ui-page-title ui-tone-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </h1>
  )
}
