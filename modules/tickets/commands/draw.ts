import type { Hall } from '#contract/catalogue.ts'
import type { TicketReason, TicketSlip } from '#contract/tickets.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall, findService } from '#modules/catalogue/public.ts'
import { inScope } from '#platform/access/decide.ts'
import type { Act, PublicAct } from '#platform/command/act.ts'
import { takeNumber } from '#platform/db/number-series.ts'
import { slipOf, type TicketDeps, tokenHashOf } from '../queries.ts'
import { hallDayOf, ticketNumber } from '../rules/index.ts'
import { addMatters } from '../store/matters.ts'
import { insertTicket } from '../store/tickets.ts'

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
