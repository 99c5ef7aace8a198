import { createHash } from 'node:crypto'
import type { Hall } from '#contract/catalogue.ts'
import type { Bilingual, May } from '#contract/fields.ts'
import type {
  BoardView,
  TicketAtWindow,
  TicketMatter,
  TicketOnPhone,
  TicketReason,
  TicketSlip,
  WindowDesk,
  WindowRow,
} from '#contract/tickets.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Act, PublicReading, Reading } from '#platform/command/act.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { decideMove, decideTicket, doorCodeFrom, type HallDay, hallDayOf, type TicketFacts } from './rules/index.ts'
import { countAhead, listSent, listWaiting } from './store/line.ts'
import { listMatters } from './store/matters.ts'
import { findOutside, listMovesOf } from './store/moves.ts'
import { findTicketAtWindow, findTicketByToken, type TicketRecord } from './store/tickets.ts'
import {
  type BoardRow,
  findLatestCall,
  findWindow,
  listTicketsAtWindows,
  listWindows,
  type WindowRecord,
} from './store/windows.ts'

export interface TicketDeps {
  readonly catalogue: Catalogue
  /** The case that came of a pre-application; given by the module cases, which stands above this one. */
  findCaseId(db: Db | Tx, key: { hallId: string; preApplicationId: string }): Promise<string | undefined>
}

const deskQueueLength = 12
const boardQueueLength = 3
const shownMoves = 5
/** Beyond this a ticket says "at least so many": no request counts a whole line. */
const aheadLimit = 100

type Within = Pick<Act, 'now' | 'principal' | 'scope'> & { readonly db: Db | Tx }

export async function readWindows(reading: Reading): Promise<Decision<{ rows: WindowRow[] }, never>> {
  const { principal, scope } = reading
  if (principal.kind !== 'staff') return accepted({ rows: [] })
  const today = hallDayOf(reading.now)
  const windows = await listWindows(reading.db, { scope, hallId: principal.hallId })
  const tickets = await listTicketsAtWindows(reading.db, { hallId: principal.hallId, day: today.day })
  const seen = { mine: principal.staffId, today, tickets }
  return accepted({ rows: windows.map((window) => windowRow(window, seen)) })
}

export async function readWindowDesk(
  deps: TicketDeps,
  reading: Reading,
  number: number,
): Promise<Decision<WindowDesk, TicketReason>> {
  const { principal, scope } = reading
  if (principal.kind !== 'staff') return refused('not-your-window')
  const window = await findWindow(reading.db, { scope, hallId: principal.hallId, number })
  if (window === undefined) return refused('window-unknown')
  return accepted(await deskFrom(deps, reading, window))
}

export function deskOf(deps: TicketDeps, act: Act, window: WindowRecord): Promise<WindowDesk> {
  return deskFrom(deps, { now: act.now, principal: act.principal, scope: act.scope, db: act.tx }, window)
}

async function deskFrom(deps: TicketDeps, within: Within, window: WindowRecord): Promise<WindowDesk> {
  const { db, now, principal, scope } = within
  const { day } = hallDayOf(now)
  const { hallId, number, queues } = window
  const current = await findTicketAtWindow(db, { hallId, window: number })
  const sent = await listSent(db, { scope, hallId, day, window: number, limit: deskQueueLength + 1 })
  const line = await listWaiting(db, { scope, hallId, day, queues, limit: deskQueueLength + 1 })
  const waiting = [...sent, ...line]
  // Somebody may see more of the line than they may call.
  const call = decide(principal, 'ticket.call')
  const filled = await listMatters(db, { hallId, ticketIds: waiting.map(({ id }) => id) })
  const next = call.allow ? await listNext(db, { scope: call.scope, hallId, day, queues, window: number }) : []
  const mine = principal.kind === 'staff' && window.staffId === principal.staffId
  return {
    number,
    name: window.name,
    hallId,
    now: formatInstant(now),
    current: current === undefined || !mine ? null : await viewTicket(deps, db, current),
    queue: waiting.slice(0, deskQueueLength).map((ticket) => ({
      id: ticket.id,
      number: ticket.number,
      service: ticket.service,
      matters: filled.filter(({ ticketId }) => ticketId === ticket.id).length,
      drawnAt: ticket.drawnAt,
      isForMe: ticket.forWindow !== null,
    })),
    queueHasMore: waiting.length > deskQueueLength,
    pause: window.pause,
    may: {
      callNext: mayCall({
        mine,
        isPaused: window.pause !== null,
        busy: current !== undefined,
        empty: next.length === 0,
      }),
      leave: mayLeave({ mine, busy: current !== undefined }),
      pause: mayPause({ mine, isPaused: window.pause !== null }),
      resume: mayResume({ mine, isPaused: window.pause !== null }),
    },
  }
}

