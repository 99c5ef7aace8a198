import type { Me, StaffRow } from '#contract/staff.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import { verbsOf } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import type { Reading, Tools } from '#platform/command/act.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import { isAlive, isSeenStale } from './rules/index.ts'
import { listAccounts } from './store/accounts.ts'
import { findSession, getHallName, saveSeen } from './store/sessions.ts'

/**
 * Who holds this key, with the grants of this moment: a grant taken away is gone at the next request. Undefined for a
 * key that is unknown, idle for 30 minutes, older than 12 hours, or of an account that is no longer active.
 */
export async function resolveStaff(tools: Tools, token: string): Promise<StaffPrincipal | undefined> {
  return lookAtSession(tools, token, { countsAsVisit: true })
}

/** The same look for a stream that stays open by itself: it does not put the 30 minutes off. */
export async function peekStaff(tools: Tools, token: string): Promise<StaffPrincipal | undefined> {
  return lookAtSession(tools, token, { countsAsVisit: false })
}

async function lookAtSession(
  tools: Tools,
  token: string,
  { countsAsVisit }: { countsAsVisit: boolean },
): Promise<StaffPrincipal | undefined> {
  const tokenHash = sessionHash(tools.keys, token)
  const session = await findSession(tools.db, tokenHash)
  const now = tools.clock.real()
  if (session === undefined || !session.active || !isAlive(session, now)) return undefined
  if (countsAsVisit && isSeenStale(session, now)) await saveSeen(tools.db, { tokenHash, at: formatInstant(now) })
  return session.principal
}

export async function readMe(tools: Tools, principal: StaffPrincipal): Promise<Me> {
  const { staffId, account, name, nameLatin, hallId } = principal
  return {
    staffId,
    account,
    name,
    nameLatin,
    hallId,
    hallName: await getHallName(tools.db, hallId),
    roles: [...new Set(principal.grants.map(({ role }) => role))],
    verbs: verbsOf(principal),
    now: formatInstant(tools.clock.now()),
  }
}

export async function listStaff(
  reading: Reading,
  { after }: { after?: string | undefined },
): Promise<Decision<{ rows: StaffRow[]; next: string | null }, never>> {
  return accepted(await listAccounts(reading.db, { scope: reading.scope, after }))
}

/** A stolen copy of the table opens no session: it holds keyed hashes, and the key is not in the database. */
export function sessionHash(keys: KeyRing, token: string): Buffer {
  return keys.mac('staff-session', token)
}
