import type { ReactNode } from 'react'
import type { FloorView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { FigureLink } from './FigureLink.tsx'
import { ticketsOf } from './figures.ts'
import { crowdText, minutesSince } from './shares.ts'
import { useNames } from './use-names.ts'

/** The hall's promise, in minutes. */
const promised = 10

/** Who has waited longest, now and in one order: the one who has waited longest first. */
export function LongestPanel({ floor }: { floor: FloorView }): ReactNode {
  const say = useWords()
  const now = useNow()
  const names = useNames(floor.hallId)
  return (
    <Panel
      title={say(todayTexts.longestList)}
      className="desk-short-list"
      flush
      side={
        <span>
          {say(todayTexts.waiting)}{' '}
          <FigureLink
            name={say(todayTexts.waiting)}
            value={crowdText(floor.waiting)}
            to={ticketsOf({ hall: floor.hallId, day: floor.today }, 'waiting')}
            look="quiet"
          />
        </span>
      }
    >
      {floor.longest.length === 0 ? (
        <Empty title={say(todayTexts.nobodyWaits)} />
      ) : (
        <ol className="desk-short-list__rows">
          {floor.longest.map(({ id, number, service, drawnAt }) => {
            const minutes = minutesSince(drawnAt, now)
            return (
              <li key={id} className="desk-short-list__row">
                <b>{number}</b>
                <span className="desk-short-list__what">{names.service(service)}</span>
                <WaitTag minutes={minutes} />
              </li>
            )
          })}
        </ol>
      )}
    </Panel>
  )
}

function WaitTag({ minutes }: { minutes: number }): ReactNode {
  const say = useWords()
  const text = say(todayTexts.minutes(String(minutes)))
  if (minutes <= promised) return <span className="desk-short-list__side">{text}</span>
  return (
    <Tag tone="warn" icon="clock">
      {text}
    </Tag>
  )
}
