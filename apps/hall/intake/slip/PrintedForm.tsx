import './printed-form.css'
import type { ReactNode } from 'react'
import type { CheckInKey } from '#contract/intake.ts'
import type { TicketSlip } from '#contract/tickets.ts'
import { dateText, dayOf, timeText } from '#texts/dates.ts'
import { yearDayText } from '#texts/hall/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import { printedFormTexts } from '#texts/hall/printed-form.ts'
import type { Text } from '#texts/lang.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import type { FilledMatter } from '../visit/visit-context.ts'
import { type FormPart, formParts } from './form-lines.ts'

interface PrintedFormProps {
  hall: Text | null
  ticket: TicketSlip
  checkIn: CheckInKey | null
  matters: readonly FilledMatter[]
}

/** The filled forms on A4, a page for each matter. On the screen they are not there; `printPaper('form')` prints them. */
export function PrintedForm({ hall, ticket, checkIn, matters }: PrintedFormProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const day = dayOf(ticket.drawnAt)
  return (
    <section className="form-paper" aria-hidden="true">
      {matters.map((matter, place) => {
        const due = matter.list.promised.end?.due
        const about: FormPart['lines'] = [
          [say(printedFormTexts.service), say(matter.service.name)],
          [say(printedFormTexts.ticket), ticket.number],
          ...(due === undefined ? [] : [[say(printedFormTexts.promise), dateText(due, day, lang)] as const]),
          ...(checkIn === null ? [] : [[say(kioskTicketTexts.again), checkIn.code] as const]),
        ]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of filling in is what they are told apart by
          <article key={place} className="form-paper__page">
            <p className="form-paper__hall">
              {say(frameTexts.product)} {hall !== null && say(hall)}
            </p>
            <p className="form-paper__title">{say(printedFormTexts.title)}</p>
            <p className="form-paper__lead">{say(printedFormTexts.lead)}</p>
            <Lines lines={about} />
            {formParts(matter, lang).map(({ title, lines }) => (
              <div key={title} className="form-paper__part">
                <p className="form-paper__heading">{title}</p>
                <Lines lines={lines} />
              </div>
            ))}
            <div className="form-paper__signs">
              <span>{say(printedFormTexts.sign)}</span>
              <span>{say(printedFormTexts.signDay)}</span>
            </div>
            <p className="form-paper__foot">
              {yearDayText(day, lang)} {timeText(ticket.drawnAt)} ·{' '}
              {say(printedFormTexts.page(place + 1, matters.length))}
            </p>
          </article>
        )
      })}
    </section>
  )
}

function Lines({ lines }: { lines: FormPart['lines'] }): ReactNode {
  return (
    <table className="form-paper__lines">
      <tbody>
        {lines.map(([label, value], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two guardians have the same label
          <tr key={row}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
