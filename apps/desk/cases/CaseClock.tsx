import type { ReactNode } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CaseDetail } from '#contract/cases.ts'
import { ClockLine } from '../clocks/ClockLine.tsx'
import { ClockRows } from '../clocks/ClockRows.tsx'
import { clockStateOf } from '../clocks/clock-state.ts'
import { WhyDate } from '../clocks/WhyDate.tsx'
import { isClosed } from './case-look.ts'

interface CaseClockProps {
  file: CaseDetail
  today: string
  calendar: HolidayCalendar
}

/** The promise first: its date, how it stands, and the line of days it was counted on. Nothing where no clock runs. */
export function CaseClock({ file, today, calendar }: CaseClockProps): ReactNode {
  const promised = file.clocks.find(({ kind }) => kind === 'promised')
  const statutory = file.clocks.find(({ kind }) => kind === 'statutory')
  const isEnded = isClosed(file.state)
  const state = clockStateOf({ due: promised?.due ?? null, today, calendar })
  const isUrgent = !isEnded && (state.kind === 'late' || state.kind === 'today')
  if (file.clocks.length === 0) return null
  return (
    <div className="desk-case__clock" data-urgent={isUrgent || undefined}>
      <ClockRows clocks={file.clocks} today={today} calendar={calendar} isEnded={isEnded} />
      <div className="desk-case__line">
        <ClockLine days={file.days} today={today} />
        {promised?.due && <WhyDate due={promised.due} days={file.days} today={today} />}
        {statutory?.due && file.statutoryDays.length > 0 && (
          <WhyDate due={statutory.due} days={file.statutoryDays} today={today} kind="statutory" />
        )}
      </div>
    </div>
  )
}
