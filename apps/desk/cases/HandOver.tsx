import { type ReactNode, useId, useState } from 'react'
import { handOverCase } from '#contract/cases.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Reason } from '#ui/button/Reason.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

type Receiver = 'applicant' | 'guardian'

/** Handing the finished document over, to the applicant or, for a child, to the guardian. */
export function HandOver({ file, onDone }: CaseActProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const id = useId()
  const command = useCommand(handOverCase)
  const [pressed, setPressed] = useState<Receiver | null>(null)
  const { handOver } = file.may
  const refused = handOver.ok ? undefined : reasonSentence(handOver.reason, {}, lang)
  const receivers: readonly Receiver[] =
    file.preApplication.guardian === null ? ['applicant'] : ['applicant', 'guardian']

  async function send(to: Receiver): Promise<void> {
    setPressed(to)
    const reply = await command.send({ params: { caseId: file.id }, body: { expectedVersion: file.version, to } })
    if (reply !== undefined) onDone(reply, caseTexts.saidHandedOver)
  }

  return (
    <div className="desk-case__act">
      <FailureNote failure={command.failure} />
      <ActionBar label={say(caseTexts.acts)} attached>
        {receivers.map((to) => (
          <Button
            key={to}
            variant={to === 'applicant' ? 'primary' : 'normal'}
            onPress={() => void send(to)}
            busy={command.isBusy && pressed === to && say(caseTexts.working)}
            refusedBy={refused === undefined ? undefined : id}
          >
            {say(to === 'applicant' ? caseTexts.handToApplicant : caseTexts.handToGuardian)}
          </Button>
        ))}
        {refused !== undefined && <Reason id={id}>{refused}</Reason>}
      </ActionBar>
    </div>
  )
}
