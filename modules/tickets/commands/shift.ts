import type { FreeReason } from '#contract/shifts.ts'
import type { PauseReason, TicketReason } from '#contract/tickets.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { deskOf, type TicketDeps } from '../queries.ts'
import { hallDayOf } from '../rules/index.ts'
import { insertMove } from '../store/moves.ts'
import { findTicketAtWindow, lockTicketAtWindow, releaseSent, saveServer, saveWaitingAgain } from '../store/tickets.ts'
import { lockOfficer, lockSeats, lockWindow, savePause, saveSeat, type WindowRecord } from '../store/windows.ts'
import { type DeskDecision, keyOf, leaveTrace, staffOf } from './staff.ts'

/** Calls nobody for a while. Whoever stands at the window is served on: a pause closes the line, not the person. */
export async function pauseWindow(
  deps: TicketDeps,
  act: Act,
  { number, reason }: { number: number; reason: PauseReason },
): DeskDecision {
  const window = await lockMine(act, number)
  if (!window.ok) return window
  if (window.value.pause !== null) return refused('window-paused')
  const pause = { reason, since: act.at }
  await savePause(act.tx, { hallId: window.value.hallId, number, pause })
  await leaveTrace(act, 'window.pause', { ...objectOf(window.value), facts: { reason } })
  return accepted(await deskOf(deps, act, { ...window.value, pause }))
}

export async function resumeWindow(deps: TicketDeps, act: Act, number: number): DeskDecision {
  const window = await lockMine(act, number)
  if (!window.ok) return window
  if (window.value.pause === null) return refused('not-paused')
  await savePause(act.tx, { hallId: window.value.hallId, number, pause: null })
  await leaveTrace(act, 'window.resume', objectOf(window.value))
  return accepted(await deskOf(deps, act, { ...window.value, pause: null }))
}

/**
 * Takes over the seat of a colleague who waits for relief, and whoever stands there with it: they are not lost and do not
 * move. The press of the reliever is their acceptance; the trail names both.
 */
export async function relieveWindow(deps: TicketDeps, act: Act, number: number): DeskDecision {
  const me = staffOf(act)
  const { hallId, staffId } = me
  await lockOfficer(act.tx, staffId)
  const ticket = await lockTicketAtWindow(act.tx, { hallId, window: number })
  const { window, seat } = await lockSeats(act.tx, { scope: act.scope, hallId, number, staffId })
  if (window === undefined) return refused('window-unknown')
  if (window.staffId === staffId) return refused('already-there')
  if (window.staffId === null || window.pause?.reason !== 'shift-change') return refused('relief-not-offered')
  const standing = await findTicketAtWindow(act.tx, { hallId, window: number })
  // Somebody was called between the two locks: look again.
  if (standing?.id !== ticket?.id) return refused('relief-not-offered')
  if (seat !== undefined) {
    const busy = await findTicketAtWindow(act.tx, { hallId: seat.hallId, window: seat.number })
    if (busy !== undefined) return refused('ticket-in-hand')
    await vacate(act, seat)
  }
  await saveSeat(act.tx, { hallId, number, staffId, at: act.at })
  if (ticket !== undefined) await saveServer(act.tx, { ticket, staffId })
  await insertMove(
    { tx: act.tx, cipher: act.tools.cipher },
    { ...moveOf(act, window), ticketId: ticket?.id ?? null, kind: 'relief', toWindow: number },
  )
  await leaveTrace(act, 'window.relieve', { ...objectOf(window), facts: { from: window.staffId } })
  return accepted(await deskOf(deps, act, { ...window, staffId, officer: me.name, pause: null }))
}

/** A supervisor frees a seat whose officer is gone. Who stands there waits again in front, with everything they have. */
export async function freeWindow(
  act: Act,
  { number, reason }: { number: number; reason: FreeReason },
): Promise<Decision<Record<string, never>, TicketReason>> {
  const { hallId } = staffOf(act)
  const ticket = await lockTicketAtWindow(act.tx, { hallId, window: number })
  const window = await lockWindow(act.tx, keyOf(act, number))
  if (window === undefined) return refused('window-unknown')
  if (window.staffId === null) return refused('window-closed')
  const standing = await findTicketAtWindow(act.tx, { hallId, window: number })
  if (standing?.id !== ticket?.id) return refused('ticket-in-hand')
  if (ticket !== undefined) await saveWaitingAgain(act.tx, { ticket, queue: ticket.queue, forWindow: null })
  await vacate(act, window)
  await insertMove(
    { tx: act.tx, cipher: act.tools.cipher },
    { ...moveOf(act, window), ticketId: ticket?.id ?? null, kind: 'freed', reason },
  )
  await leaveTrace(act, 'window.free', { ...objectOf(window), facts: { reason, from: window.staffId } })
  return accepted({})
}

/** Nobody sits there any more: who was sent to this window stands in their line again. */
export async function vacate(act: Act, { hallId, number }: WindowRecord): Promise<void> {
  await saveSeat(act.tx, { hallId, number, staffId: null, at: act.at })
  await releaseSent(act.tx, { hallId, window: number })
}

/** What every move of a seat or a ticket at a window has in common. */
export function moveOf(act: Act, { hallId, number, staffId }: WindowRecord) {
  const by = staffOf(act).staffId
  return {
    hallId,
    id: act.tools.ids.next(),
    day: hallDayOf(act.now).day,
    at: act.at,
    fromWindow: number,
    fromStaffId: staffId ?? by,
    byStaffId: by,
  }
}

async function lockMine(act: Act, number: number): Promise<Decision<WindowRecord, TicketReason>> {
  const window = await lockWindow(act.tx, keyOf(act, number))
  if (window === undefined) return refused('window-unknown')
  return window.staffId === staffOf(act).staffId ? accepted(window) : refused('not-your-window')
}

function objectOf({ hallId, number }: WindowRecord) {
  return { hallId, kind: 'window' as const, id: String(number) }
}
