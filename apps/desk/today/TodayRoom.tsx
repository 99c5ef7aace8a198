import type { ReactNode } from 'react'
import { getToday } from '#contract/insights.ts'
import { roomTitles } from '#texts/desk/frame.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { useWords } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { ArrivalsPanel } from './ArrivalsPanel.tsx'
import { Figures } from './Figures.tsx'
import { RatingsPanel } from './RatingsPanel.tsx'
import { WaitsPanel } from './WaitsPanel.tsx'
import { WindowsPanel } from './WindowsPanel.tsx'
import './today.css'

const halfMinute = 30_000

/** The hall of today, measured. Nothing here is guessed: there is no forecast. */
export function TodayRoom(): ReactNode {
  const say = useWords()
  const query = useRead(getToday, {}, { refetchInterval: halfMinute })
  return (
    <div className="desk-today">
      <h1 className="ui-visually-hidden">{say(roomTitles.today)}</h1>
      <Shown query={query} thing={todayTexts.thing} rows={8}>
        {(today) => (
          <>
            <Figures today={today} />
            <div className="desk-today__middle">
              <WindowsPanel today={today} />
              <RatingsPanel ratings={today.ratings} />
            </div>
            <div className="desk-today__charts">
              <WaitsPanel hours={today.byHour} />
              <ArrivalsPanel hours={today.byHour} />
            </div>
          </>
        )}
      </Shown>
    </div>
  )
}
