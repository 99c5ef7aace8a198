import type { TicketSlip } from '#contract/tickets.ts'
import type { PlannedMatter, Visit } from '../plan/morning.ts'

/** Somebody with a ticket, as the people in the hall see them: at their chair, or gone for a coffee. */
export interface Waiting {
  readonly visit: Visit
  readonly slip: TicketSlip
  readonly present: boolean
  /** What is still to be done for them, by pre-application; empty for somebody who has filled in nothing. */
  readonly matters: ReadonlyMap<string, PlannedMatter>
  /** Draws another ticket for what is not decided; undefined before anything is filed. */
  readonly key: string | undefined
  /** The second time nothing is missing any more. */
  readonly isSecondVisit: boolean
  leave(how: Leaving): void
}

/** How somebody's ticket ended. `back` opens what is still to be brought; undefined where nothing is. */
export interface Leaving {
  readonly how: 'served' | 'missed'
  readonly back: { readonly key: string; readonly matters: ReadonlyMap<string, PlannedMatter> } | undefined
}

export interface Floor {
  sitDown(waiting: Omit<Waiting, 'leave'>): Promise<Leaving>
  /** The holder of a called ticket. They may still hold the reply in their hands that told them their number. */
  find(ticketId: string): Promise<Waiting | undefined>
  /** A window without work waits here until somebody draws a ticket, a while at most. */
  nextArrival(): Promise<unknown>
  readonly count: () => number
}

const patienceMs = 5_000
const nobodyMs = 250

export function openFloor(): Floor {
  const seats = new Map<string, Waiting>()
  const looking = new Map<string, (waiting: Waiting) => void>()
  const bells: (() => void)[] = []
  let seated = 0
  return {
    sitDown: (someone) =>
      new Promise((resolve) => {
        seated += 1
        const waiting: Waiting = {
          ...someone,
          leave: (leaving) => {
            seated -= 1
            resolve(leaving)
          },
        }
        seats.set(someone.slip.id, waiting)
        looking.get(someone.slip.id)?.(waiting)
        for (const ring of bells.splice(0)) ring()
      }),
    find: (ticketId) => {
      const known = seats.get(ticketId)
      if (known !== undefined) return Promise.resolve(known)
      return within<Waiting>(patienceMs, (resolve) => looking.set(ticketId, resolve)).finally(() =>
        looking.delete(ticketId),
      )
    },
    nextArrival: () => within<void>(nobodyMs, (resolve) => bells.push(resolve)),
    count: () => seated,
  }
}

function within<T>(milliseconds: number, listen: (resolve: (value: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), milliseconds)
    listen((value) => {
      clearTimeout(late)
      resolve(value)
    })
  })
}
