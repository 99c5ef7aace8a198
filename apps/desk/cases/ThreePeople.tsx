import type { ReactNode } from 'react'
import type { CaseDetail, CaseEventKind } from '#contract/cases.ts'
import { momentText } from '#texts/dates.ts'
import { caseEventTexts, caseTexts } from '#texts/desk/cases.ts'
import type { Text } from '#texts/lang.ts'
import { NoBreak } from '#ui/surface/NoBreak.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import { useNow } from '../time/HallTime.tsx'

interface Part {
  readonly id: string
  readonly title: Text
  readonly kinds: readonly CaseEventKind[]
}

const parts: readonly Part[] = [
  { id: 'accept', title: caseTexts.roleAccept, kinds: ['accepted'] },
  { id: 'review', title: caseTexts.roleReview, kinds: ['review-agreed', 'review-disagreed'] },
  { id: 'decide', title: caseTexts.roleDecide, kinds: ['approved', 'denied'] },
]

/** Acceptor, reviewer and approver are three people: who they are stands in plain sight. */
export function ThreePeople({ file }: { file: CaseDetail }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { name } = useMe()
  const now = useNow()
  const nameOf = (actor: string): string => (actor === name ? say(caseTexts.you(actor)) : actor)
  return (
    <Section title={say(caseTexts.threePeople)} level={3}>
      <ol className="desk-three">
        {parts.map(({ id, title, kinds }) => {
          const event = file.timeline.findLast(({ kind }) => kinds.includes(kind))
          const actor = event?.actor ?? null
          return (
            <li key={id} className="desk-three__part" data-mine={(actor !== null && actor === name) || undefined}>
              <p className="desk-three__title">{say(title)}</p>
              <p className="desk-three__name">{actor === null ? say(caseTexts.notYet) : nameOf(actor)}</p>
              <p className="desk-three__time">
                {event === undefined ? (
                  '–'
                ) : (
                  <>
                    {say(caseEventTexts[event.kind])} <NoBreak>{momentText(event.at, now, lang)}</NoBreak>
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
