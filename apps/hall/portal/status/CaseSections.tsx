import type { ReactNode } from 'react'
import type { CaseKey, CaseStatus } from '#contract/citizen.ts'
import { dateText } from '#texts/dates.ts'
import { eventTimeText } from '#texts/hall/dates.ts'
import { dayTexts } from '#texts/hall/days.ts'
import { portalEventTexts, portalEventUnknown, portalStatusTexts } from '#texts/hall/portal-status.ts'
import { DayList } from '#ui/record/DayList.tsx'
import { EventTimeline } from '#ui/record/EventTimeline.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { dayItems } from '../../days/day-items.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'
import { CaseMessages } from './CaseMessages.tsx'
import { Confirmed } from './Confirmed.tsx'
import { isUnderWay, limitOf, promisedClock, statutoryClock } from './case-course.ts'
import { Documents } from './Documents.tsx'
import { Lapses } from './Lapses.tsx'
import { Missing } from './Missing.tsx'
import { Owed } from './Owed.tsx'
import { Parcel } from './Parcel.tsx'
import { RatingInvitation } from './RatingInvitation.tsx'
import { RefusalCard } from './RefusalCard.tsx'

/** Under the answer: what to do now, then why that date, then what happened. */
export function CaseSections({ status, caseKey }: { status: CaseStatus; caseKey: CaseKey }): ReactNode {
  const results = status.documents.filter(({ isResult }) => isResult)
  const others = status.documents.filter(({ isResult }) => !isResult)
  return (
    <>
      {status.missing.length > 0 && <Missing status={status} />}
      {isUnderWay(status.state) && <Owed status={status} />}
      <Confirmed confirmed={status.confirmed} />
      {status.refusal !== null && <RefusalCard refusal={status.refusal} />}
      <Documents title={portalStatusTexts.document} documents={results} caseKey={caseKey} />
      <Parcel collection={status.collection} />
      <RatingInvitation rating={status.rating} />
      <Lapses lapses={status.lapses} />
      {isUnderWay(status.state) && <WhyThatDate status={status} />}
      <Documents title={portalStatusTexts.otherDocuments} documents={others} caseKey={caseKey} />
      <WhatHappened status={status} />
      <CaseMessages caseKey={caseKey} asOf={status.now} />
    </>
  )
}

function WhyThatDate({ status }: { status: CaseStatus }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date: today } = useHallMinute()
  const promised = promisedClock(status)
  if (promised?.due == null || status.days.length === 0) return null
  const byLaw = statutoryClock(status)?.due ?? null
  return (
    <Section title={say(dayTexts.why(dateText(promised.due, today, lang)))}>
      <p>
        {say(dayTexts.rule(limitOf(promised)))}
        {byLaw !== null && say({ zh: '', en: ' ' })}
        {byLaw !== null && say(portalStatusTexts.statutory(dateText(byLaw, today, lang)))}
      </p>
      <DayList label={say(dayTexts.list)} days={dayItems({ days: status.days, today, lang })} />
    </Section>
  )
}

function WhatHappened({ status }: { status: CaseStatus }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const newestFirst = status.timeline.toReversed()
  return (
    <Section title={say(portalStatusTexts.timeline)}>
      <EventTimeline
        label={say(portalStatusTexts.timeline)}
        events={newestFirst.map(({ kind, at }, place) => ({
          id: `${kind} ${at}`,
          kind: place === 0 && isUnderWay(status.state) ? 'now' : 'done',
          title: say(portalEventTexts[kind] ?? portalEventUnknown),
          detail: eventTimeText(at, lang),
        }))}
      />
    </Section>
  )
}
