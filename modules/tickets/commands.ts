import type { Hall } from '#contract/catalogue.ts'
import type { TicketReason, TicketSlip, WindowDesk } from '#contract/tickets.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall, findService } from '#modules/catalogue/public.ts'
import { inScope } from '#platform/access/decide.ts'
import type { Act, PublicAct } from '#platform/command/act.ts'
import { takeNumber } from '#platform/db/number-series.ts'
import { turnHall } from './jobs.ts'
import { deskOf, factsOf, slipOf, type TicketDeps, tokenHashOf, viewMatters } from './queries.ts'
import { becomes, decideTicket, hallDayOf, type TicketAct, ticketNumber } from './rules/index.ts'
import { addMatters, listMatters } from './store/matters.ts'
import {
  findTicketAtWindow,
  insertTicket,
  lockTicket,
  saveRecall,
  saveTicketState,
  type TicketRecord,
  takeNext,
} from './store/tickets.ts'
import { lockOfficer, lockSeats, lockWindow, saveSeat, type WindowRecord } from './store/windows.ts'

type DeskDecision = Promise<Decision<WindowDesk, TicketReason | 'not-found'>>

/** 22 characters of base64url: 128 bits that nobody guesses. */
const tokenBytes = 16

/**
 * Draws a ticket in the caller's transaction. The number comes from the day's counter row of the queue, and its place
 * in the line from the time read while that row is locked: who waited for the row stands where their number says.
 */
export async function drawTicket(
  act: PublicAct,
  input: { hall: Hall; queue: string; service: string; preApplicationIds: readonly string[] },
): Promise<Decision<TicketSlip, TicketReason>> {
  const { tx, tools } = act
  const { hall, queue } = input
  const line = hall.queues.find(({ letter }) => letter === queue)
  if (line === undefined) return refused('queue-unknown')
  const { day } = hallDayOf(act.now)
  const serial = await takeNumber(tx, { hallId: hall.id, series: `ticket/${queue}`, period: day })
  const at = formatInstant(tools.clock.now())
  const id = tools.ids.next()
  const token = Buffer.from(tools.random.bytes(tokenBytes)).toString('base64url')
  await insertTicket(tx, {
    hallId: hall.id,
    id,
    day,
    number: ticketNumber(queue, serial),
    queue,
    service: input.service,
    at,
    tokenHash: tokenHashOf(tools.keys, token),
  })
  const { preApplicationIds } = input
  if (!(await addMatters(tx, { hallId: hall.id, id }, { preApplicationIds, from: 0 })))
    return refused('already-in-line')
  await act.announce(hall.id, 'board')
  await act.announce(hall.id, 'queue')
  const number = ticketNumber(queue, serial)
  return accepted(await slipOf(tx, { hallId: hall.id, id, day, number, queue, queueName: line.name, at, token }))
}

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
    await saveSeat(act.tx, { hallId: seat.hallId, number: seat.number, staffId: null, at: act.at })
  }
  await saveSeat(act.tx, { hallId: me.hallId, number, staffId: me.staffId, at: act.at })
  await leaveTrace(act, 'window.sit', { hallId: me.hallId, kind: 'window', id: String(number) })
  return accepted(await deskOf(deps, act, { ...window, staffId: me.staffId, officer: me.name }))
}

export async function leaveWindow(act: Act, number: number): Promise<Decision<Record<string, never>, TicketReason>> {
  const me = staffOf(act)
  const window = await lockWindow(act.tx, keyOf(act, number))
  if (window === undefined) return refused('window-unknown')
  if (window.staffId !== me.staffId) return refused('not-your-window')
  const busy = await findTicketAtWindow(act.tx, { hallId: me.hallId, window: number })
  if (busy !== undefined) return refused('ticket-in-hand')
  await saveSeat(act.tx, { hallId: me.hallId, number, staffId: null, at: act.at })
  await leaveTrace(act, 'window.leave', { hallId: me.hallId, kind: 'window', id: String(number) })
  return accepted({})
}

