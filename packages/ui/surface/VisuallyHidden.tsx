import type { ReactNode } from 'react'

/** Read out, not drawn. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span className="ui-visually-hidden">{children}</span>
}
