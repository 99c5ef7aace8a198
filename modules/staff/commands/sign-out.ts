import { formatInstant } from '#kernel/clock.ts'
import { appendAudit } from '#platform/audit/audit-store.ts'
import type { Tools } from '#platform/command/act.ts'
import { sessionHash } from '../queries.ts'
import { deleteSession, findSession } from '../store/sessions.ts'

/** The session is dead at once, on every node; a token that opens nothing is no fault. */
export async function signOut(tools: Tools, token: string): Promise<void> {
  const tokenHash = sessionHash(tools.keys, token)
  await tools.db.transaction().execute(async (tx) => {
    const session = await findSession(tx, tokenHash)
    // Two presses at once: the row goes, and is written about, once.
    if (session === undefined || !(await deleteSession(tx, tokenHash))) return
    const { principal } = session
    await appendAudit(tx, {
      principal,
      at: formatInstant(tools.clock.now()),
      entry: { hallId: principal.hallId, act: 'session.close', objectKind: 'staff', objectId: principal.staffId },
    })
  })
}
