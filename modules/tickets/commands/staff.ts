import type { TicketReason, WindowDesk } from '#contract/tickets.ts'
import type { Decision } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'

export type DeskDecision = Promise<Decision<WindowDesk, TicketReason | 'not-found'>>

interface Traced {
  readonly hallId: string
  readonly kind: 'window' | 'ticket'
  readonly id: string
  readonly facts?: Record<string, string | number | boolean>
}

/** What happened to a window or a ticket: one line of the trail, and word to the screens that show them. */
export async function leaveTrace(act: Act, name: string, at: Traced): Promise<void> {
  const { hallId, kind, id, facts } = at
  await act.record({ hallId, act: name, objectKind: kind, objectId: id, ...(facts === undefined ? {} : { facts }) })
  await act.announce(at.hallId, 'board')
  await act.announce(at.hallId, 'queue')
}

export function keyOf(act: Act, number: number) {
  return { scope: act.scope, hallId: staffOf(act).hallId, number }
}

export function staffOf(act: Act): { staffId: string; hallId: string; name: string } {
  const { principal } = act
  if (principal.kind !== 'staff') throw new Error(`expected staff at a window, found ${principal.kind}`)
  return principal
}