/** Whether anybody would come at a call: who was sent here, then the line. */
async function listNext(
  db: Db | Tx,
  { window, ...line }: { scope: Scope; hallId: string; day: string; queues: readonly string[]; window: number },
): Promise<TicketRecord[]> {
  const sent = await listSent(db, { ...line, window, limit: 1 })
  return sent.length > 0 ? sent : listWaiting(db, { ...line, limit: 1 })
}

/** The matters of a ticket, each with the case that came of it. */
export async function viewMatters(deps: TicketDeps, db: Db | Tx, ticket: TicketRecord): Promise<TicketMatter[]> {
  const { hallId, id } = ticket
  const matters = await listMatters(db, { hallId, ticketIds: [id] })
  const views: TicketMatter[] = []
  for (const { preApplicationId, service, applicantName } of matters) {
    const caseId = await deps.findCaseId(db, { hallId, preApplicationId })
    views.push({ preApplicationId, service, applicantName, caseId: caseId ?? null })
  }
  return views
}

export function factsOf({ state }: TicketRecord, matters: readonly TicketMatter[]): TicketFacts {
  return { state, hasOutcome: matters.every(({ caseId }) => caseId !== null) }
}

async function viewTicket(deps: TicketDeps, db: Db | Tx, ticket: TicketRecord): Promise<TicketAtWindow> {
  const matters = await viewMatters(deps, db, ticket)
  const facts = factsOf(ticket, matters)
  return {
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    service: ticket.service,
    matters,
    drawnAt: ticket.drawnAt,
    calledAt: ticket.calledAt ?? ticket.drawnAt,
    recalls: ticket.recalls,
    moves: await listMovesOf(db, { hallId: ticket.hallId, ticketId: ticket.id, limit: shownMoves }),
    may: {
      recall: decideTicket('recall', facts),
      start: decideTicket('start', facts),
      skip: decideTicket('skip', facts),
      finish: decideTicket('finish', facts),
      move: decideMove(facts),
    },
  }
}

export async function readBoard(deps: TicketDeps, reading: Reading): Promise<Decision<BoardView, 'not-found'>> {
  const { principal, scope, db } = reading
  if (principal.kind !== 'device') return refused('not-found')
  const hall = findHall(deps.catalogue, principal.hallId)
  if (hall === undefined) return refused('not-found')
  const { day } = hallDayOf(reading.now)
  const [windows, tickets, latest] = await Promise.all([
    listWindows(db, { scope, hallId: hall.id }),
    listTicketsAtWindows(db, { hallId: hall.id, day }),
    findLatestCall(db, { hallId: hall.id, day }),
  ])
  const queues = await Promise.all(hall.queues.map((queue) => boardQueue(db, { scope, hall, day, queue, windows })))
  return accepted({
    hallId: hall.id,
    hallName: hall.name,
    now: formatInstant(reading.now),
    doorCode: doorCodeOf(reading.tools.keys, { hallId: hall.id, day }),
    latest: latest ?? null,
    windows: windows.map((window) => ({
      number: window.number,
      name: window.name,
      state: boardStateOf(window),
      ticket: tickets.find((row) => row.window === window.number)?.ticket ?? null,
    })),
    queues,
  })
}

function boardStateOf({ staffId, pause }: WindowRecord): 'open' | 'paused' | 'closed' {
  if (staffId === null) return 'closed'
  return pause === null ? 'open' : 'paused'
}

async function boardQueue(
  db: Db,
  {
    scope,
    hall,
    day,
    queue,
    windows,
  }: { scope: Scope; hall: Hall; day: string; queue: Hall['queues'][number]; windows: WindowRecord[] },
) {
  const next = await listWaiting(db, { scope, hallId: hall.id, day, queues: [queue.letter], limit: boardQueueLength })
  return {
    letter: queue.letter,
    name: queue.name,
    next: next.map((ticket) => ticket.number),
    open: windows.some((window) => window.staffId !== null && window.queues.includes(queue.letter)),
  }
}

