import { type ReactNode, useState } from 'react'
import { decideCase } from '#contract/cases.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { pick } from '#texts/lang.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

/** Denies once asked, with the person and the matter in the question. */
export function DenyDialog({ file, onDone, onClose }: CaseActProps & { onClose: () => void }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const command = useCommand(decideCase)
  const [reason, setReason] = useState('')
  const note = reason.trim()

  async function deny(): Promise<void> {
    const reply = await command.send({
      params: { caseId: file.id },
      body: { expectedVersion: file.version, decision: 'deny', note },
    })
    if (reply === undefined) return
    onClose()
    onDone(reply, caseTexts.saidDenied)
  }

  return (
    <Ask
      isOpen
      isDanger
      title={say(caseTexts.denyTitle)}
      safeLabel={say(caseTexts.goBack)}
      onSafe={onClose}
      actLabel={say(caseTexts.deny)}
      onAct={() => void deny()}
      busy={command.isBusy && say(caseTexts.denying)}
      refused={note === '' ? say(caseTexts.denyReasonMissing) : undefined}
    >
      <p>{say(caseTexts.denyText(file.number, file.preApplication.applicant.name, pick(file.serviceName, lang)))}</p>
      <TextField
        label={say(caseTexts.denyReason)}
        hint={say(caseTexts.denyReasonHint)}
        lines={3}
        value={reason}
        onChange={setReason}
        maxLength={400}
      />
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
