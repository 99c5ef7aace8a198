import type { MoveTo } from '#contract/shifts.ts'
import type { TicketReason } from '#contract/tickets.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall } from '#modules/catalogue/public.ts'
import type { Act } from '#platform/command/act.ts'
import { deskOf, type TicketDeps } from '../queries.ts'
import { decideMove } from '../rules/index.ts'
import { insertMove, type NewMove } from '../store/moves.ts'
import { lockTicket, saveTicketState, saveWaitingAgain, type TicketRecord } from '../store/tickets.ts'
import { lockWindows, type WindowRecord } from '../store/windows.ts'
import { moveOf } from './shift.ts'
import { type DeskDecision, leaveTrace, staffOf } from './staff.ts'

/**
 * Sends the person in front of my window on. Number, drawn time, matters and outcomes stay with them, so that nobody
 * begins again; who belongs to a body outside has ended here, with where to go and what to do.
 */
export async function moveTicket(
  deps: TicketDeps,
  act: Act,
  { ticketId, to }: { ticketId: string; to: MoveTo },
): DeskDecision {
  const { hallId, staffId } = staffOf(act)
  const ticket = await lockTicket(act.tx, { scope: act.scope, hallId, id: ticketId })
  if (ticket === undefined) return refused('not-found')
  const numbers = [ticket.window ?? 0, ...(to.to === 'window' ? [to.window] : [])]
  const windows = await lockWindows(act.tx, { scope: act.scope, hallId, numbers })
  const window = windows.find(({ number }) => number === ticket.window)
  if (window === undefined || window.staffId !== staffId) return refused('not-your-window')
  const may = decideMove(ticket)
  if (!may.ok) return may
  const target = decideTarget(deps, { ticket, to, windows })
  if (!target.ok) return target
  if (to.to === 'outside') await saveTicketState(act.tx, { ticket, state: 'finished', at: act.at })
  else await saveWaitingAgain(act.tx, { ticket, ...target.value })
  const move: NewMove = { ...moveOf(act, window), ticketId, ...kindOf(to) }
  await insertMove({ tx: act.tx, cipher: act.tools.cipher }, move)
  const facts = {
    to: to.to,
    ...(to.to === 'window' ? { window: to.window } : {}),
    ...(to.to === 'queue' ? { queue: to.queue } : {}),
  }
  await leaveTrace(act, 'ticket.move', { hallId, kind: 'ticket', id: ticketId, facts })
  return accepted(await deskOf(deps, act, window))
}

type Target = Pick<Parameters<typeof saveWaitingAgain>[1], 'queue' | 'forWindow'>

function decideTarget(
  { catalogue }: TicketDeps,
  { ticket, to, windows }: { ticket: TicketRecord; to: MoveTo; windows: readonly WindowRecord[] },
): Decision<Target, TicketReason> {
  switch (to.to) {
    case 'window': {
      if (to.window === ticket.window) return refused('already-there')
      const window = windows.find(({ number }) => number === to.window)
      if (window === undefined) return refused('window-unknown')
      return window.staffId === null
        ? refused('window-closed')
        : accepted({ queue: ticket.queue, forWindow: to.window })
    }
    case 'queue': {
      if (to.queue === ticket.queue) return refused('already-there')
      const hall = findHall(catalogue, ticket.hallId)
      const isKnown = hall?.queues.some(({ letter }) => letter === to.queue) ?? false
      return isKnown ? accepted({ queue: to.queue, forWindow: null }) : refused('queue-unknown')
    }
    case 'line':
    case 'outside':
      return accepted({ queue: ticket.queue, forWindow: null })
  }
}

function kindOf(to: MoveTo): Pick<NewMove, 'kind' | 'toWindow' | 'toQueue' | 'outside'> {
  switch (to.to) {
    case 'window':
      return { kind: 'to-window', toWindow: to.window }
    case 'queue':
      return { kind: 'to-queue', toQueue: to.queue }
    case 'line':
      return { kind: 'to-line' }
    case 'outside':
      return { kind: 'outside', outside: { place: to.place, remedy: to.remedy } }
  }
}
