import type { ReactNode } from 'react'
import type { NoticeDetail, NoticeStep } from '#contract/notices.ts'
import { dayOf, momentText, secondText } from '#texts/dates.ts'
import { failureText, lostAttempt, noticeTexts, stepTexts } from '#texts/desk/notices.ts'
import type { Text } from '#texts/lang.ts'
import { EventTimeline, type TimelineEvent } from '#ui/record/EventTimeline.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

const marks: readonly NoticeStep['kind'][] = ['failed', 'given-up', 'suppressed', 'kept']

/** Every attempt with its time and its end, every wait, every act of a person, the newest first. */
export function NoticeStory({ notice }: { notice: NoticeDetail }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const between = lang === 'en' ? ', ' : '，'
  const written: TimelineEvent = {
    id: 'written',
    kind: 'done',
    title: say(notice.channel === 'in-app' ? noticeTexts.wroteInApp : noticeTexts.wrote),
    detail: momentText(notice.createdAt, now, lang),
  }
  return (
    <Section title={say(noticeTexts.story)}>
      <EventTimeline label={say(noticeTexts.story)} events={[...notice.steps.flatMap(eventsOf), written]} />
    </Section>
  )

  /** The end of an attempt tells of the attempt too. */
  function eventsOf(step: NoticeStep, place: number): TimelineEvent[] {
    const newer = notice.steps[place - 1]?.kind
    if (step.kind === 'tried' && (newer === 'delivered' || newer === 'failed')) return []
    return [
      {
        id: String(step.seq),
        kind: step.kind === 'tried' && newer === undefined ? 'now' : markOf(step),
        title: say(titleOf(step, newer)),
        detail: detailOf(step),
      },
    ]
  }

  function detailOf({ at, word, until, staff }: NoticeStep): string {
    return [
      timeOf(at),
      staff,
      word === null ? null : say(failureText(word)),
      until === null ? null : say(noticeTexts.nextAt(timeOf(until))),
    ]
      .filter((part) => part !== null)
      .join(between)
  }

  /** To the second on the day itself: the first pauses are shorter than a minute. */
  function timeOf(at: string): string {
    return dayOf(at) === dayOf(now) ? secondText(at) : momentText(at, now, lang)
  }
}

function markOf({ kind }: NoticeStep): 'note' | 'done' {
  return marks.includes(kind) ? 'note' : 'done'
}

function titleOf({ kind }: NoticeStep, newer: NoticeStep['kind'] | undefined): Text {
  return kind === 'tried' && newer !== undefined ? lostAttempt : stepTexts[kind]
}
