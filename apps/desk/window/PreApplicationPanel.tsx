import { type ReactNode, useState } from 'react'
import { listCorrections } from '#contract/corrections.ts'
import type { PreApplicationView } from '#contract/intake.ts'
import { dayOf, fullDateText, momentText, timeText } from '#texts/dates.ts'
import { correctTexts } from '#texts/desk/correct.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { type Lang, pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { KeyValue, type KeyValueItem } from '#ui/record/KeyValue.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { Photo } from '../person/Photo.tsx'
import { numberItems, personItems } from '../person/people-items.tsx'
import { useRead } from '../server/use-read.ts'
import { useMe } from '../session/Session.tsx'
import { useNow } from '../time/HallTime.tsx'
import { ClocksPreview } from './ClocksPreview.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import type { DeskService } from './desk-service.ts'
import { listEntries } from './entries.ts'

interface PreApplicationPanelProps extends DeskService {
  target: string | undefined
  onTarget: (target: string | undefined) => void
}

/** What was filled in before, masked, and the dates if it is accepted today. Nothing is asked twice. */
export function PreApplicationPanel({ target, onTarget, ...desk }: PreApplicationPanelProps): ReactNode {
  const { current, view, service, calendar, outcome } = desk
  const say = useWords()
  const { lang } = useLang()
  const me = useMe()
  const now = useNow()
  const may = me.verbs.includes('person.reveal')
    ? ({ ok: true } as const)
    : ({ ok: false, reason: 'not-allowed' } as const)
  const corrections = useRead(listCorrections, { params: { preApplicationId: view.id } }).data?.rows ?? []
  const [isCorrecting, setCorrecting] = useState(false)
  const mayCorrect = outcome === null && current.state === 'serving' && me.verbs.includes('case.accept')
  const { photoId } = desk.pictures ?? view
  const thing = say(windowTexts.ticketOf(current.number))
  return (
    <Panel
      title={say(windowTexts.preApplication)}
      side={say(windowTexts.filedAt(momentText(view.filedAt, now, lang)))}
      className="desk-filed"
      foot={
        mayCorrect && (
          <Button icon="pen" onPress={() => setCorrecting(true)}>
            {say(correctTexts.correct)}
          </Button>
        )
      }
    >
      <div className="desk-filed__person">
        <KeyValue items={personItems({ view, say, lang }).map(withBefore)} />
        {photoId !== null && <Photo photoId={photoId} name={view.applicant.name} />}
      </div>
      <KeyValue items={numberItems({ view, may, thing, say }).map(withBefore)} />
      {/* Questions and labels of a form are sentences: they stand over their answers. */}
      <KeyValue layout="above" items={[...answerItems({ view, service, lang }), ...formItems()].map(withBefore)} />
      {(outcome === null || outcome.state === 'notified') && (
        <ClocksPreview
          service={service}
          circumstances={{ age: view.applicant.age, answers: view.answers, on: dayOf(now) }}
          calendar={calendar}
          target={target}
          onTarget={current.state === 'serving' ? onTarget : undefined}
        />
      )}
      {isCorrecting && <CorrectDialog {...desk} onClose={() => setCorrecting(false)} />}
    </Panel>
  )

  /** The old value stays beside the new one, with who changed it. */
  function withBefore(item: KeyValueItem): KeyValueItem {
    const field = fieldOf(item.id)
    const before = corrections.filter((one) => one.field === field)
    if (before.length === 0) return item
    return {
      ...item,
      value: (
        <>
          {item.value}
          {before.map(({ id, before: was, by, at }) => (
            <span key={id} className="desk-corrected">
              {say(correctTexts.was(oldWord(field, was), by, timeText(at)))}
            </span>
          ))}
        </>
      ),
    }
  }

  function fieldOf(id: string): string {
    if (id === 'applicant') return 'name'
    if (id === 'phone') return id
    return id.startsWith('form-') ? `form.${id.slice('form-'.length)}` : `answer.${id}`
  }

  function oldWord(field: string, was: string | null): string {
    if (was === null) return say(correctTexts.wasEmpty)
    const options = listEntries({ view, service }).find((entry) => entry.field === field)?.options ?? []
    const option = options.find(({ value }) => value === was)?.text
    return option === undefined ? was : pick(option, lang)
  }

  /** What the form asks about the matter, in its order; a choice in its own words. */
  function formItems(): KeyValueItem[] {
    return service.fields.flatMap(({ id, of, label, options = [] }): KeyValueItem[] => {
      const value = of === 'matter' ? view.form[id] : undefined
      if (value === undefined) return []
      const option = options.find((one) => one.value === value)?.text
      return [{ id: `form-${id}`, label: pick(label, lang), value: option === undefined ? value : pick(option, lang) }]
    })
  }

  function answerItems({ view: { answers }, service: rules, lang: language }: Answered): KeyValueItem[] {
    const asked = rules.questions.filter(
      ({ id }) => answers[id] !== undefined && (id !== 'companion' || view.guardian === null),
    )
    return asked.map(({ id, text, options = [] }) => {
      const answer = answers[id] ?? ''
      const option = options.find(({ value }) => value === answer)?.text
      return { id, label: pick(text, language), value: option === undefined ? dateOf(answer) : pick(option, language) }
    })

    function dateOf(answer: string): string {
      return answer === 'LONG_TERM' ? say(windowTexts.longTerm) : fullDateText(answer, language)
    }
  }
}

type Answered = Pick<DeskService, 'service'> & { readonly view: PreApplicationView; readonly lang: Lang }
