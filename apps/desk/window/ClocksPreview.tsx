import type { ReactNode } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/service.ts'
import { clocksOf, explainClock, noLapses } from '#modules/cases/rules/index.ts'
import type { Circumstances } from '#modules/catalogue/rules/index.ts'
import { dayOf } from '#texts/dates.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { Section } from '#ui/surface/Section.tsx'
import { ClockRows } from '../clocks/ClockRows.tsx'
import { WhyDate } from '../clocks/WhyDate.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

interface ClocksPreviewProps {
  service: Service
  circumstances: Circumstances
  calendar: HolidayCalendar
}

/** The dates as they will be if it is accepted today: the same rules as the server's. */
export function ClocksPreview({ service, circumstances, calendar }: ClocksPreviewProps): ReactNode {
  const say = useWords()
  const today = dayOf(useNow())
  const clocks = clocksOf({ service, circumstances, start: today, calendar })
  const promised = clocks.find(({ kind }) => kind === 'promised')
  const promise = promised === undefined ? null : explainClock(promised, { lapses: noLapses, calendar })
  return (
    <div className="desk-filed__clocks">
      <Section title={say(clockTexts.title)} level={3}>
        <ClockRows clocks={clocks} today={today} calendar={calendar} />
        {promise !== null && <WhyDate due={promise.due} days={promise.days} today={today} />}
      </Section>
    </div>
  )
}
