import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { checkIn } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { drawTicket, type TicketSlip } from '#contract/tickets.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { ServiceChoice } from '../intake/ServiceChoice.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'

interface ReceptionProps {
  catalogue: HallCatalogue
  onFill: (service: Service) => void
  onDrawn: (ticket: TicketSlip) => void
}

/** What a guide does for somebody who stands here: fill in together, a ticket only, or the code of what is filled in. */
export function Reception({ catalogue, onFill, onDrawn }: ReceptionProps): ReactNode {
  const say = useWords()
  const [choosing, setChoosing] = useState<'fill' | 'plain' | null>(null)
  const draw = useCommand(drawTicket)

  async function drawPlain({ code }: Service): Promise<void> {
    const ticket = await draw.send({ body: { service: code } })
    if (ticket !== undefined) onDrawn(ticket)
  }
  if (choosing !== null) {
    const label = say(choosing === 'fill' ? guideTexts.fillWhat : guideTexts.plainWhat)
    return (
      <Panel
        title={label}
        side={
          <Button icon="left" onPress={() => setChoosing(null)}>
            {say(guideTexts.back)}
          </Button>
        }
      >
        <div className="desk-guide__file">
          <FailureNote failure={draw.failure} />
          <ServiceChoice
            label={label}
            catalogue={catalogue}
            onChoose={(service) => (choosing === 'fill' ? onFill(service) : void drawPlain(service))}
          />
        </div>
      </Panel>
    )
  }
  return (
    <Panel title={say(guideTexts.receive)} side={say(guideTexts.receiveSide)}>
      <div className="desk-guide__file">
        <LinkList label={say(guideTexts.receive)}>
          <LinkRow
            icon="pen"
            title={say(guideTexts.fill)}
            detail={say(guideTexts.fillText)}
            onPress={() => setChoosing('fill')}
          />
          <LinkRow
            icon="ticket"
            title={say(guideTexts.plain)}
            detail={say(guideTexts.plainHint)}
            onPress={() => setChoosing('plain')}
          />
        </LinkList>
        <CheckIn onDrawn={onDrawn} />
      </div>
    </Panel>
  )
}

/** Somebody who filled in on the phone: the code by hand, or a scanner, which types like a keyboard. */
function CheckIn({ onDrawn }: Pick<ReceptionProps, 'onDrawn'>): ReactNode {
  const say = useWords()
  const [key, setKey] = useState('')
  const command = useCommand(checkIn)
  const isShort = key.trim().length < 10
  async function submit(): Promise<void> {
    if (isShort) return
    const filed = await command.send({ body: { key: key.trim() } })
    if (filed?.ticket) onDrawn(filed.ticket)
  }
  return (
    <Section title={say(guideTexts.checkIn)}>
      <form
        className="desk-guide__check-in"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={say(guideTexts.code)}
          hint={say(guideTexts.codeHint)}
          value={key}
          onChange={setKey}
          maxLength={64}
          autoComplete="off"
        />
        <Button
          type="submit"
          busy={command.isBusy && say(guideTexts.drawing)}
          refused={isShort ? say(guideTexts.codeShort) : undefined}
        >
          {say(guideTexts.draw)}
        </Button>
      </form>
      <FailureNote failure={command.failure} />
    </Section>
  )
}
