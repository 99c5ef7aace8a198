import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { hallDayOf } from './rules/index.ts'
import { endEarlierDays, hasEarlierDay, listHallIds, lockHall } from './store/day.ts'

/** Ends every hall's earlier days: after midnight, and at the start of a server that slept through it. */
export async function turnTheDay(tools: Tools): Promise<void> {
  for (const hallId of await listHallIds(tools.db)) {
    await runSystemAct(tools, 'tickets.turn-day', (act) => turnHall(act, hallId))
  }
}

/** In the caller's transaction; nothing left open, nothing written. The trail gets one line with the counts. */
export async function turnHall(act: PublicAct, hallId: string): Promise<void> {
  const day = { hallId, ...hallDayOf(act.now) }
  if (!(await hasEarlierDay(act.tx, day))) return
  await lockHall(act.tx, hallId)
  const { expired, missed, finished, seats } = await endEarlierDays(act.tx, { ...day, at: act.at })
  // Somebody else turned it while this one waited for the hall.
  if (expired + missed + finished + seats === 0) return
  const facts = { expired, missed, finished, seats }
  await act.record({ hallId, act: 'tickets.turn-day', objectKind: 'hall', objectId: hallId, facts })
  await act.announce(hallId, 'board')
  await act.announce(hallId, 'queue')
}
