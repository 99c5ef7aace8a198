import { type ReactNode, useState } from 'react'
import { type DeviceRow, issueEnrolmentCode } from '#contract/devices.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { momentText } from '#texts/dates.ts'
import { deviceTexts } from '#texts/desk/devices.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { useNow } from '../time/HallTime.tsx'

type Issued = ReplyOf<typeof issueEnrolmentCode>

/** Asks first, because a new code ends what the device is now; then shows the code, once. */
export function CodeDialog({ device, onClose }: { device: DeviceRow; onClose: () => void }): ReactNode {
  const say = useWords()
  const command = useCommand(issueEnrolmentCode)
  const [issued, setIssued] = useState<Issued | null>(null)

  async function issue(): Promise<void> {
    const reply = await command.send({ params: { deviceId: device.id }, body: {} })
    if (reply !== undefined) setIssued(reply)
  }

  if (issued !== null) return <IssuedCode device={device} issued={issued} onClose={onClose} />
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(deviceTexts.askTitle(device.name))}
      actions={
        <>
          <Button variant="primary" onPress={() => void issue()} busy={command.isBusy && say(deviceTexts.issuing)}>
            {say(deviceTexts.issue)}
          </Button>
          <Button onPress={onClose} autoFocus>
            {say(deviceTexts.goBack)}
          </Button>
        </>
      }
    >
      <p>{say(deviceTexts.askText)}</p>
      {device.state === 'enrolled' && <Banner tone="warn">{say(deviceTexts.askEnds)}</Banner>}
      <FailureNote failure={command.failure} />
    </Dialog>
  )
}

function IssuedCode({
  device,
  issued,
  onClose,
}: {
  device: DeviceRow
  issued: Issued
  onClose: () => void
}): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(deviceTexts.codeTitle(device.name))}
      actions={
        <Button variant="primary" onPress={onClose}>
          {say(deviceTexts.codeDone)}
        </Button>
      }
    >
      <output className="desk-code" aria-label={say(deviceTexts.codeLabel)}>
        {issued.code}
      </output>
      <p>{say(deviceTexts.codeUntil(momentText(issued.expiresAt, now, lang)))}</p>
      <p>{say(deviceTexts.codeOnce)}</p>
    </Dialog>
  )
}
