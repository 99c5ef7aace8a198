import { type ReactNode, useMemo } from 'react'
import { dayOf, timeText } from '#texts/dates.ts'
import { GivenDisplay } from '../../hall/display/Display.tsx'
import { GivenLang } from '../../hall/lang/Lang.tsx'
import { GivenTime } from '../../hall/time/HallTime.tsx'
import type { HallClock } from '../../hall/time/hall-clock.ts'
import { useDeskDisplay } from '../app/Display.tsx'
import { useLang } from '../lang/Lang.tsx'
import { useHallClock } from '../time/HallTime.tsx'

/** What the pages of the hall find around them, given by the desk: its language, its print and its time. */
export function HallAround({ children }: { children: ReactNode }): ReactNode {
  const lang = useLang()
  const display = useDeskDisplay()
  const desk = useHallClock()
  const clock = useMemo(
    (): HallClock => ({
      set: desk.sync,
      now: desk.now,
      today: () => dayOf(desk.now()),
      time: () => timeText(desk.now()),
      // The desk's clock is set by each read: a page that shows minutes looks each second.
      subscribe: () => () => undefined,
    }),
    [desk],
  )
  return (
    <GivenLang control={lang}>
      <GivenDisplay control={display}>
        <GivenTime clock={clock}>{children}</GivenTime>
      </GivenDisplay>
    </GivenLang>
  )
}
