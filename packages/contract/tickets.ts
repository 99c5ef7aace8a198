import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import {
  Bilingual,
  Empty,
  freeText,
  HallId,
  Id,
  type May,
  Moment,
  may,
  QueueLetter,
  ServiceCode,
  WindowNumber,
} from './fields.ts'

export const ticketReasons = [
  'queue-unknown',
  'queue-empty',
  'window-unknown',
  'window-taken',
  'window-not-open',
  'ticket-in-hand',
  'already-called',
  'not-called-yet',
  'not-started-yet',
  'already-finished',
  'outcome-missing',
  'already-in-line',
  'service-unknown',
  'ticket-not-serving',
  'not-your-window',
  'window-paused',
  'not-paused',
  'relief-not-offered',
  'window-closed',
  'already-there',
] as const
export type TicketReason = (typeof ticketReasons)[number]

/** waiting → called → serving → finished; called → missed (过号); waiting → expired when the day turns. */
export type TicketState = z.infer<typeof TicketState>
export const TicketState = z.enum(['waiting', 'called', 'serving', 'finished', 'missed', 'expired'])

/** Why a window calls nobody for a while. With a change of shift (交接班) a colleague may take the seat over. */
export type PauseReason = z.infer<typeof PauseReason>
export const PauseReason = z.enum(['short-break', 'fetching', 'device-fault', 'shift-change'])

export type Pause = z.infer<typeof Pause>
export const Pause = z.strictObject({ reason: PauseReason, since: Moment })

/**
 * How a ticket or a seat changed hands: a colleague relieved the officer; sent to a window, to another queue, back to the
 * line, to a body outside; or a supervisor freed the window.
 */
export type MoveKind = z.infer<typeof MoveKind>
export const MoveKind = z.enum(['relief', 'to-window', 'to-queue', 'to-line', 'outside', 'freed'])

export type TicketMove = z.infer<typeof TicketMove>
export const TicketMove = z.strictObject({
  id: Id,
  kind: MoveKind,
  at: Moment,
  ticket: z.string().nullable(),
  fromWindow: WindowNumber,
  toWindow: WindowNumber.nullable(),
  toQueue: QueueLetter.nullable(),
  /** Who sat there, and who did it. */
  from: z.string(),
  by: z.string(),
})

/** What somebody was told who belongs to a body outside. */
export type Outside = z.infer<typeof Outside>
export const Outside = z.strictObject({ place: freeText(100), remedy: freeText(300) })

/** What is printed for the citizen: `token` opens the ticket on a phone and is never part of a path or query. */
export type TicketSlip = z.infer<typeof TicketSlip>
export const TicketSlip = z.strictObject({
  id: Id,
  number: z.string(),
  queue: QueueLetter,
  queueName: Bilingual,
  ahead: z.int(),
  aheadIsAtLeast: z.boolean(),
  drawnAt: Moment,
  token: z.string(),
})

const TicketMay = may(z.enum(ticketReasons))

/** One matter that stands in line with a ticket; `caseId` once it has an outcome. */
export type TicketMatter = z.infer<typeof TicketMatter>
export const TicketMatter = z.strictObject({
  preApplicationId: Id,
  service: ServiceCode,
  applicantName: z.string(),
  caseId: Id.nullable(),
})

export type TicketAtWindow = z.infer<typeof TicketAtWindow>
export const TicketAtWindow = z.strictObject({
  id: Id,
  number: z.string(),
  state: TicketState,
  service: ServiceCode,
  matters: z.array(TicketMatter),
  drawnAt: Moment,
  calledAt: Moment,
  recalls: z.int(),
  /** How it came here, the newest first. */
  moves: z.array(TicketMove),
  may: z.strictObject({ recall: TicketMay, start: TicketMay, skip: TicketMay, finish: TicketMay, move: TicketMay }),
})

export type QueueRow = z.infer<typeof QueueRow>
export const QueueRow = z.strictObject({
  id: Id,
  number: z.string(),
  service: ServiceCode,
  /** How many matters are filled in already. */
  matters: z.int(),
  drawnAt: Moment,
  /** Sent to this window: comes before the line, and to no other window. */
  isForMe: z.boolean(),
})

export type WindowRow = z.infer<typeof WindowRow>
export const WindowRow = z.strictObject({
  number: WindowNumber,
  name: Bilingual,
  queues: z.array(QueueLetter),
  officer: z.string().nullable(),
  mine: z.boolean(),
  pause: Pause.nullable(),
  /** The number of whoever stands there. */
  ticket: z.string().nullable(),
  may: z.strictObject({ sit: TicketMay, relieve: TicketMay }),
})

/** The window's desk: the person in front, and the next in line (bounded). */
export type WindowDesk = z.infer<typeof WindowDesk>
export const WindowDesk = z.strictObject({
  number: WindowNumber,
  name: Bilingual,
  hallId: HallId,
  now: Moment,
  current: TicketAtWindow.nullable(),
  queue: z.array(QueueRow),
  queueHasMore: z.boolean(),
  pause: Pause.nullable(),
  may: z.strictObject({ callNext: TicketMay, leave: TicketMay, pause: TicketMay, resume: TicketMay }),
})

