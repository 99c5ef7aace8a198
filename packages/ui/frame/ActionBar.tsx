import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'

interface ActionBarProps {
  label: string
  /** What moves the work on, and the `Reason` when it may not. */
  children: ReactNode
  /** At the far end, apart: other ways out; what cannot be undone comes last. */
  end?: ReactNode
  /** Under something it belongs to, without a frame of its own. */
  attached?: boolean | undefined
}

/** The actions of the desk: always in the same place, still when states change. */
export function ActionBar({ label, children, end, attached }: ActionBarProps): ReactNode {
  return (
    <Toolbar className="ui-action-bar" aria-label={label} data-attached={attached || undefined}>
      {children}
      <span className="ui-action-bar__gap" />
      {end}
    </Toolbar>
  )
}
