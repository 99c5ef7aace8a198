import type { ReactNode } from 'react'
import type { FloorView, TodayView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { useWords } from '../lang/Lang.tsx'
import { countOf, crowdText } from './shares.ts'
import { useAnnouncement } from './use-announcement.ts'

const aMinute = 60_000

/** Reads the numbers out when they have changed, politely and once a minute at most. */
export function Changes({ floor, today }: { floor: FloorView; today: TodayView }): ReactNode {
  const say = useWords()
  const { finished } = today.figures.tickets
  const text = say(todayTexts.changed(say(crowdText(floor.waiting)), countOf(floor.atWindow), countOf(finished)))
  const said = useAnnouncement(text, aMinute)
  return (
    <p role="status" className="ui-visually-hidden">
      {said}
    </p>
  )
}
