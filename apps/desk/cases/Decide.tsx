import { type ReactNode, useId, useState } from 'react'
import { decideCase } from '#contract/cases.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Reason } from '#ui/button/Reason.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'
import { DenyDialog } from './DenyDialog.tsx'

/** The decision: approve, or deny with a reason the citizen reads. */
export function Decide({ file, onDone }: CaseActProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const id = useId()
  const command = useCommand(decideCase)
  const [isDenying, setDenying] = useState(false)
  const { approve } = file.may
  const refused = approve.ok ? undefined : reasonSentence(approve.reason, {}, lang)
  const refusedBy = refused === undefined ? undefined : id

  async function send(): Promise<void> {
    const reply = await command.send({
      params: { caseId: file.id },
      body: { expectedVersion: file.version, decision: 'approve' },
    })
    if (reply !== undefined) onDone(reply, caseTexts.saidApproved)
  }

  return (
    <div className="desk-case__act">
      <FailureNote failure={command.failure} />
      <ActionBar
        label={say(caseTexts.acts)}
        attached
        end={
          <Button variant="danger" onPress={() => setDenying(true)} refusedBy={refusedBy}>
            {say(caseTexts.deny)}
          </Button>
        }
      >
        <Button
          variant="primary"
          onPress={() => void send()}
          busy={command.isBusy && say(caseTexts.working)}
          refusedBy={refusedBy}
        >
          {say(caseTexts.approve)}
        </Button>
        {refused !== undefined && <Reason id={id}>{refused}</Reason>}
      </ActionBar>
      {isDenying && <DenyDialog file={file} onDone={onDone} onClose={() => setDenying(false)} />}
    </div>
  )
}
