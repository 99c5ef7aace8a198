import type { ReactNode } from 'react'
import { KeyValue, type KeyValueItem } from '../record/KeyValue.tsx'

interface TicketSlipProps {
  /** "您的号码" */
  numberLabel: string
  number: string
  /** A `QrCode` with a line under it, if any. */
  qr?: ReactNode
  /** The wait: always a range, and how often it is right. */
  wait?: { label: ReactNode; range: ReactNode; side?: ReactNode } | undefined
  /** What, who, where, how much. */
  facts?: readonly KeyValueItem[] | undefined
  /** Under the perforation: the printing line, what became of the ticket. */
  stub?: ReactNode
  state?: 'waiting' | 'called' | 'parked' | 'done' | 'expired' | undefined
  /** A `Tag` that says the state in words; every state but `waiting` needs one. */
  stateTag?: ReactNode
}

/** The ticket, on the kiosk and on the phone. */
export function TicketSlip(props: TicketSlipProps): ReactNode {
  const { numberLabel, number, qr, wait, facts, stub, state, stateTag } = props
  return (
    <section className="ui-slip" data-state={state ?? 'waiting'} aria-label={`${numberLabel} ${number}`}>
      <div className="ui-slip__head">
        <div>
          <p className="ui-slip__label">
            {numberLabel} {stateTag}
          </p>
          <p className="ui-slip__number">{number}</p>
        </div>
        {qr !== undefined && <div className="ui-slip__qr">{qr}</div>}
      </div>
      {wait !== undefined && (
        <div className="ui-slip__wait">
          <p>
            <span className="ui-slip__label">{wait.label}</span>
            <strong className="ui-slip__range">{wait.range}</strong>
          </p>
          {wait.side !== undefined && <div className="ui-slip__side">{wait.side}</div>}
        </div>
      )}
      {facts !== undefined && facts.length > 0 && (
        <div className="ui-slip__facts">
          <KeyValue items={facts} layout="above" />
        </div>
      )}
      {stub !== undefined && <div className="ui-slip__stub">{stub}</div>}
    </section>
  )
}
