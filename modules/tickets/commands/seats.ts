import type { TicketReason } from '#contract/tickets.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { turnHall } from '../jobs.ts'
import { deskOf, type TicketDeps } from '../queries.ts'
import { findTicketAtWindow } from '../store/tickets.ts'
import { lockOfficer, lockSeats, lockWindow, saveSeat } from '../store/windows.ts'
import { vacate } from './shift.ts'
import { type DeskDecision, keyOf, leaveTrace, staffOf } from './staff.ts'

/** Sits down at a free window and leaves the one I had. The first to sit on a new day finds no seat of the day before. */
export async function sitAtWindow(deps: TicketDeps, act: Act, number: number): DeskDecision {
  const me = staffOf(act)
  const { hallId, staffId } = me
  await lockOfficer(act.tx, staffId)
  await turnHall(act, hallId)
  const { window, seat } = await lockSeats(act.tx, { scope: act.scope, hallId, number, staffId })
  if (window === undefined) return refused('window-unknown')
  if (window.staffId === me.staffId) return accepted(await deskOf(deps, act, window))
  if (window.staffId !== null) return refused('window-taken')
  if (seat !== undefined) {
    const busy = await findTicketAtWindow(act.tx, { hallId: seat.hallId, window: seat.number })
    if (busy !== undefined) return refused('ticket-in-hand')
    await vacate(act, seat)
  }
  await saveSeat(act.tx, { hallId: me.hallId, number, staffId: me.staffId, at: act.at })
  await leaveTrace(act, 'window.sit', { hallId: me.hallId, kind: 'window', id: String(number) })
  return accepted(await deskOf(deps, act, { ...window, staffId: me.staffId, officer: me.name, pause: null }))
}

export async function leaveWindow(act: Act, number: number): Promise<Decision<Record<string, never>, TicketReason>> {
  const me = staffOf(act)
  const window = await lockWindow(act.tx, keyOf(act, number))
  if (window === undefined) return refused('window-unknown')
  if (window.staffId !== me.staffId) return refused('not-your-window')
  const busy = await findTicketAtWindow(act.tx, { hallId: me.hallId, window: number })
  if (busy !== undefined) return refused('ticket-in-hand')
  await vacate(act, window)
  await leaveTrace(act, 'window.leave', { hallId: me.hallId, kind: 'window', id: String(number) })
  return accepted({})
}
