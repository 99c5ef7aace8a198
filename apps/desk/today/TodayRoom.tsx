import type { ReactNode } from 'react'

export function TodayRoom(): ReactNode {
  return <p>TodayRoom</p>
}
