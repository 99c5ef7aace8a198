import { type ReactNode, useState } from 'react'
import type { Signer, Stroke } from '#contract/biometrics.ts'
import type { DeferralRow } from '#contract/catalogue.ts'
import { clocksOf, deferClocks, owedOf } from '#modules/cases/rules/index.ts'
import { dateText, dayOf } from '#texts/dates.ts'
import { signerTexts } from '#texts/desk/biometrics.ts'
import { lapseTexts, deferralDeskTexts as texts } from '#texts/desk/deferral.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Radios } from '#ui/choice/Radios.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Glass } from '../capture/Glass.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import { useNow } from '../time/HallTime.tsx'
import type { Decided } from './desk-service.ts'
import type { Acceptance } from './use-acceptance.ts'

interface DeferDialogProps extends Decided {
  acceptance: Acceptance
  row: DeferralRow
  onClose: () => void
}

/** 容缺受理: the notice the applicant reads, and the promise they sign. The dates are counted by the server's own rules. */
export function DeferDialog({ acceptance, row, onClose, ...desk }: DeferDialogProps): ReactNode {
  const { view, service, calendar, materials, findings, target, biometrics } = desk
  const say = useWords()
  const { lang } = useLang()
  const today = dayOf(useNow())
  const signers = biometrics?.signers ?? []
  const [signer, setSigner] = useState<Signer>(signers[0]?.signer ?? 'applicant')
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const circumstances = { age: view.applicant.age, answers: view.answers, on: today }
  const own = clocksOf({ service, circumstances, start: today, target, calendar })
  const clocks = deferClocks({ clocks: own, materials, findings: findings.list, start: today, row, calendar })
  const owed = owedOf(findings.list)

  async function accept(): Promise<void> {
    const isDone = await acceptance.run({ signer, strokes: strokes.map((stroke) => [...stroke]) })
    if (isDone) onClose()
  }

  return (
    <Ask
      isOpen
      title={say(texts.title)}
      safeLabel={say(texts.back)}
      onSafe={onClose}
      actLabel={say(texts.act)}
      onAct={() => void accept()}
      busy={acceptance.isBusy && say(texts.working)}
      refused={strokes.length === 0 ? say(texts.signFirst) : undefined}
    >
      <p>{say(texts.text)}</p>
      <KeyValue
        items={[
          {
            id: 'owed',
            label: say(texts.owed),
            value: materials
              .filter(({ id }) => owed.includes(id))
              .map(({ name }) => pick(name, lang))
              .join(lang === 'en' ? ', ' : '、'),
          },
          { id: 'by', label: say(texts.by), value: dayText('supply') },
          { id: 'due', label: say(texts.due), value: dayText('promised') },
          { id: 'lapse', label: say(texts.lapse), value: say(lapseTexts[row.onLapse](row.suspendWorkingDays)) },
        ]}
      />
      <p>{say(texts.truth)}</p>
      {signers.length > 1 && (
        <Radios
          label={say(texts.who)}
          options={signers.map((one) => ({ value: one.signer, text: one.name, detail: say(signerTexts[one.signer]) }))}
          value={signer}
          onChange={setSigner}
          columns={2}
        />
      )}
      <Glass label={say(texts.glass)} strokes={strokes} onChange={setStrokes} />
      <Button icon="x" onPress={() => setStrokes([])}>
        {say(texts.clear)}
      </Button>
      <FailureNote failure={acceptance.failure} />
    </Ask>
  )

  function dayText(kind: 'supply' | 'promised'): string {
    const due = clocks.find((clock) => clock.kind === kind)?.due ?? null
    return say(due === null ? texts.noDate : texts.cycle(dateText(due, today, lang)))
  }
}
