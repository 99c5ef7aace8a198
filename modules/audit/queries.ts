import type { AuditRow } from '#contract/audit.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import { chainStart, checkSeals, type Hash, type Link } from './rules/index.ts'
import { listEntries } from './store/entries.ts'
import { listSeals } from './store/seals.ts'
import { listHallIdsInScope, listRows, type Place, trails } from './store/trails.ts'

export interface AuditQuery {
  readonly act?: string | undefined
  readonly outcome?: 'done' | 'refused' | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
}

export async function listAudit(
  reading: Reading,
  { act, outcome, after }: AuditQuery,
): Promise<Decision<{ rows: AuditRow[]; next: string | null }, 'invalid-input'>> {
  if (after !== undefined && !/^\d{1,18}$/.test(after))
    return refused('invalid-input', { field: 'after', fields: 'after' })
  const filter = { act, outcome, after: after === undefined ? undefined : BigInt(after) }
  return accepted(await listEntries(reading.db, { scope: reading.scope, filter }))
}

export interface ChainCheck {
  /** How many sealed lines were recomputed, up to the first broken one. */
  readonly sealed: number
  readonly intact: boolean
  /** `audit 17` or `case 4`: the trail and the id of the first line that does not stand. */
  readonly firstBroken: string | null
}

/**
 * Recomputes every chain of the halls in scope. It reads all that was ever sealed, in batches of bounded memory: an
 * auditor's own act, not a request path of the hall. That it was done is itself in the trail.
 */
export async function checkAuditChain(reading: Reading): Promise<Decision<ChainCheck, never>> {
  const check = await checkChains(reading)
  const { principal } = reading
  if (principal.kind === 'staff') {
    const facts = { sealed: check.sealed, intact: check.intact }
    await reading.record({ hallId: principal.hallId, act: 'audit.check', objectKind: 'trail', facts })
  }
  return accepted(check)
}

/** Keyed, and different for every chain: a stretch of one never fits into another. */
export function chainHash(keys: KeyRing, { hallId, trail }: Place): Hash {
  return (text) => keys.mac(`trail/${hallId}/${trail}`, text)
}

async function checkChains(reading: Reading): Promise<ChainCheck> {
  let sealed = 0
  for (const hallId of await listHallIdsInScope(reading.db, reading.scope)) {
    for (const trail of trails) {
      const found = await checkChain(reading, { hallId, trail })
      sealed += found.sealed
      if (found.brokenKey !== undefined) return { sealed, intact: false, firstBroken: `${trail} ${found.brokenKey}` }
    }
  }
  return { sealed, intact: true, firstBroken: null }
}

const batchSize = 1000

async function checkChain(reading: Reading, place: Place): Promise<{ sealed: number; brokenKey?: string }> {
  const hash = chainHash(reading.tools.keys, place)
  let last: Link = chainStart
  for (;;) {
    const seals = await listSeals(reading.db, { place, after: last.position, limit: batchSize })
    const end = seals.at(-1)
    if (end === undefined) return { sealed: last.position }
    // One more than there are seals, so that a row slipped in between is seen.
    const stretch = { place, after: BigInt(last.rowKey), upTo: BigInt(end.rowKey), limit: seals.length + 1 }
    const checked = checkSeals(last, { seals, rows: await listRows(reading.db, stretch) }, hash)
    if (!checked.intact) return { sealed: last.position, brokenKey: checked.rowKey }
    last = checked.last
  }
}
