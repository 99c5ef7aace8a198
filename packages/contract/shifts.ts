import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Empty, Id, QueueLetter, WindowNumber } from './fields.ts'
import { Outside, PauseReason, WindowDesk } from './tickets.ts'

/** Why a supervisor frees a window: its officer is gone, its desk is broken, or the shift has ended. */
export type FreeReason = z.infer<typeof FreeReason>
export const FreeReason = z.enum(['officer-gone', 'desk-broken', 'shift-over'])

/**
 * Where a ticket goes. It keeps its number, its place by drawn time, its matters and their outcomes; only who is sent to a
 * body outside has ended, and is told where to go and what to do.
 */
export type MoveTo = z.infer<typeof MoveTo>
export const MoveTo = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('window'), window: WindowNumber }),
  z.strictObject({ to: z.literal('queue'), queue: QueueLetter }),
  z.strictObject({ to: z.literal('line') }),
  z.strictObject({ to: z.literal('outside'), ...Outside.shape }),
])

const windowParams = z.strictObject({ window: z.coerce.number().pipe(WindowNumber) })

export const pauseWindow = endpoint({
  name: 'pauseWindow',
  method: 'POST',
  path: '/api/windows/:window/pause',
  summary: 'Call nobody for a while, and say why; the board shows it',
  params: windowParams,
  body: z.strictObject({ reason: PauseReason }),
  reply: WindowDesk,
})
export const resumeWindow = endpoint({
  name: 'resumeWindow',
  method: 'POST',
  path: '/api/windows/:window/resume',
  summary: 'Go on calling',
  params: windowParams,
  body: Empty,
  reply: WindowDesk,
})
export const relieveWindow = endpoint({
  name: 'relieveWindow',
  method: 'POST',
  path: '/api/windows/:window/relief',
  summary: 'Take the seat of a colleague who waits for relief (交接班), with whoever stands there',
  params: windowParams,
  body: Empty,
  reply: WindowDesk,
})
export const freeWindow = endpoint({
  name: 'freeWindow',
  method: 'POST',
  path: '/api/windows/:window/free',
  summary: 'A supervisor frees the window of somebody who is gone; who stands there waits again, in front',
  params: windowParams,
  body: z.strictObject({ reason: FreeReason }),
  reply: Empty,
})
export const moveTicket = endpoint({
  name: 'moveTicket',
  method: 'POST',
  path: '/api/tickets/:ticketId/move',
  summary: 'Send the person in front of my window to another window or queue, back to the line, or outside',
  params: z.strictObject({ ticketId: Id }),
  body: MoveTo,
  reply: WindowDesk,
})
