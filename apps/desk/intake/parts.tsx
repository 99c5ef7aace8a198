import type { ReactNode } from 'react'
import { part } from '#ui/part/part.tsx'
import { Whole } from '../app/Whole.tsx'
import type { DeskVisitProps } from './DeskVisit.tsx'
import type { DrawnTicketProps } from './DrawnTicket.tsx'

// The filling-in is as large as a screen of its own: it comes when somebody needs it.
const Visit = part(async () => (await import('./DeskVisit.tsx')).DeskVisit)
const Drawn = part(async () => (await import('./DrawnTicket.tsx')).DrawnTicket)

export function Filling(props: DeskVisitProps): ReactNode {
  return (
    <Whole>
      <Visit {...props} />
    </Whole>
  )
}

export function TicketToHandOver(props: DrawnTicketProps): ReactNode {
  return (
    <Whole>
      <Drawn {...props} />
    </Whole>
  )
}
