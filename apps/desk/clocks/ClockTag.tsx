import type { ReactNode } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock } from '#contract/cases.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { Tag } from '#ui/status/Tag.tsx'
import { useWords } from '../lang/Lang.tsx'
import { clockStateOf } from './clock-state.ts'

interface ClockTagProps {
  due: string | null
  standing?: Clock['standing'] | undefined
  today: string
  calendar: HolidayCalendar
}

/** How a date stands, in a word: SCREENS §5. */
export function ClockTag({ due, standing, today, calendar }: ClockTagProps): ReactNode {
  const say = useWords()
  if (standing === 'paused') {
    return (
      <Tag tone="quiet" icon="pause">
        {say(clockTexts.stopped)}
      </Tag>
    )
  }
  const state = clockStateOf({ due, today, calendar })
  switch (state.kind) {
    case 'ample':
      return (
        <Tag tone="ok" icon="clock">
          {say(clockTexts.ample)}
        </Tag>
      )
    case 'left':
      return (
        <Tag tone="note" icon="clock">
          {say(clockTexts.left(state.days))}
        </Tag>
      )
    case 'today':
      return (
        <Tag tone="warn" icon="clock">
          {say(clockTexts.today)}
        </Tag>
      )
    case 'late':
      return <Tag tone="bad">{say(clockTexts.late(state.days))}</Tag>
    case 'unpublished':
      return (
        <Tag tone="quiet" icon="calendar">
          {say(clockTexts.unpublished)}
        </Tag>
      )
  }
}
