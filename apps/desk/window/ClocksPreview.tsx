import { type ReactNode, Suspense, useState } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/service.ts'
import { clocksOf, explainClock, noLapses } from '#modules/cases/rules/index.ts'
import type { Circumstances } from '#modules/catalogue/rules/index.ts'
import { dayOf } from '#texts/dates.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import { part } from '#ui/part/part.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { ClockRows } from '../clocks/ClockRows.tsx'
import { WhyDate } from '../clocks/WhyDate.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

const TargetDialog = part(async () => (await import('./TargetDialog.tsx')).TargetDialog)

interface ClocksPreviewProps {
  service: Service
  circumstances: Circumstances
  calendar: HolidayCalendar
  target: string | undefined
  /** Left out while nobody is served: the day is asked of the person in front. */
  onTarget: ((target: string | undefined) => void) | undefined
}

/** The dates as they will be if it is accepted today: the same rules as the server's. */
export function ClocksPreview({ service, circumstances, calendar, target, onTarget }: ClocksPreviewProps): ReactNode {
  const say = useWords()
  const today = dayOf(useNow())
  const [isAsking, setAsking] = useState(false)
  const clocks = clocksOf({ service, circumstances, start: today, target, calendar })
  const promised = clocks.find(({ kind }) => kind === 'promised')
  const promise = promised === undefined ? null : explainClock(promised, { lapses: noLapses, calendar })
  const isLate = target !== undefined && promise !== null && promise.due > target
  return (
    <div className="desk-filed__clocks">
      <Section title={say(clockTexts.title)} level={3}>
        <ClockRows clocks={clocks} today={today} calendar={calendar} />
        {isLate && <Banner tone="warn" title={say(caseTimeTexts.targetLate)} />}
        {promise !== null && <WhyDate due={promise.due} days={promise.days} today={today} />}
        {onTarget !== undefined && <TextLink onPress={() => setAsking(true)}>{say(caseTimeTexts.targetAsk)}</TextLink>}
        {onTarget !== undefined && target !== undefined && (
          <TextLink onPress={() => onTarget(undefined)}>{say(caseTimeTexts.targetDrop)}</TextLink>
        )}
      </Section>
      {isAsking && (
        <Suspense>
          <TargetDialog
            target={target}
            today={today}
            onKeep={(day) => {
              onTarget?.(day)
              setAsking(false)
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
