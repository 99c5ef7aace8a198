import { setTimeout as pause } from 'node:timers/promises'
import { formatInstant } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { chainHash } from './queries.ts'
import { sealRows } from './rules/index.ts'
import { findLastSeal, insertSeals, lockSealing } from './store/seals.ts'
import { findNewestKey, listHallIds, listRows, listWriters, type Place, type Trail, trails } from './store/trails.ts'

export interface SealOptions {
  /** How long to wait for the transactions that were writing when the sealing began. */
  readonly patienceMs?: number
}

const batchSize = 500
const askAgainMs = 25

/**
 * Seals what the trails have gained since the last time; run it as often as one likes, on as many nodes as there are.
 *
 * A row is drawn its id before it is visible: id 7 may commit after id 8. Sealing 8 first would leave 7 below the end of
 * the chain for good. `xmin < pg_snapshot_xmin` does not tell, since a younger transaction may hold the lower id. So, as
 * CREATE INDEX CONCURRENTLY does: take the newest visible id, see which transactions are writing the trail now, and seal
 * up to that id when all of them have ended. Rows younger than that wait for the next run, and no command waits for us.
 */
export async function sealTrail(tools: Tools, { patienceMs = 5000 }: SealOptions = {}): Promise<{ sealed: number }> {
  let sealed = 0
  const hallIds = await listHallIds(tools.db)
  for (const trail of trails) {
    const upTo = await findSettledKey(tools, { trail, patienceMs })
    if (upTo === undefined) {
      tools.log.warn({ trail }, 'a transaction has been writing the trail for long; it is sealed at the next run')
      continue
    }
    for (const hallId of hallIds) sealed += await sealUpTo(tools, { hallId, trail }, upTo)
  }
  return { sealed }
}

/** The newest id below which nothing can appear any more; undefined when somebody is still writing after `patienceMs`. */
async function findSettledKey(
  tools: Tools,
  { trail, patienceMs }: { trail: Trail; patienceMs: number },
): Promise<bigint | undefined> {
  const newest = await findNewestKey(tools.db, trail)
  let writing = await listWriters(tools.db, trail)
  for (let waited = 0; writing.length > 0; waited += askAgainMs) {
    if (waited >= patienceMs) return undefined
    await pause(askAgainMs)
    // Only those of the beginning count: who starts to write later draws a higher id.
    const now = new Set(await listWriters(tools.db, trail))
    writing = writing.filter((writer) => now.has(writer))
  }
  return newest
}

async function sealUpTo(tools: Tools, place: Place, upTo: bigint): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await sealBatch(tools, place, upTo)
    sealed += count
    if (count < batchSize) return sealed
  }
}

async function sealBatch(tools: Tools, place: Place, upTo: bigint): Promise<number> {
  return tools.db.transaction().execute(async (tx) => {
    if (!(await lockSealing(tx))) return 0
    const last = await findLastSeal(tx, place)
    const rows = await listRows(tx, { place, after: BigInt(last.rowKey), upTo, limit: batchSize })
    if (rows.length === 0) return 0
    const seals = sealRows(last, rows, chainHash(tools.keys, place))
    await insertSeals(tx, { place, seals, at: formatInstant(tools.clock.now()) })
    return seals.length
  })
}
