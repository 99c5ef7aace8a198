import type { ReactNode } from 'react'

export function StaffRoom(): ReactNode {
  return <p>StaffRoom</p>
}
