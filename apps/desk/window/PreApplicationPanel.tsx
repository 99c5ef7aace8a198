import type { ReactNode } from 'react'
import type { PreApplicationView } from '#contract/intake.ts'
import { fullDateText, momentText } from '#texts/dates.ts'
import { companionTexts } from '#texts/desk/person.ts'
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
        <KeyValue items={[...personItems({ view, say, lang }), ...answerItems({ view, service, lang })]} />
        <Photo photoId={view.photoId} name={view.applicant.name} />
      </div>
      <KeyValue items={numberItems({ view, may, thing, say })} />
      {(outcome === null || outcome.state === 'notified') && <ClocksPreview service={service} calendar={calendar} />}
    </Panel>
  )

  function answerItems({ view: { answers }, service: rules, lang: language }: Answered): KeyValueItem[] {
    const reasons = rules.questions.find(({ id }) => id === 'reason')?.options
    const reason = reasons?.find(({ value }) => value === answers.reason)
    const expires = answers.cardExpires
    return [
      {
        id: 'reason',
        label: say(windowTexts.reason),
        value: reason === undefined ? answers.reason : pick(reason.text, language),
      },
      ...(expires === undefined
        ? []
        : [
            {
              id: 'expires',
              label: say(windowTexts.cardExpires),
              value: expires === 'LONG_TERM' ? say(windowTexts.longTerm) : fullDateText(expires, language),
            },
          ]),
      ...(answers.companion === undefined || view.guardian !== null
        ? []
        : [{ id: 'companion', label: say(windowTexts.companion), value: say(companionTexts[answers.companion]) }]),
    ]
  }
}

type Answered = Pick<DeskService, 'service'> & { readonly view: PreApplicationView; readonly lang: Lang }
