import type { ReactNode } from 'react'

export function NoticesRoom(): ReactNode {
  return <p>NoticesRoom</p>
}
