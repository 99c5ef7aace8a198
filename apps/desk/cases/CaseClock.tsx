import type { ReactNode } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CaseDetail } from '#contract/cases.ts'
import { caseStateTexts } from '#texts/desk/cases.ts'
import { Tag } from '#ui/status/Tag.tsx'
import { ClockLine } from '../clocks/ClockLine.tsx'
import { ClockRows } from '../clocks/ClockRows.tsx'
import { clockStateOf } from '../clocks/clock-state.ts'
import { WhyDate } from '../clocks/WhyDate.tsx'
import { useWords } from '../lang/Lang.tsx'
import { caseLook, isClosed } from './case-look.ts'

interface CaseClockProps {
  file: CaseDetail
  today: string
  calendar: HolidayCalendar
}

/** The promise first: its date, how it stands, and the line of days it was counted on. */
export function CaseClock({ file, today, calendar }: CaseClockProps): ReactNode {
  const say = useWords()
  const look = caseLook[file.state]
  const promised = file.clocks.find(({ kind }) => kind === 'promised')
  const isEnded = isClosed(file.state)
  const state = clockStateOf({ due: promised?.due ?? null, today, calendar })
  const isUrgent = !isEnded && (state.kind === 'late' || state.kind === 'today')
  return (
    <div className="desk-case__clock" data-urgent={isUrgent || undefined}>
      <div className="desk-case__stage">
        <Tag tone={look.tone} icon={look.icon}>
          {say(caseStateTexts[file.state])}
        </Tag>
        {promised?.due && <WhyDate due={promised.due} days={file.days} today={today} />}
      </div>
      {file.clocks.length > 0 && <ClockRows clocks={file.clocks} today={today} calendar={calendar} isEnded={isEnded} />}
      {file.days.length > 0 && <ClockLine days={file.days} today={today} />}
    </div>
  )
}
