import type { ReactNode } from 'react'
import type { CaseDetail, CaseEventKind, ClockMove } from '#contract/cases.ts'
import { dayOf, momentText, shortDateText } from '#texts/dates.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { caseEventTexts, caseTexts, nextStepTexts } from '#texts/desk/cases.ts'
import { clockKindTexts } from '#texts/desk/clocks.ts'
import { EventTimeline, type TimelineEvent } from '#ui/record/EventTimeline.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useScrollStop } from '#ui/surface/use-scroll-stop.ts'
import { useLang, useWords } from '../lang/Lang.tsx'
import { isOver } from './case-look.ts'

const notes: readonly CaseEventKind[] = ['notified', 'refused', 'review-disagreed', 'denied']

/** What happened, newest first; on top what the case waits for. */
export function CaseStory({ file, now }: { file: CaseDetail; now: string }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const between = lang === 'en' ? ', ' : '，'
  const events = file.timeline.toReversed().map(
    ({ seq, kind, at, actor, note, moves }): TimelineEvent => ({
      id: String(seq),
      kind: notes.includes(kind) ? 'note' : 'done',
      title: say(caseEventTexts[kind]),
      detail: [momentText(at, now, lang), actor ?? say(caseTexts.system), note, ...moves.map(moveText)]
        .filter((part) => part !== null)
        .join(between),
    }),
  )
  const next: TimelineEvent = {
    id: 'next',
    kind: 'now',
    title: say(nextStepTexts[file.state]),
  }
  function moveText({ kind, from, to }: ClockMove): string {
    return say(caseTimeTexts.moved(say(clockKindTexts[kind]), dateOf(from), dateOf(to)))
  }
  function dateOf(date: string | null): string {
    return date === null ? say(caseTimeTexts.noDate) : shortDateText(date, dayOf(now), lang)
  }
  const scroll = useScrollStop<HTMLDivElement>()
  return (
    <div
      className="desk-case__story"
      ref={scroll.ref}
      {...(scroll.tabIndex === 0 && { tabIndex: 0, role: 'group', 'aria-label': say(caseTexts.timeline) })}
    >
      <Section title={say(caseTexts.timeline)} level={3}>
        <EventTimeline label={say(caseTexts.timeline)} events={isOver(file.state) ? events : [next, ...events]} />
      </Section>
    </div>
  )
}
