import { create } from 'qrcode'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import type { CheckInKey } from '#contract/intake.ts'
import type { TicketSlip as Slip } from '#contract/tickets.ts'
import { formatFen } from '#kernel/money.ts'
import { dateText, dayOf, timeText } from '#texts/dates.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import { printedFormTexts } from '#texts/hall/printed-form.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { QrCode } from '#ui/ticket/QrCode.tsx'
import { TicketSlip } from '#ui/ticket/TicketSlip.tsx'
import { PrintedForm } from '../../intake/slip/PrintedForm.tsx'
import { PrintedSlip } from '../../intake/slip/PrintedSlip.tsx'
import { splitPapers } from '../../intake/slip/papers-of.ts'
import { printPaper } from '../../intake/slip/print-paper.ts'
import { ticketAddress } from '../../intake/slip/ticket-address.ts'
import type { FilledMatter } from '../../intake/visit/visit-context.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { HallNameContext } from '../frame/hall-name.ts'
import { KioskPage } from '../frame/KioskPage.tsx'

interface TicketPageProps {
  ticket: Slip
  /** Opens it again on another day: for somebody who comes back with a paper. */
  checkIn: CheckInKey | null
  matters: readonly FilledMatter[]
  onAnother: () => void
  onFinish: () => void
}

/** The ticket: number, code, how many are ahead. No minutes: nobody has counted them yet. */
export function TicketPage({ ticket, checkIn, matters, onAnother, onFinish }: TicketPageProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const hall = useContext(HallNameContext)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const qr = create(ticketAddress(ticket.token), { errorCorrectionLevel: 'M' }).modules
  const { ahead, aheadIsAtLeast } = ticket
  const fen = matters.reduce((sum, { list }) => sum + list.fee.fen, 0)
  const names = matters.map(({ draft }) => draft.name)
  const who = [...new Set(names)].join(say({ zh: '、', en: ', ' }))
  const what = [...new Set(matters.map(({ service }) => say(service.name)))].join(say({ zh: '、', en: ', ' }))
  // Of a family the guardian mostly has a matter too, and is named already.
  const guardian = matters.find(({ list, draft }) => list.needsGuardian && !names.includes(draft.guardian.name))
  const { inHand, missing } = splitPapers(matters)
  const facts = [
    // Drawn by a code alone: who and what the machine does not know, and need not.
    ...(matters.length === 0
      ? []
      : [
          fact('what', say(kioskTicketTexts.what), what, say(doneText(matters))),
          fact(
            'who',
            say(kioskTicketTexts.who),
            who,
            guardian && say(kioskTicketTexts.withGuardian(guardian.draft.guardian.name)),
          ),
        ]),
    fact('where', say(kioskTicketTexts.where), say(ticket.queueName), say(kioskTicketTexts.whereText)),
    ...(matters.length === 0
      ? []
      : [
          fact(
            'fee',
            say(kioskTicketTexts.fee),
            fen === 0 ? say(kioskListTexts.feeNone) : formatFen(fen, lang),
            fen === 0 ? undefined : say(kioskTicketTexts.feeText),
          ),
        ]),
  ]
  return (
    <>
      <KioskPage
        actions={
          <>
            <Button icon="print" label={say(kioskTicketTexts.print)} onPress={() => printPaper('slip')}>
              {say(kioskTicketTexts.slip)}
            </Button>
            {matters.length > 0 && (
              <Button icon="print" label={say(printedFormTexts.print)} onPress={() => printPaper('form')}>
                {say(printedFormTexts.form)}
              </Button>
            )}
            <Button onPress={onAnother}>{say(kioskTicketTexts.another)}</Button>
            <Button variant="primary" onPress={onFinish}>
              {say(kioskTicketTexts.finish)}
            </Button>
          </>
        }
      >
        <h1 ref={heading} tabIndex={-1} className="kiosk-title intake-done">
          <Icon name="ok" />
          {say(kioskTicketTexts.title)}
        </h1>
        <TicketSlip
          numberLabel={say(kioskTicketTexts.number)}
          number={ticket.number}
          qr={
            <>
              <QrCode modules={qr} label={say(kioskTicketTexts.qr)} />
              <p className="intake-qr-line">{say(kioskTicketTexts.qrShort)}</p>
            </>
          }
          wait={{
            label: say(kioskTicketTexts.ahead),
            range: say(ahead === 0 ? kioskTicketTexts.nobody : kioskTicketTexts.people(ahead, aheadIsAtLeast)),
            side: say(kioskTicketTexts.drawnAt(timeText(ticket.drawnAt))),
          }}
          facts={facts}
        />
        {missing.length > 0 && (
          <Banner
            tone="warn"
            title={say(kioskTicketTexts.lacks(missing.map(({ name }) => say(name)).join(say({ zh: '、', en: ', ' }))))}
          >
            {say(kioskTicketTexts.lacksText)}
          </Banner>
        )}
        {inHand.length > 0 && (
          <div className="intake-bring">
            <Section title={say(kioskTicketTexts.bring)}>
              <ul className="intake-ways">
                {inHand.map(({ id, name }) => (
                  <li key={id}>
                    <Icon name={id.endsWith('card') ? 'idcard' : 'doc'} />
                    <span>{say(name)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        )}
        <p className="intake-stays">
          {checkIn === null
            ? say(kioskTicketTexts.stays)
            : say(kioskTicketTexts.againText(checkIn.code, dateText(checkIn.expires, dayOf(ticket.drawnAt), lang)))}
        </p>
      </KioskPage>
      <PrintedSlip hall={hall} ticket={ticket} checkIn={checkIn} matters={matters} qr={qr} />
      <PrintedForm hall={hall} ticket={ticket} checkIn={checkIn} matters={matters} />
    </>
  )
}

function doneText(matters: readonly FilledMatter[]): Text {
  const wanted = matters.filter(({ service }) => service.photo !== undefined)
  if (wanted.length === 0) return kioskTicketTexts.filledOnly
  return wanted.every(({ draft }) => draft.photoId !== null) ? kioskTicketTexts.filled : kioskTicketTexts.photoAtWindow
}

function fact(id: string, label: string, value: string, small: string | undefined) {
  return {
    id,
    label,
    value: (
      <>
        {value}
        {small !== undefined && <small>{small}</small>}
      </>
    ),
  }
}
