import { type ReactNode, useState } from 'react'
import { postDocument } from '#contract/cases.ts'
import { openReceiver, type Receiver } from '#contract/collection.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import { Button } from '#ui/button/Button.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

/** Posts the document: the address for the label, the carrier and the number that finds the parcel. */
export function PostDialog({ file, onDone, onClose }: CaseActProps & { onClose: () => void }): ReactNode {
  const say = useWords()
  const command = useCommand(postDocument)
  const [carrier, setCarrier] = useState(say(collectionTexts.carrierDefault))
  const [tracking, setTracking] = useState('')
  const isComplete = carrier.trim() !== '' && tracking.trim() !== ''

  async function post(): Promise<void> {
    const body = { expectedVersion: file.version, carrier: carrier.trim(), tracking: tracking.trim() }
    const reply = await command.send({ params: { caseId: file.id }, body })
    if (reply === undefined) return
    onClose()
    onDone(reply, collectionTexts.saidPosted)
  }
  return (
    <Ask
      isOpen
      title={say(collectionTexts.postTitle)}
      safeLabel={say(collectionTexts.goBack)}
      onSafe={onClose}
      actLabel={say(collectionTexts.postAct)}
      onAct={() => void post()}
      busy={command.isBusy && say(collectionTexts.working)}
      refused={isComplete ? undefined : say(collectionTexts.trackingMissing)}
    >
      <p>{say(collectionTexts.postText(file.number, file.collection.receiver?.name ?? ''))}</p>
      <Label caseId={file.id} />
      <TextField label={say(collectionTexts.carrier)} value={carrier} onChange={setCarrier} maxLength={40} />
      <TextField
        label={say(collectionTexts.tracking)}
        hint={say(collectionTexts.trackingHint)}
        value={tracking}
        onChange={setTracking}
        maxLength={40}
        autoComplete="off"
      />
      <FailureNote failure={command.failure} />
    </Ask>
  )
}

/** The address, opened by a press that is recorded, gone with the dialog. */
function Label({ caseId }: { caseId: string }): ReactNode {
  const say = useWords()
  const command = useCommand(openReceiver)
  const [receiver, setReceiver] = useState<Receiver | null>(null)
  async function open(): Promise<void> {
    const reply = await command.send({ params: { caseId }, body: {} })
    if (reply !== undefined) setReceiver(reply)
  }
  if (receiver !== null) {
    return (
      <address className="desk-label">
        {receiver.name} {receiver.phone}
        <br />
        {receiver.address}
      </address>
    )
  }
  return (
    <div className="ui-stack" data-gap="1">
      <Button icon="eye" onPress={() => void open()} busy={command.isBusy && say(collectionTexts.openingAddress)}>
        {say(collectionTexts.openAddress)}
      </Button>
      <p className="desk-quiet">{say(collectionTexts.addressRecorded)}</p>
      <FailureNote failure={command.failure} />
    </div>
  )
}
