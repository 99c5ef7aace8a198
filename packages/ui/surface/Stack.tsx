import type { ReactNode } from 'react'

interface StackProps {
  children: ReactNode
  /** How far things stand apart: things that belong together are one step closer. */
  gap?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

/** Under each other. */
export function Stack({ children, gap }: StackProps): ReactNode {
  return (
    <div className="ui-stack" data-gap={gap ?? 4}>
      {children}
    </div>
  )
}

/** Beside each other, wrapping where there is no room. */
export function Row({ children, gap }: StackProps): ReactNode {
  return (
    <div className="ui-row" data-gap={gap ?? 2}>
      {children}
    </div>
  )
}
