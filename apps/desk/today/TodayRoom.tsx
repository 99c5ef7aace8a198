import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type FloorView, getFloor, getToday } from '#contract/insights.ts'
import { roomTitles } from '#texts/desk/frame.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { pick } from '#texts/lang.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { AtRiskPanel } from './AtRiskPanel.tsx'
import { bothOf } from './both.ts'
import { Changes } from './Changes.tsx'
import { FigureStrip } from './FigureStrip.tsx'
import { HoursPanel } from './HoursPanel.tsx'
import { LinesPanel } from './LinesPanel.tsx'
import { LongestPanel } from './LongestPanel.tsx'
import { WeekPanel } from './WeekPanel.tsx'
import { WindowsPanel } from './WindowsPanel.tsx'
import './today.css'

const halfMinute = 30_000

/** The hall now, today and this week, measured. Nothing here is guessed: there is no forecast. */
export function TodayRoom(): ReactNode {
  const say = useWords()
  const { hall } = useSearch({ from: '/desk/today' })
  const asked = { query: hall === undefined ? {} : { hall } }
  const again = { refetchInterval: halfMinute, keepsPrevious: true }
  const floor = useRead(getFloor, asked, again)
  const today = useRead(getToday, asked, again)
  return (
    <div className="desk-today">
      <h1 className="ui-visually-hidden">{say(roomTitles.today)}</h1>
      <Shown query={bothOf(floor, today)} thing={todayTexts.thing} rows={8}>
        {([now, day]) => (
          <>
            <HallChoice floor={now} />
            <FigureStrip floor={now} today={day} />
            <div className="desk-today__middle">
              <WindowsPanel floor={now} today={day} />
              <LinesPanel floor={now} today={day} />
              <div className="desk-today__short">
                <LongestPanel floor={now} />
                <AtRiskPanel today={day} />
              </div>
            </div>
            <div className="desk-today__sums">
              <HoursPanel today={day} />
              <WeekPanel today={day} />
            </div>
            <Changes floor={now} today={day} />
          </>
        )}
      </Shown>
    </div>
  )
}

/** Only for who supervises more than one hall. */
function HallChoice({ floor: { hallId, halls } }: { floor: FloorView }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const navigate = useNavigate()
  if (halls.length < 2) return null
  return (
    <FilterButtons
      label={say(todayTexts.hall)}
      options={halls.map(({ id, name }) => ({ value: id, text: pick(name, lang) }))}
      value={hallId}
      onChange={(hall) => void navigate({ to: '/desk/today', search: { hall } })}
    />
  )
}
