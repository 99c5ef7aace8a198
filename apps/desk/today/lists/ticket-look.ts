import type { TicketState } from '#contract/tickets.ts'
import type { IconName } from '#ui/icon/Icon.tsx'
import type { Tone } from '#ui/status/tone.ts'

/** How the state of a ticket looks beside its word. */
export const ticketLook = {
  waiting: { tone: 'quiet', icon: 'clock' },
  called: { tone: 'note', icon: 'call' },
  serving: { tone: 'note', icon: 'user' },
  finished: { tone: 'ok', icon: 'ok' },
  missed: { tone: 'warn', icon: 'alert' },
  expired: { tone: 'warn', icon: 'clock' },
} as const satisfies Record<TicketState, { tone: Tone; icon: IconName }>
