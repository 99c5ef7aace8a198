import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'

/** Why a button is refused and what would help. Give it an `id` and name that in the `refusedBy` of the buttons it speaks for. */
export function Reason({ id, children }: { id?: string | undefined; children: ReactNode }): ReactNode {
  return (
    <p className="ui-reason" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}
