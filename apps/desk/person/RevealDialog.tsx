import { type ReactNode, useState } from 'react'
import { type Reveal, revealField, revealPurposes } from '#contract/people.ts'
import { personTexts, purposeTexts } from '#texts/desk/person.ts'
import { Button } from '#ui/button/Button.tsx'
import { Radios } from '#ui/choice/Radios.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { MaskedField } from './masked-field.ts'

interface RevealDialogProps extends MaskedField {
  onShown: (value: string, seconds: number) => void
  onClose: () => void
}

/** Asks for the purpose and says that the look is recorded, before anything is opened. */
export function RevealDialog({
  label,
  field,
  personId,
  preApplicationId,
  of,
  onShown,
  onClose,
}: RevealDialogProps): ReactNode {
  const say = useWords()
  const command = useCommand(revealField)
  const [purpose, setPurpose] = useState<Reveal['purpose'] | null>(null)
  const [note, setNote] = useState('')
  const refused = refusalOf(purpose, note)

  async function open(): Promise<void> {
    if (purpose === null) return
    const reply = await command.send({
      params: { personId },
      body: { field, purpose, preApplicationId, ...(purpose === 'other' ? { note: note.trim() } : {}) },
    })
    if (reply !== undefined) onShown(reply.value, reply.hideAfterSeconds)
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(personTexts.lookAt(say(label)))}
      actions={
        <>
          <Button
            variant="primary"
            onPress={() => void open()}
            busy={command.isBusy && say(personTexts.opening)}
            refused={refused && say(refused)}
          >
            {say(personTexts.show30)}
          </Button>
          <Button onPress={onClose}>{say(personTexts.dontLook)}</Button>
        </>
      }
    >
      <p>{say(personTexts.recorded(of.name, of.thing))}</p>
      <Radios
        label={say(personTexts.purpose)}
        options={revealPurposes.map((value) => ({ value, text: say(purposeTexts[value]) }))}
        value={purpose}
        onChange={setPurpose}
      />
      {purpose === 'other' && (
        <TextField label={say(personTexts.note)} value={note} onChange={setNote} maxLength={200} autoFocus />
      )}
      <FailureNote failure={command.failure} />
    </Dialog>
  )
}

function refusalOf(purpose: Reveal['purpose'] | null, note: string) {
  if (purpose === null) return personTexts.purposeMissing
  return purpose === 'other' && note.trim() === '' ? personTexts.noteMissing : undefined
}
