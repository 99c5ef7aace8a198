import type { FloorView } from '#contract/insights.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import { listMovesOfDay } from '#modules/tickets/public.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { Reading } from '#platform/command/act.ts'
import { crowdLimit, crowdOf, linesOf } from '../rules/index.ts'
import { countAtWindow, listWindows } from '../store/floor.ts'
import { listTickets } from '../store/tickets.ts'
import { findPlace, type InsightDeps, partOf } from './place.ts'

const longestLength = 8
const movesLength = 3

/**
 * Who is in the hall. Every event of the queue makes the screen ask again, so nothing here grows with the day: the
 * people who wait come from the index of those who wait, up to a bound, and a window has one person at most.
 */
export async function readFloor(
  deps: InsightDeps,
  reading: Reading,
  wanted: { hall?: string | undefined },
): Promise<Decision<FloorView, 'not-found'>> {
  const found = findPlace(deps, reading, wanted.hall)
  if (!found.ok) return found
  const { hall, halls, today } = found.value
  const { db } = reading
  const free = decide(reading.principal, 'window.free')
  const part = partOf(reading, found.value, { from: today })
  const [waiting, atWindow, windows, moves] = await Promise.all([
    listTickets(db, { part, set: 'waiting', limit: crowdLimit + 1 }),
    countAtWindow(db, part),
    listWindows(db, part),
    listMovesOfDay(db, { hallId: hall.id, day: today.toString(), limit: movesLength }),
  ])
  return accepted({
    hallId: hall.id,
    hallName: hall.name,
    halls: halls.map(({ id, name }) => ({ id, name })),
    now: reading.at,
    today: today.toString(),
    inHall: crowdOf(waiting.length + atWindow),
    waiting: crowdOf(waiting.length),
    atWindow,
    longest: waiting.slice(0, longestLength),
    queues: linesOf(waiting, 'queue').map(({ key, ...line }) => ({ queue: key, ...line })),
    services: linesOf(waiting, 'service').map(({ key, ...line }) => ({ service: key, ...line })),
    windows,
    // Who may not see the windows sees nothing of what happened at them either.
    moves: windows.length === 0 ? [] : moves,
    may: { freeWindow: free.allow && inScope(free.scope, { hallId: hall.id }) },
  })
}
