import '../../hall/intake/slip/slip.css'
import './desk-intake.css'
import { create } from 'qrcode'
import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { CheckInKey } from '#contract/intake.ts'
import type { TicketSlip as Slip } from '#contract/tickets.ts'
import { timeText } from '#texts/dates.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import { printedFormTexts } from '#texts/hall/printed-form.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { QrCode } from '#ui/ticket/QrCode.tsx'
import { TicketSlip } from '#ui/ticket/TicketSlip.tsx'
import { PrintedForm } from '../../hall/intake/slip/PrintedForm.tsx'
import { PrintedSlip } from '../../hall/intake/slip/PrintedSlip.tsx'
import { printPaper } from '../../hall/intake/slip/print-paper.ts'
import { ticketAddress } from '../../hall/intake/slip/ticket-address.ts'
import type { FilledMatter } from '../../hall/intake/visit/visit-context.ts'
import { useWords } from '../lang/Lang.tsx'
import { HallAround } from './HallAround.tsx'

export interface DrawnTicketProps {
  ticket: Slip
  checkIn?: CheckInKey | null
  matters?: readonly FilledMatter[]
  hallName: Text
  onDone: () => void
}

/** The ticket that was just drawn, to be read out, scanned or printed. Its code is told once and is on no list. */
export function DrawnTicket({ ticket, checkIn = null, matters = [], hallName, onDone }: DrawnTicketProps): ReactNode {
  const say = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const qr = create(ticketAddress(ticket.token), { errorCorrectionLevel: 'M' }).modules
  const { ahead, aheadIsAtLeast } = ticket
  return (
    <div className="desk-intake">
      <Panel title={say(guideTexts.ticket)} className="desk-intake__page">
        <div className="desk-intake__content">
          <h1 ref={heading} tabIndex={-1} className="desk-intake__drawn">
            {say(guideTexts.drawn(ticket.number))}
          </h1>
          <TicketSlip
            numberLabel={say(guideTexts.number)}
            number={ticket.number}
            qr={<QrCode modules={qr} label={say(kioskTicketTexts.qr)} />}
            wait={{
              label: say(kioskTicketTexts.ahead),
              range: say(ahead === 0 ? guideTexts.nobodyAhead : kioskTicketTexts.people(ahead, aheadIsAtLeast)),
              side: say(kioskTicketTexts.drawnAt(timeText(ticket.drawnAt))),
            }}
            facts={[{ id: 'where', label: say(kioskTicketTexts.where), value: say(ticket.queueName) }]}
          />
          {checkIn !== null && <p>{say(guideTexts.comeBack(checkIn.code))}</p>}
        </div>
      </Panel>
      <ActionBar label={say(guideTexts.ticketActs)}>
        <Button variant="primary" icon="print" onPress={() => printPaper('slip')}>
          {say(kioskTicketTexts.print)}
        </Button>
        {matters.length > 0 && (
          <Button icon="doc" onPress={() => printPaper('form')}>
            {say(printedFormTexts.print)}
          </Button>
        )}
        <Button onPress={onDone}>{say(guideTexts.done)}</Button>
      </ActionBar>
      {/* Beside the desk, not in it: the page that is printed is the slip alone. */}
      {createPortal(
        <HallAround>
          <PrintedSlip hall={hallName} ticket={ticket} checkIn={checkIn} matters={matters} qr={qr} />
          <PrintedForm hall={hallName} ticket={ticket} checkIn={checkIn} matters={matters} />
        </HallAround>,
        document.body,
      )}
    </div>
  )
}
