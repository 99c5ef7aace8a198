import type { ReactNode } from 'react'

export function CasesRoom(): ReactNode {
  return <p>CasesRoom</p>
}
