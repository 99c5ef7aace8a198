import { type ReactNode, useState } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/service.ts'
import { dateLimit, limitsOf } from '#modules/catalogue/rules/index.ts'
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
  const { promised, statutory } = limitsOf(service, { answers: {}, on: today })
  const due = dateLimit({ limit: promised, on: today, calendar }).end
  const byLaw = statutory === undefined ? null : dateLimit({ limit: statutory, on: today, calendar }).end
  return (
    <Section title={say(portalGuideTexts.date)}>
      {due !== null ? (
        <div className="portal-date">
          <p>{say(portalGuideTexts.ifToday(dayLineText(today, lang)))}</p>
          <p className="portal-date__day">{say(portalGuideTexts.readyBy(dateText(due.due, today, lang)))}</p>
          {byLaw !== null && <p>{say(portalGuideTexts.statutory(dateText(byLaw.due, today, lang)))}</p>}
          {due.days.length > 0 && <TextLink onPress={() => setOpen(true)}>{say(dayTexts.show)}</TextLink>}
          <DaysDialog isOpen={isOpen} onClose={() => setOpen(false)} due={due.due} days={due.days} limit={promised} />
        </div>
      ) : (
        <Banner tone="quiet" title={say(portalGuideTexts.dateUnknown)}>
          {say(portalGuideTexts.dateUnknownText)}
        </Banner>
      )}
    </Section>
  )
}
