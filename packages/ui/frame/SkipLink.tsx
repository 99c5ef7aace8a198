import type { ReactNode } from 'react'

/** Seen only when the keyboard reaches it: over the bars, to the content with the id `main`. */
export function SkipLink({ children }: { children: ReactNode }): ReactNode {
  return (
    <a className="ui-skip" href="#main">
      {children}
    </a>
  )
}