/** The ticket by the secret in its QR code; an unknown secret finds nothing, like any other. */
export async function readTicketByToken(
  deps: TicketDeps,
  reading: PublicReading,
  token: string,
): Promise<Decision<TicketOnPhone, 'not-found'>> {
  const { db } = reading
  const ticket = await findTicketByToken(db, tokenHashOf(reading.tools.keys, token))
  const hall = ticket === undefined ? undefined : findHall(deps.catalogue, ticket.hallId)
  const queue = hall?.queues.find(({ letter }) => letter === ticket?.queue)
  if (ticket === undefined || hall === undefined || queue === undefined) return refused('not-found')
  const ahead = ticket.state === 'waiting' ? await countAhead(db, { ...ticket, limit: aheadLimit }) : 0
  const key = { hallId: ticket.hallId, ticketId: ticket.id }
  const ended = ticket.state === 'finished'
  const outside = ended ? await findOutside({ db, cipher: reading.tools.cipher }, key) : undefined
  return accepted({
    number: ticket.number,
    state: ticket.state,
    queueName: queue.name,
    window: ticket.window ?? ticket.forWindow,
    outside: outside ?? null,
    ahead,
    aheadIsAtLeast: ahead === aheadLimit,
    hallName: hall.name,
    drawnAt: ticket.drawnAt,
  })
}

export async function slipOf(
  tx: Tx,
  drawn: {
    hallId: string
    id: string
    day: string
    number: string
    queue: string
    queueName: Bilingual
    at: string
    token: string
  },
): Promise<TicketSlip> {
  const ahead = await countAhead(tx, { ...drawn, limit: aheadLimit })
  return {
    id: drawn.id,
    number: drawn.number,
    queue: drawn.queue,
    queueName: drawn.queueName,
    ahead,
    aheadIsAtLeast: ahead === aheadLimit,
    drawnAt: drawn.at,
    token: drawn.token,
  }
}

/** The day's mark on the board of one hall: nobody who is not there knows it, and tomorrow it is another. */
export function doorCodeOf(keys: KeyRing, { hallId, day }: { hallId: string; day: string }): string {
  return doorCodeFrom(keys.mac('door-code', `${hallId}\n${day}`))
}

export function tokenHashOf(keys: KeyRing, token: string): Buffer {
  return createHash('sha256').update(keys.mac('ticket-token', token)).digest()
}

function windowRow(
  window: WindowRecord,
  { mine, today, tickets }: { mine: string; today: HallDay; tickets: readonly BoardRow[] },
): WindowRow {
  // A seat of an earlier day holds nobody off: sitting down turns the day.
  const isOfToday = window.seatedAt === null || window.seatedAt >= today.from
  const taken = window.staffId !== null && window.staffId !== mine && isOfToday
  return {
    number: window.number,
    name: window.name,
    queues: [...window.queues],
    officer: window.officer,
    mine: window.staffId !== null && window.staffId === mine,
    pause: window.pause,
    ticket: tickets.find((row) => row.window === window.number)?.ticket ?? null,
    may: {
      sit: taken ? { ok: false, reason: 'window-taken' } : { ok: true },
      relieve:
        taken && window.pause?.reason === 'shift-change' ? { ok: true } : { ok: false, reason: 'relief-not-offered' },
    },
  }
}

interface CallFacts {
  readonly mine: boolean
  readonly isPaused: boolean
  readonly busy: boolean
  readonly empty: boolean
}

function mayCall({ mine, isPaused, busy, empty }: CallFacts): May<TicketReason> {
  if (!mine) return { ok: false, reason: 'window-not-open' }
  if (isPaused) return { ok: false, reason: 'window-paused' }
  if (busy) return { ok: false, reason: 'ticket-in-hand' }
  return empty ? { ok: false, reason: 'queue-empty' } : { ok: true }
}

function mayPause({ mine, isPaused }: Pick<CallFacts, 'mine' | 'isPaused'>): May<TicketReason> {
  if (!mine) return { ok: false, reason: 'not-your-window' }
  return isPaused ? { ok: false, reason: 'window-paused' } : { ok: true }
}

function mayResume({ mine, isPaused }: Pick<CallFacts, 'mine' | 'isPaused'>): May<TicketReason> {
  if (!mine) return { ok: false, reason: 'not-your-window' }
  return isPaused ? { ok: true } : { ok: false, reason: 'not-paused' }
}

function mayLeave({ mine, busy }: { mine: boolean; busy: boolean }): May<TicketReason> {
  if (!mine) return { ok: false, reason: 'not-your-window' }
  return busy ? { ok: false, reason: 'ticket-in-hand' } : { ok: true }
}
