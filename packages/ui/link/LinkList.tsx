import type { ReactNode } from 'react'
import { given } from '../given.ts'

/** A framed list of `LinkRow`s. */
export function LinkList({ label, children }: { label?: string | undefined; children: ReactNode }): ReactNode {
  return (
    <ul className="ui-link-list" {...given({ 'aria-label': label })}>
      {children}
    </ul>
  )
}
