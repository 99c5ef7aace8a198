import { type ReactNode, useState } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/catalogue.ts'
import { dueDate } from '#modules/calendar/rules/index.ts'
import { dateText } from '#texts/dates.ts'
import { dayLineText } from '#texts/hall/dates.ts'
import { dayTexts } from '#texts/hall/days.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { DaysDialog } from '../../days/DaysDialog.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'

/** The promise as a date, if it were accepted today. */
export function PromisedDate({ service, calendar }: { service: Service; calendar: HolidayCalendar }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date: today } = useHallMinute()
  const [isOpen, setOpen] = useState(false)
  const { promised, statutory } = service.limits
  const due = dueDate({ start: today, kind: promised.kind, n: promised.n, calendar })
  const byLaw = dueDate({ start: today, kind: statutory.kind, n: statutory.n, calendar })
  return (
    <Section title={say(portalGuideTexts.date)}>
      {due.ok ? (
        <div className="portal-date">
          <p>{say(portalGuideTexts.ifToday(dayLineText(today, lang)))}</p>
          <p className="portal-date__day">{say(portalGuideTexts.readyBy(dateText(due.value.due, today, lang)))}</p>
          {byLaw.ok && <p>{say(portalGuideTexts.statutory(dateText(byLaw.value.due, today, lang)))}</p>}
          <TextLink onPress={() => setOpen(true)}>{say(dayTexts.show)}</TextLink>
          <DaysDialog
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            due={due.value.due}
            days={due.value.days}
            workingDays={promised.n}
          />
        </div>
      ) : (
        <Banner tone="quiet" title={say(portalGuideTexts.dateUnknown)}>
          {say(portalGuideTexts.dateUnknownText)}
        </Banner>
      )}
    </Section>
  )
}
