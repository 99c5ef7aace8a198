import type { ReactNode } from 'react'

export function DevicesRoom(): ReactNode {
  return <p>DevicesRoom</p>
}
