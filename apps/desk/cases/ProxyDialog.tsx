import { type ReactNode, useState } from 'react'
import { handOverCase } from '#contract/cases.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import { Checkbox } from '#ui/choice/Checkbox.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

/** Hands over to somebody with a power of attorney: who that is, and that it was seen. */
export function ProxyDialog({ file, onDone, onClose }: CaseActProps & { onClose: () => void }): ReactNode {
  const say = useWords()
  const command = useCommand(handOverCase)
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [isSeen, setSeen] = useState(false)
  const isComplete = name.trim() !== '' && idNumber.trim() !== '' && isSeen

  async function hand(): Promise<void> {
    const proxy = { name: name.trim(), idNumber: idNumber.trim(), powerOfAttorneySeen: true as const }
    const reply = await command.send({
      params: { caseId: file.id },
      body: { expectedVersion: file.version, to: 'proxy', proxy },
    })
    if (reply === undefined) return
    onClose()
    onDone(reply, caseTexts.saidHandedOver)
  }
  return (
    <Ask
      isOpen
      title={say(collectionTexts.proxyTitle)}
      safeLabel={say(collectionTexts.goBack)}
      onSafe={onClose}
      actLabel={say(collectionTexts.handToProxy)}
      onAct={() => void hand()}
      busy={command.isBusy && say(collectionTexts.working)}
      refused={isComplete ? undefined : say(collectionTexts.proxyMissing)}
    >
      <p>{say(collectionTexts.proxyText(file.number, file.preApplication.applicant.name))}</p>
      <TextField
        label={say(collectionTexts.proxyName)}
        value={name}
        onChange={setName}
        maxLength={60}
        autoComplete="off"
      />
      <TextField
        label={say(collectionTexts.proxyNumber)}
        value={idNumber}
        onChange={setIdNumber}
        maxLength={32}
        autoComplete="off"
      />
      <Checkbox isSelected={isSeen} onChange={setSeen}>
        {say(collectionTexts.proxySeen)}
      </Checkbox>
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
