import type { ReactNode } from 'react'
import type { CheckInKey } from '#contract/intake.ts'
import type { TicketSlip } from '#contract/tickets.ts'
import { dateText, dayOf, timeText } from '#texts/dates.ts'
import { yearDayText } from '#texts/hall/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import type { Text } from '#texts/lang.ts'
import { QrCode } from '#ui/ticket/QrCode.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import type { FilledMatter } from '../visit/visit-context.ts'
import { dueOf, splitPapers } from './papers-of.ts'

interface PrintedSlipProps {
  hall: Text | null
  ticket: TicketSlip
  checkIn: CheckInKey | null
  matters: readonly FilledMatter[]
  qr: Parameters<typeof QrCode>[0]['modules']
}

/** What the 80 mm printer puts out. On the screen it is not there. It carries no name: slips are left lying about. */
export function PrintedSlip({ hall, ticket, checkIn, matters, qr }: PrintedSlipProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const due = dueOf(matters)
  const { inHand, missing } = splitPapers(matters)
  const day = dayOf(ticket.drawnAt)
  return (
    <section className="slip" aria-hidden="true">
      <p className="slip__hall">
        {say(frameTexts.product)} {hall !== null && say(hall)}
      </p>
      <p className="slip__number">{ticket.number}</p>
      {[...new Set(matters.map(({ service }) => say(service.name)))].map((name) => (
        <p key={name} className="slip__line">
          {name}
        </p>
      ))}
      <p className="slip__line">
        {say(kioskTicketTexts.ahead)}
        {say(
          ticket.ahead === 0 ? kioskTicketTexts.nobody : kioskTicketTexts.people(ticket.ahead, ticket.aheadIsAtLeast),
        )}{' '}
        · {say(kioskTicketTexts.drawnAt(timeText(ticket.drawnAt)))}
      </p>
      <div className="slip__qr">
        <QrCode modules={qr} label={say(kioskTicketTexts.qr)} />
      </div>
      <p className="slip__line">{say(kioskTicketTexts.qr)}</p>
      {due !== null && missing.length === 0 && (
        <p className="slip__line">{say(kioskTicketTexts.slipPromise(dateText(due, day, lang)))}</p>
      )}
      <p className="slip__line">{say(kioskTicketTexts.slipBring)}</p>
      <ul className="slip__papers">
        {[...inHand, ...missing].map(({ id, name }) => (
          <li key={id}>{say(name)}</li>
        ))}
      </ul>
      {checkIn !== null && (
        <p className="slip__line">
          {say(kioskTicketTexts.again)} {checkIn.code}
        </p>
      )}
      <p className="slip__date">
        {yearDayText(day, lang)} {timeText(ticket.drawnAt)}
      </p>
    </section>
  )
}
