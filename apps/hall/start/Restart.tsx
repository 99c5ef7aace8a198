import { type ReactNode, useEffect } from 'react'
import { reopen } from '#ui/part/reopen.ts'

const restartAfter = 5000

/**
 * Something in the screen broke, or a part of it did not come: what was there is gone, and the page opens itself again as
 * soon as the server answers. Nobody stands beside a kiosk to do it.
 */
export function Restart({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    const timer = setInterval(() => void reopen(), restartAfter)
    return () => clearInterval(timer)
  }, [])
  return children
}
