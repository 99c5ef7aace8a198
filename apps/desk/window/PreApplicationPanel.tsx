import type { ReactNode } from 'react'
import type { PreApplicationView } from '#contract/intake.ts'
import { dayOf, fullDateText, momentText } from '#texts/dates.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { type Lang, pick } from '#texts/lang.ts'
import { KeyValue, type KeyValueItem } from '#ui/record/KeyValue.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { Photo } from '../person/Photo.tsx'
import { numberItems, personItems } from '../person/people-items.tsx'
import { useMe } from '../session/Session.tsx'
import { useNow } from '../time/HallTime.tsx'
import { ClocksPreview } from './ClocksPreview.tsx'
import type { DeskService } from './desk-service.ts'

/** What was filled in before, masked, and the dates if it is accepted today. Nothing is asked twice. */
export function PreApplicationPanel({ current, view, service, calendar, outcome }: DeskService): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const me = useMe()
  const now = useNow()
  const may = me.verbs.includes('person.reveal')
    ? ({ ok: true } as const)
    : ({ ok: false, reason: 'not-allowed' } as const)
  const thing = say(windowTexts.ticketOf(current.number))
  return (
    <Panel
      title={say(windowTexts.preApplication)}
      side={say(windowTexts.filedAt(momentText(view.filedAt, now, lang)))}
      className="desk-filed"
    >
      <div className="desk-filed__person">
        <KeyValue items={personItems({ view, say, lang })} />
        {view.photoId !== null && <Photo photoId={view.photoId} name={view.applicant.name} />}
      </div>
      <KeyValue items={numberItems({ view, may, thing, say })} />
      {/* Questions and labels of a form are sentences: they stand over their answers. */}
      <KeyValue layout="above" items={[...answerItems({ view, service, lang }), ...formItems()]} />
      {(outcome === null || outcome.state === 'notified') && (
        <ClocksPreview
          service={service}
          circumstances={{ age: view.applicant.age, answers: view.answers, on: dayOf(now) }}
          calendar={calendar}
        />
      )}
    </Panel>
  )

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
