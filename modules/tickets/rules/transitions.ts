import type { May } from '#contract/fields.ts'
import type { TicketReason, TicketState } from '#contract/tickets.ts'

export type TicketAct = 'recall' | 'start' | 'skip' | 'finish'

/** From which states an act is possible; it also answers "may I?" for the screen. */
const from = {
  recall: ['called'],
  start: ['called'],
  skip: ['called'],
  finish: ['serving'],
} as const satisfies Record<TicketAct, readonly TicketState[]>

export const becomes = {
  recall: 'called',
  start: 'serving',
  skip: 'missed',
  finish: 'finished',
} as const satisfies Record<TicketAct, TicketState>

export interface TicketFacts {
  readonly state: TicketState
  /** Whether each matter in front of the window has an outcome: accepted, told what is missing, or refused. */
  readonly hasOutcome: boolean
}

/** Whether a ticket at this window can be recalled, started, skipped or finished. */
export function decideTicket(act: TicketAct, ticket: TicketFacts): May<TicketReason> {
  const allowed: readonly TicketState[] = from[act]
  if (!allowed.includes(ticket.state)) return { ok: false, reason: whyNot(ticket.state) }
  // Nobody leaves without an answer: accepted, one complete notice, or a refusal (行政许可法 Art 32).
  if (act === 'finish' && !ticket.hasOutcome) return { ok: false, reason: 'outcome-missing' }
  return { ok: true }
}

function whyNot(state: TicketState): TicketReason {
  switch (state) {
    case 'waiting':
      return 'not-called-yet'
    case 'called':
      return 'not-started-yet'
    case 'serving':
      return 'already-called'
    case 'finished':
    case 'missed':
    case 'expired':
      return 'already-finished'
  }
}

/** Whether the person in front of this window can be sent elsewhere: with an outcome or without, they are not lost. */
export function decideMove({ state }: Pick<TicketFacts, 'state'>): May<TicketReason> {
  return state === 'called' || state === 'serving' ? { ok: true } : { ok: false, reason: whyNot(state) }
}

/** `A012`: a letter and at least three digits. */
export function ticketNumber(queue: string, serial: number): string {
  return `${queue}${String(serial).padStart(3, '0')}`
}