/** Calls the next person of this window's queues. */
export async function callNext(deps: TicketDeps, act: Act, number: number): DeskDecision {
  const me = staffOf(act)
  const window = await lockWindow(act.tx, keyOf(act, number))
  if (window === undefined) return refused('window-unknown')
  if (window.staffId !== me.staffId) return refused('window-not-open')
  const busy = await findTicketAtWindow(act.tx, { hallId: me.hallId, window: number })
  if (busy !== undefined) return refused('ticket-in-hand')
  const { day } = hallDayOf(act.now)
  const taken = await takeNext(act.tx, {
    scope: act.scope,
    hallId: me.hallId,
    day,
    queues: window.queues,
    window: number,
    staffId: me.staffId,
    at: act.at,
  })
  if (taken === undefined) return refused('queue-empty')
  await leaveTrace(act, 'ticket.call', { hallId: me.hallId, kind: 'ticket', id: taken.id })
  return accepted(await deskOf(deps, act, window))
}

/** Recall, start, skip or finish the ticket in front of my window. */
export async function actOnTicket(
  deps: TicketDeps,
  act: Act,
  input: { ticketId: string; act: TicketAct },
): DeskDecision {
  const me = staffOf(act)
  const ticket = await lockTicket(act.tx, { scope: act.scope, hallId: me.hallId, id: input.ticketId })
  if (ticket === undefined) return refused('not-found')
  const window = ticket.window === null ? undefined : await lockWindow(act.tx, keyOf(act, ticket.window))
  if (window === undefined || window.staffId !== me.staffId) return refused('not-your-window')
  const facts = factsOf(ticket, await viewMatters(deps, act.tx, ticket))
  const may = decideTicket(input.act, facts)
  if (!may.ok) return may
  await saveTicketAct(act, ticket, input.act)
  await leaveTrace(act, `ticket.${input.act}`, { hallId: me.hallId, kind: 'ticket', id: ticket.id })
  return accepted(await deskOf(deps, act, window))
}

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

/** A ticket without a pre-application: the form is filled in at the window, or not needed. */
export async function drawPlainTicket(
  deps: TicketDeps,
  act: Act,
  { service: code }: { service: string },
): Promise<Decision<TicketSlip, TicketReason | 'not-allowed'>> {
  const { principal } = act
  if (principal.kind !== 'device' && principal.kind !== 'staff') return refused('not-allowed')
  const hall = findHall(deps.catalogue, principal.hallId)
  const service = findService(deps.catalogue, { code, on: hallDayOf(act.now).day })
  if (hall === undefined || service === undefined || !hall.services.includes(code))
    return refused('service-unknown', { field: 'service' })
  if (!inScope(act.scope, { hallId: hall.id, service: code })) return refused('not-allowed')
  const drawn = await drawTicket(act, { hall, queue: service.queue, service: code, preApplicationIds: [] })
  if (drawn.ok)
    await act.record({ hallId: hall.id, act: 'ticket.draw', objectKind: 'ticket', objectId: drawn.value.id })
  return drawn
}

async function saveTicketAct(act: Act, ticket: TicketRecord, ticketAct: TicketAct): Promise<void> {
  if (ticketAct === 'recall') return saveRecall(act.tx, { ticket, at: act.at })
  return saveTicketState(act.tx, { ticket, state: becomes[ticketAct], at: act.at })
}

async function leaveTrace(act: Act, name: string, at: { hallId: string; kind: string; id: string }): Promise<void> {
  await act.record({ hallId: at.hallId, act: name, objectKind: at.kind, objectId: at.id })
  await act.announce(at.hallId, 'board')
  await act.announce(at.hallId, 'queue')
}

function keyOf(act: Act, number: number) {
  return { scope: act.scope, hallId: staffOf(act).hallId, number }
}

function staffOf(act: Act): { staffId: string; hallId: string; name: string } {
  const { principal } = act
  if (principal.kind !== 'staff') throw new Error(`expected staff at a window, found ${principal.kind}`)
  return principal
}

export type { WindowRecord }
