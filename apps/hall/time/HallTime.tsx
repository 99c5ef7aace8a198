import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { createHallClock, type HallClock } from './hall-clock.ts'

const Context = createContext<HallClock>(createHallClock())

export function HallTimeProvider({ children }: { children: ReactNode }): ReactNode {
  const [clock] = useState(createHallClock)
  return <Context value={clock}>{children}</Context>
}

/** Where another screen keeps the time already: at the desk. */
export function GivenTime({ clock, children }: { clock: HallClock; children: ReactNode }): ReactNode {
  return <Context value={clock}>{children}</Context>
}

export function useHallTime(): HallClock {
  return useContext(Context)
}

/** The minute it is in the hall; asks for a new picture only when it changes. */
export function useHallMinute(): { date: string; time: string } {
  const clock = useHallTime()
  const [minute, setMinute] = useState(() => minuteOf(clock))
  useEffect(() => {
    const look = (): void => setMinute(minuteOf(clock))
    look()
    const timer = setInterval(look, 1000)
    const unsubscribe = clock.subscribe(look)
    return () => {
      clearInterval(timer)
      unsubscribe()
    }
  }, [clock])
  const [date = '', time = ''] = minute.split(' ')
  return { date, time }
}

function minuteOf(clock: HallClock): string {
  return `${clock.today()} ${clock.time()}`
}
