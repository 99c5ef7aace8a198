import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { addMatters, listMatters } from '../store/matters.ts'
import { lockTicket, type TicketRecord } from '../store/tickets.ts'
import { lockWindow } from '../store/windows.ts'
import { keyOf, leaveTrace, staffOf } from './staff.ts'

export type ServedTicket = TicketRecord & { readonly preApplicationIds: readonly string[] }

/** The ticket being served at a window of mine, locked: what an acceptance leans on. */
export async function lockServedTicket(
  act: Act,
  ticketId: string,
): Promise<Decision<ServedTicket, 'ticket-not-serving' | 'not-your-window'>> {
  const me = staffOf(act)
  const ticket = await lockTicket(act.tx, { scope: act.scope, hallId: me.hallId, id: ticketId })
  if (ticket === undefined || ticket.state !== 'serving' || ticket.window === null) return refused('ticket-not-serving')
  const window = await lockWindow(act.tx, keyOf(act, ticket.window))
  if (window?.staffId !== me.staffId) return refused('not-your-window')
  const matters = await listMatters(act.tx, { hallId: ticket.hallId, ticketIds: [ticket.id] })
  return accepted({ ...ticket, preApplicationIds: matters.map(({ preApplicationId }) => preApplicationId) })
}

/** Puts what was filed at the window in line with the ticket that stands there. */
export async function attachMatters(
  act: Act,
  { ticketId, preApplicationIds }: { ticketId: string; preApplicationIds: readonly string[] },
): Promise<Decision<null, 'ticket-not-serving' | 'not-your-window' | 'already-in-line'>> {
  const ticket = await lockServedTicket(act, ticketId)
  if (!ticket.ok) return ticket
  const { hallId, id } = ticket.value
  const added = await addMatters(
    act.tx,
    { hallId, id },
    { preApplicationIds, from: ticket.value.preApplicationIds.length },
  )
  if (!added) return refused('already-in-line')
  await leaveTrace(act, 'ticket.attach', { hallId, kind: 'ticket', id })
  return accepted(null)
}
