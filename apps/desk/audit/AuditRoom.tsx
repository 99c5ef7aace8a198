import type { ReactNode } from 'react'

export function AuditRoom(): ReactNode {
  return <p>AuditRoom</p>
}
