import { type ReactNode, useEffect } from 'react'

const restartAfter = 5000

/** Something in the screen broke: what was there is gone, the page opens itself again. Nobody stands beside a kiosk to do it. */
export function Restart({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    const timer = setTimeout(() => location.reload(), restartAfter)
    return () => clearTimeout(timer)
  }, [])
  return children
}