export type BoardView = z.infer<typeof BoardView>
export const BoardView = z.strictObject({
  hallId: HallId,
  hallName: Bilingual,
  now: Moment,
  /** The day's mark: who copies it to a telephone is in the hall today. */
  doorCode: z.string(),
  latest: z.strictObject({ number: z.string(), window: WindowNumber, calledAt: Moment, recalls: z.int() }).nullable(),
  windows: z.array(
    z.strictObject({
      number: WindowNumber,
      name: Bilingual,
      state: z.enum(['open', 'paused', 'closed']),
      ticket: z.string().nullable(),
    }),
  ),
  queues: z.array(
    z.strictObject({ letter: QueueLetter, name: Bilingual, next: z.array(z.string()), open: z.boolean() }),
  ),
})

/** A ticket on the holder's phone; shown to whoever holds its token. */
export type TicketOnPhone = z.infer<typeof TicketOnPhone>
export const TicketOnPhone = z.strictObject({
  number: z.string(),
  state: TicketState,
  queueName: Bilingual,
  /** Where to go; for who waits, the window that will call them when it is a certain one. */
  window: WindowNumber.nullable(),
  outside: Outside.nullable(),
  ahead: z.int(),
  aheadIsAtLeast: z.boolean(),
  hallName: Bilingual,
  drawnAt: Moment,
})

const windowParams = z.strictObject({ window: z.coerce.number().pipe(WindowNumber) })
const ticketParams = z.strictObject({ ticketId: Id })

export const drawTicket = endpoint({
  name: 'drawTicket',
  method: 'POST',
  path: '/api/tickets',
  summary: 'A ticket for somebody who has filled in nothing yet, at the kiosk or the guide desk',
  body: z.strictObject({ service: ServiceCode }),
  reply: TicketSlip,
})
export const listWindows = endpoint({
  name: 'listWindows',
  method: 'GET',
  path: '/api/windows',
  summary: 'The windows of the hall and who sits there',
  reply: z.strictObject({ rows: z.array(WindowRow) }),
})
export const sitAtWindow = endpoint({
  name: 'sitAtWindow',
  method: 'POST',
  path: '/api/windows/:window/sitting',
  summary: 'Open a window: from now on it is mine',
  params: windowParams,
  body: Empty,
  reply: WindowDesk,
})
export const leaveWindow = endpoint({
  name: 'leaveWindow',
  method: 'DELETE',
  path: '/api/windows/:window/sitting',
  summary: 'Close my window; refused while somebody stands in front of it',
  params: windowParams,
  reply: Empty,
})
export const getWindowDesk = endpoint({
  name: 'getWindowDesk',
  method: 'GET',
  path: '/api/windows/:window',
  summary: 'The desk of my window',
  params: windowParams,
  reply: WindowDesk,
})
export const callNext = endpoint({
  name: 'callNext',
  method: 'POST',
  path: '/api/windows/:window/call-next',
  summary: 'Call the next person; two windows never get the same one',
  params: windowParams,
  body: Empty,
  reply: WindowDesk,
})
export const recallTicket = endpoint({
  name: 'recallTicket',
  method: 'POST',
  path: '/api/tickets/:ticketId/recall',
  summary: 'Call the same person again; the first wait is kept',
  params: ticketParams,
  body: Empty,
  reply: WindowDesk,
})
export const startService = endpoint({
  name: 'startService',
  method: 'POST',
  path: '/api/tickets/:ticketId/start',
  summary: 'The person has come to the window',
  params: ticketParams,
  body: Empty,
  reply: WindowDesk,
})
export const skipTicket = endpoint({
  name: 'skipTicket',
  method: 'POST',
  path: '/api/tickets/:ticketId/skip',
  summary: 'The called person did not come (过号)',
  params: ticketParams,
  body: Empty,
  reply: WindowDesk,
})
export const finishService = endpoint({
  name: 'finishService',
  method: 'POST',
  path: '/api/tickets/:ticketId/finish',
  summary: 'The person leaves the window; needs an outcome for a pre-application',
  params: ticketParams,
  body: Empty,
  reply: WindowDesk,
})
export const finishAndCallNext = endpoint({
  name: 'finishAndCallNext',
  method: 'POST',
  path: '/api/tickets/:ticketId/finish-and-call-next',
  summary: 'The person leaves and the next one is called, at once; where nobody waits, they have left all the same',
  params: ticketParams,
  body: Empty,
  reply: WindowDesk,
})
export const getBoard = endpoint({
  name: 'getBoard',
  method: 'GET',
  path: '/api/board',
  summary: 'What the call board shows: numbers only, no names',
  reply: BoardView,
})
export const lookUpTicket = endpoint({
  name: 'lookUpTicket',
  method: 'POST',
  path: '/api/ticket-status',
  summary: 'My ticket on my phone, by the token of its QR code',
  body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) }),
  reply: TicketOnPhone,
})
export type TicketMayAct = May<(typeof ticketReasons)[number]>
