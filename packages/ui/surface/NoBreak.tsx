import type { ReactNode } from 'react'

/** Keeps together what must not be parted at the end of a line: 9月25日（周三）, 3 号窗口, HZ2024-0913-0147. */
export function NoBreak({ children }: { children: ReactNode }): ReactNode {
  return <span className="ui-no-break">{children}</span>
}
