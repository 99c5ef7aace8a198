import { type ReactNode, useState } from 'react'
import { type DeskDocument, type PrintForm, ReprintReason, reprintDocument } from '#contract/documents.ts'
import { documentTexts, reprintReasonTexts } from '#texts/desk/documents.ts'
import { pick } from '#texts/lang.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'

interface ReprintDialogProps {
  document: DeskDocument
  form: PrintForm
  onClose: () => void
  onPrinted: (n: number) => void
}

/** 补打: the same paper again, with the reason why. */
export function ReprintDialog({ document, form, onClose, onPrinted }: ReprintDialogProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const command = useCommand(reprintDocument)
  const [reason, setReason] = useState<ReprintReason | null>(null)
  const [note, setNote] = useState('')
  const typed = note.trim()

  async function reprint(): Promise<void> {
    if (reason === null) return
    const body = { form, reason, ...(typed === '' ? {} : { note: typed }) }
    const reply = await command.send({ params: { documentId: document.id }, body })
    if (reply === undefined) return
    onPrinted(reply.n)
    onClose()
  }
  function missing() {
    if (reason === null) return documentTexts.reasonMissing
    return reason === 'other' && typed === '' ? documentTexts.noteMissing : undefined
  }
  const refused = missing()
  return (
    <Ask
      isOpen
      title={say(documentTexts.reprintTitle(pick(document.name, lang)))}
      safeLabel={say(documentTexts.goBack)}
      onSafe={onClose}
      actLabel={say(documentTexts.reprintAct)}
      onAct={() => void reprint()}
      busy={command.isBusy && say(documentTexts.printing)}
      refused={refused && say(refused)}
    >
      <p>{say(documentTexts.reprintText(document.number, document.prints))}</p>
      <SelectField
        label={say(documentTexts.reason)}
        placeholder={say(documentTexts.chooseReason)}
        options={ReprintReason.options.map((value) => ({ value, text: say(reprintReasonTexts[value]) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={say(documentTexts.note)}
        hint={say(documentTexts.noteHint)}
        value={note}
        onChange={setNote}
        maxLength={200}
      />
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
