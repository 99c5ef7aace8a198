import { type ReactNode, useState } from 'react'
import { supplyPaper } from '#contract/case-clocks.ts'
import { deferralDeskTexts as texts } from '#texts/desk/deferral.ts'
import { Checkbox } from '#ui/choice/Checkbox.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

interface SupplyDialogProps extends CaseActProps {
  material: string
  name: string
  onClose: () => void
}

/** A promised paper is here and right, or it is false and not taken. */
export function SupplyDialog({ file, material, name, onDone, onClose }: SupplyDialogProps): ReactNode {
  const say = useWords()
  const command = useCommand(supplyPaper)
  const [isFalse, setFalse] = useState(false)
  const [typed, setTyped] = useState('')
  const note = typed.trim()

  async function take(): Promise<void> {
    const reply = await command.send({
      params: { caseId: file.id },
      body: { expectedVersion: file.version, material, isFalse, ...(note === '' ? {} : { note }) },
    })
    if (reply === undefined) return
    onClose()
    onDone(reply, isFalse ? texts.saidFalse : texts.saidArrived)
  }

  return (
    <Ask
      isOpen
      isDanger={isFalse}
      title={say(texts.arrivedTitle)}
      safeLabel={say(texts.back)}
      onSafe={onClose}
      actLabel={say(isFalse ? texts.isFalse : texts.arrived)}
      onAct={() => void take()}
      busy={command.isBusy && say(texts.saving)}
      refused={isFalse && note === '' ? say(texts.noteMissing) : undefined}
    >
      <p>{say(isFalse ? texts.falseText : texts.arrivedText(name))}</p>
      <Checkbox isSelected={isFalse} onChange={setFalse}>
        {say(texts.isFalse)}
      </Checkbox>
      {isFalse && (
        <TextField label={say(texts.falseNote)} lines={2} value={typed} onChange={setTyped} maxLength={400} />
      )}
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
