import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { dateText } from '#texts/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Tag } from '#ui/status/Tag.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'
import { CaseStages } from './CaseStages.tsx'
import { isUnderWay, promisedClock } from './case-course.ts'
import { clockState } from './clock-state.ts'

/** The answer first: the date on which it is done, or what has come of it. */
export function CaseLead({ status }: { status: CaseStatus }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date: today } = useHallMinute()
  return (
    <Stack gap={2}>
      <div>
        <p className="portal-service">{say(status.serviceName)}</p>
        <p className="portal-lead">
          {status.applicantNameMasked} · {status.number}
        </p>
      </div>
      <h1 className="portal-answer-date">{say(answer())}</h1>
      <ClockTag status={status} today={today} />
      <CaseStages status={status} />
    </Stack>
  )

  function answer() {
    const { state } = status
    if (state === 'notified') return portalStatusTexts.notified
    if (state === 'refused') return portalStatusTexts.refused
    if (state === 'returned') return portalStatusTexts.returned
    if (state === 'withdrawn') return portalStatusTexts.withdrawn
    if (state === 'denied') return portalStatusTexts.denied
    const { by, tracking } = status.collection
    if (state === 'ready') return by === 'post' ? portalStatusTexts.toBePosted : portalStatusTexts.done
    if (state === 'handed-over') return tracking === null ? portalStatusTexts.handedOver : portalStatusTexts.posted
    const promised = promisedClock(status)
    if (promised?.standing === 'paused') return portalStatusTexts.paused
    const due = promised?.due ?? null
    return due === null ? portalStatusTexts.dateUnknown : portalStatusTexts.ready(dateText(due, today, lang))
  }
}

function ClockTag({ status, today }: { status: CaseStatus; today: string }): ReactNode {
  const say = useWords()
  if (!isUnderWay(status.state)) return null
  const clock = clockState(status, today)
  if (clock === null) return null
  return (
    <p className="portal-clock">
      <Tag tone={clock.tone} icon={clock.icon}>
        {say(clock.word)}
      </Tag>
      {clock.text !== null && <span>{say(clock.text)}</span>}
    </p>
  )
}
