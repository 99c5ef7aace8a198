import type { ReactNode } from 'react'
import type { CaseDetail, CaseEventKind } from '#contract/cases.ts'
import { momentText } from '#texts/dates.ts'
import { caseEventTexts, caseTexts, nextStepTexts } from '#texts/desk/cases.ts'
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
    ({ seq, kind, at, actor, note }): TimelineEvent => ({
      id: String(seq),
      kind: notes.includes(kind) ? 'note' : 'done',
      title: say(caseEventTexts[kind]),
      detail: [momentText(at, now, lang), actor ?? say(caseTexts.system), note]
        .filter((part) => part !== null)
        .join(between),
    }),
  )
  const next: TimelineEvent = {
    id: 'next',
    kind: 'now',
    title: say(nextStepTexts[file.state]),
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
