import type { ReactNode } from 'react'
import { KeyValue, type KeyValueItem } from '../record/KeyValue.tsx'

interface TicketHeaderProps {
  label: string
  number: string
  title: ReactNode
  /** Under the title: the person, tags. */
  children?: ReactNode
  /** Figures at the end: came, waited, served for. */
  figures?: readonly KeyValueItem[] | undefined
}

/** The ticket in hand at a window: gold at its edge. */
export function TicketHeader({ label, number, title, children, figures }: TicketHeaderProps): ReactNode {
  return (
    <section className="ui-in-hand" aria-label={label}>
      <p className="ui-in-hand__number">{number}</p>
      <div className="ui-in-hand__words">
        <h1 className="ui-in-hand__title">{title}</h1>
        {children !== undefined && <div className="ui-row">{children}</div>}
      </div>
      {figures !== undefined && <KeyValue items={figures} layout="figures" />}
    </section>
  )
}
