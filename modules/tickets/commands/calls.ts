import type { TicketReason } from '#contract/tickets.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { deskOf, factsOf, type TicketDeps, viewMatters } from '../queries.ts'
import { becomes, decideTicket, hallDayOf, type TicketAct } from '../rules/index.ts'
import { takeNext } from '../store/line.ts'
import { findTicketAtWindow, lockTicket, saveRecall, saveTicketState, type TicketRecord } from '../store/tickets.ts'
import { lockWindow, type WindowRecord } from '../store/windows.ts'
import { type DeskDecision, keyOf, leaveTrace, staffOf } from './staff.ts'

/** Calls the next person of this window's queues. */
export async function callNext(deps: TicketDeps, act: Act, number: number): DeskDecision {
  const me = staffOf(act)
  const window = await lockWindow(act.tx, keyOf(act, number))
  if (window === undefined) return refused('window-unknown')
  if (window.staffId !== me.staffId) return refused('window-not-open')
  if (window.pause !== null) return refused('window-paused')
  const busy = await findTicketAtWindow(act.tx, { hallId: me.hallId, window: number })
  if (busy !== undefined) return refused('ticket-in-hand')
  if (!(await callTo(act, window))) return refused('queue-empty')
  return accepted(await deskOf(deps, act, window))
}

/**
 * The person leaves and the next one is called, in one transaction: at no moment does the window look free to anybody
 * else's press. Nobody waiting is no refusal: the person has left all the same.
 */
export async function finishAndCallNext(deps: TicketDeps, act: Act, ticketId: string): DeskDecision {
  const held = await lockInHand(deps, act, { ticketId, act: 'finish' })
  if (!held.ok) return held
  await saveAct(act, held.value.ticket, 'finish')
  await callTo(act, held.value.window)
  return accepted(await deskOf(deps, act, held.value.window))
}

/** Recall, start, skip or finish the ticket in front of my window. */
export async function actOnTicket(
  deps: TicketDeps,
  act: Act,
  input: { ticketId: string; act: TicketAct },
): DeskDecision {
  const held = await lockInHand(deps, act, input)
  if (!held.ok) return held
  await saveAct(act, held.value.ticket, input.act)
  return accepted(await deskOf(deps, act, held.value.window))
}

interface InHand {
  readonly ticket: TicketRecord
  readonly window: WindowRecord
}

/** The ticket in front of my window with the window, locked, when the act is possible with it. */
async function lockInHand(
  deps: TicketDeps,
  act: Act,
  input: { ticketId: string; act: TicketAct },
): Promise<Decision<InHand, TicketReason | 'not-found'>> {
  const me = staffOf(act)
  const ticket = await lockTicket(act.tx, { scope: act.scope, hallId: me.hallId, id: input.ticketId })
  if (ticket === undefined) return refused('not-found')
  const window = ticket.window === null ? undefined : await lockWindow(act.tx, keyOf(act, ticket.window))
  if (window === undefined || window.staffId !== me.staffId) return refused('not-your-window')
  const may = decideTicket(input.act, factsOf(ticket, await viewMatters(deps, act.tx, ticket)))
  return may.ok ? accepted({ ticket, window }) : may
}

/** Calls the next person to a window of mine that is locked and free. False when nobody waits, or it calls nobody now. */
async function callTo(act: Act, window: WindowRecord): Promise<boolean> {
  const { hallId, staffId } = staffOf(act)
  const { number, queues } = window
  if (window.pause !== null) return false
  const { day } = hallDayOf(act.now)
  const taken = await takeNext(act.tx, { scope: act.scope, hallId, day, queues, window: number, staffId, at: act.at })
  if (taken === undefined) return false
  await leaveTrace(act, 'ticket.call', { hallId, kind: 'ticket', id: taken.id })
  return true
}

async function saveAct(act: Act, ticket: TicketRecord, ticketAct: TicketAct): Promise<void> {
  if (ticketAct === 'recall') await saveRecall(act.tx, { ticket, at: act.at })
  else await saveTicketState(act.tx, { ticket, state: becomes[ticketAct], at: act.at })
  await leaveTrace(act, `ticket.${ticketAct}`, { hallId: ticket.hallId, kind: 'ticket', id: ticket.id })
}
