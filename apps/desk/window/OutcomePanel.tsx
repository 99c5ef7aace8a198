import type { ReactNode } from 'react'
import type { CaseDetail } from '#contract/cases.ts'
import type { Service } from '#contract/service.ts'
import { isLacking } from '#modules/cases/rules/index.ts'
import { dateText, dayOf } from '#texts/dates.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { pick, type Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { KeyValue, type KeyValueItem } from '#ui/record/KeyValue.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { CaseDocuments } from '../cases/CaseDocuments.tsx'
import { WhyDate } from '../clocks/WhyDate.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

interface OutcomePanelProps {
  outcome: CaseDetail
  service: Service
  onContinue: () => void
}

const heads = {
  accepted: { tone: 'ok', title: outcomeTexts.accepted },
  notified: { tone: 'warn', title: outcomeTexts.notified },
  refused: { tone: 'bad', title: outcomeTexts.refused },
} as const

/** What was decided: the number to keep and the date to count on, before anything else. */
export function OutcomePanel({ outcome, service, onContinue }: OutcomePanelProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const today = dayOf(useNow())
  const { number, state, clocks, days, refusal } = outcome
  const head = state === 'notified' || state === 'refused' ? heads[state] : heads.accepted
  const promised = clocks.find(({ kind }) => kind === 'promised')
  return (
    <Panel title={say(outcomeTexts.title)} className="desk-outcome">
      <Banner tone={head.tone} title={say(head.title)} announce="status">
        {say(howTold())}
      </Banner>
      <KeyValue layout="above" items={items()} />
      <CaseDocuments caseId={outcome.id} />
      <div className="ui-row">
        {promised?.due && <WhyDate due={promised.due} days={days} today={today} />}
        {state === 'notified' && <Button onPress={onContinue}>{say(outcomeTexts.continue)}</Button>}
        <ButtonLink href={`/desk/cases/${outcome.id}`} iconEnd="arrow">
          {say(outcomeTexts.openCase)}
        </ButtonLink>
      </div>
    </Panel>
  )

  /** By message, or in the hand of somebody who left no phone. */
  function howTold(): Text {
    if (outcome.preApplication.applicant.phoneMasked !== null) return outcomeTexts.messageSent
    return head === heads.accepted ? outcomeTexts.handReceipt : outcomeTexts.handPaper
  }

  function items(): KeyValueItem[] {
    const ground = service.refusals.find(({ id }) => id === refusal?.reason)
    const lacking = outcome.findings.filter(isLacking).map(({ material, note }) => {
      const name = service.materials.find(({ id }) => id === material)?.name
      const word = name === undefined ? material : pick(name, lang)
      return note === undefined ? word : `${word}（${note}）`
    })
    return [
      { id: 'number', label: say(outcomeTexts.number), value: <span className="desk-outcome__number">{number}</span> },
      ...(promised === undefined ? [] : [item('due', outcomeTexts.finishedBy, dueText(promised.due))]),
      ...(lacking.length === 0
        ? []
        : [item('missing', outcomeTexts.missing, lacking.join(lang === 'en' ? '; ' : '；'))]),
      ...(outcome.missingNote === null ? [] : [item('note', outcomeTexts.notifyNote, outcome.missingNote)]),
      ...(refusal === null
        ? []
        : [
            item('ground', outcomeTexts.ground, ground === undefined ? refusal.reason : pick(ground.text, lang)),
            item('explanation', outcomeTexts.explanation, refusal.explanation),
            item('remedy', outcomeTexts.remedy, pick(refusal.remedy, lang)),
          ]),
    ]
  }

  function item(id: string, label: Text, value: ReactNode): KeyValueItem {
    return { id, label: say(label), value }
  }

  function dueText(due: string | null): ReactNode {
    if (due === null) return say(outcomeTexts.noDate)
    return <span className="desk-outcome__due">{say(outcomeTexts.before(dateText(due, today, lang)))}</span>
  }
}
