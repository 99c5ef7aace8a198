import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { createHallClock, type HallClock } from './hall-clock.ts'

const Context = createContext<HallClock>(createHallClock())

export function HallTimeProvider({ children }: { children: ReactNode }): ReactNode {
  const [clock] = useState(createHallClock)
  return <Context value={clock}>{children}</Context>
}

export function useHallClock(): HallClock {
  return useContext(Context)
}

/** The hall's time, renewed every second. */
export function useNow(): string {
  const clock = useHallClock()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const show = (): void => setNow(clock.now())
    show()
    const timer = setInterval(show, 1000)
    return () => clearInterval(timer)
  }, [clock])
  return now
}
