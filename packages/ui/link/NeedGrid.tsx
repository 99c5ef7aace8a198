import type { ReactNode } from 'react'
import { given } from '../given.ts'

interface NeedGridProps {
  label?: string | undefined
  children: ReactNode
  /** Takes the height that is left and shares it out among the rows (kiosk). */
  fill?: boolean | undefined
}

/** Two columns of `NeedCard`s; one column in large print on a phone. */
export function NeedGrid({ label, children, fill }: NeedGridProps): ReactNode {
  return (
    <ul className="ui-need-grid" data-fill={fill || undefined} {...given({ 'aria-label': label })}>
      {children}
    </ul>
  )
}
