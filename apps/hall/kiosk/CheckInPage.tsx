import { type ReactNode, useId, useState } from 'react'
import { checkIn } from '#contract/intake.ts'
import type { TicketSlip } from '#contract/tickets.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskCheckInTexts } from '#texts/hall/kiosk-check-in.ts'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { useWords } from '../lang/Lang.tsx'
import { FailureBanner } from '../server/FailureBanner.tsx'
import { useSending } from '../server/use-sending.ts'
import { FieldKeypad } from './frame/FieldKeypad.tsx'
import { KioskPage } from './frame/KioskPage.tsx'
import { TicketPage } from './ticket/TicketPage.tsx'

interface CheckInPageProps {
  onTicket: () => void
  onLeave: () => void
}

/** Somebody who filled in before: the code by hand, or the phone held to the scanner, which types like a keyboard. */
export function CheckInPage({ onTicket, onLeave }: CheckInPageProps): ReactNode {
  const say = useWords()
  const id = useId()
  const [key, setKey] = useState('')
  const [ticket, setTicket] = useState<TicketSlip>()
  const { send, isBusy, failure } = useSending(checkIn)
  const isShort = key.trim().length < 10

  async function submit(): Promise<void> {
    if (isShort) return
    const filed = await send({ body: { key } })
    if (!filed?.ticket) return
    setTicket(filed.ticket)
    onTicket()
  }
  if (ticket !== undefined)
    return <TicketPage ticket={ticket} checkIn={null} matters={[]} onAnother={onLeave} onFinish={onLeave} />
  return (
    <KioskPage
      onLeave={onLeave}
      band={
        <FieldKeypad
          fieldId={id}
          label={say(kioskStoryTexts.keypad)}
          backspaceLabel={say(kioskStoryTexts.backspace)}
          beside={
            <Card>
              <Icon name="scan" />
              <strong>{say(kioskCheckInTexts.scan)}</strong>
              <p>{say(kioskCheckInTexts.scanText)}</p>
            </Card>
          }
        />
      }
      actions={
        <>
          <Button icon="left" onPress={onLeave}>
            {say(frameTexts.back)}
          </Button>
          <Button
            variant="primary"
            onPress={() => void submit()}
            busy={isBusy && say(kioskCheckInTexts.drawing)}
            refused={isShort ? say(kioskCheckInTexts.short) : undefined}
          >
            {say(kioskCheckInTexts.draw)}
          </Button>
        </>
      }
    >
      <h1 className="kiosk-title">{say(kioskCheckInTexts.title)}</h1>
      <FailureBanner failure={failure} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          id={id}
          label={say(kioskCheckInTexts.code)}
          hint={say(kioskCheckInTexts.codeHint)}
          value={key}
          onChange={setKey}
          maxLength={64}
          inputMode="none"
          autoComplete="off"
          autoFocus
        />
      </form>
    </KioskPage>
  )
}
