import type { Temporal } from 'temporal-polyfill'
import type { SignIn, StaffReason } from '#contract/staff.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Principal, StaffPrincipal } from '#platform/access/principal.ts'
import { appendAudit } from '#platform/audit/audit-store.ts'
import type { Tools } from '#platform/command/act.ts'
import type { Tx } from '#platform/db/pool.ts'
import { sessionHash } from '../queries.ts'
import { decideSignIn, failuresAfter, idleLimit, type Proof, sessionEnd } from '../rules/index.ts'
import { type Account, findAccount, lockAccount, saveFailures, saveSuccess } from '../store/accounts.ts'
import { deleteDeadSessions, deleteSession, findSession, insertSession } from '../store/sessions.ts'
import { stepOf } from './one-time-code.ts'
import { passwordMatches } from './password.ts'
import { secretPlace } from './secret-place.ts'

export interface SignedIn {
  /** For the cookie only: the database knows its keyed hash. */
  readonly token: string
  readonly principal: StaffPrincipal
}

const tokenBytes = 32

/**
 * Opens a session with a new key; the one this browser held before dies (no session fixation). The password is checked
 * before the lock, because it takes long; what the proof is worth is decided under the lock.
 */
export async function signIn(
  tools: Tools,
  input: SignIn & { heldToken: string | undefined },
): Promise<Decision<SignedIn, StaffReason>> {
  const known = await findAccount(tools.db, input.account)
  const passwordRight = await passwordMatches(known?.passwordHash, input.password)
  if (known === undefined) {
    // No hall to write it under, and the name typed may be a password: the fact is all that is kept.
    tools.log.warn('a sign-in named no account')
    return refused('wrong-credentials')
  }
  return tools.db.transaction().execute(async (tx) => {
    const now = tools.clock.real()
    const account = await lockAccount(tx, known.staffId)
    const proof = {
      // A password changed since it was checked is not the one that was checked.
      passwordRight: passwordRight && account.passwordHash === known.passwordHash,
      step: stepOf(tools.cipher.openText(account.totpSecret, secretPlace(account)), input.code, now),
    }
    return decide({ tools, tx, now }, { account, proof, heldToken: input.heldToken })
  })
}

interface At {
  readonly tools: Tools
  readonly tx: Tx
  readonly now: Temporal.Instant
}

interface Attempt {
  readonly account: Account
  readonly proof: Proof
  readonly heldToken: string | undefined
}

async function decide(at: At, { account, proof, heldToken }: Attempt): Promise<Decision<SignedIn, StaffReason>> {
  const decision = decideSignIn(account, proof, at.now)
  if (decision.ok) return accepted(await open(at, { account, lastStep: decision.value.lastStep, heldToken }))
  const after = failuresAfter(account, at.now)
  await saveFailures(at.tx, account.staffId, after)
  // The trail knows of the lock; who typed a wrong answer is not told, or it would say that the account exists.
  const reason = after.lockedUntil === null ? decision.reason : 'account-locked'
  // Who typed is not known: the entry names the account, not its owner, as what was tried at.
  await trace(at, { kind: 'public' }, { account, reason })
  return refused(decision.reason)
}

async function open(
  at: At,
  { account, lastStep, heldToken }: { account: Account; lastStep: number; heldToken: string | undefined },
): Promise<SignedIn> {
  const { tools, tx, now } = at
  const { staffId, hallId } = account
  await saveSuccess(tx, staffId, { lastStep })
  if (heldToken !== undefined) await deleteSession(tx, sessionHash(tools.keys, heldToken))
  await deleteDeadSessions(tx, {
    staffId,
    at: formatInstant(now),
    seenBefore: formatInstant(now.subtract(idleLimit)),
  })
  const token = Buffer.from(tools.random.bytes(tokenBytes)).toString('base64url')
  const tokenHash = sessionHash(tools.keys, token)
  await insertSession(tx, {
    tokenHash,
    hallId,
    staffId,
    at: formatInstant(now),
    expiresAt: formatInstant(sessionEnd(now)),
  })
  const session = await findSession(tx, tokenHash)
  if (session === undefined) throw new Error('a session just opened is not there')
  await trace(at, session.principal, { account })
  return { token, principal: session.principal }
}

async function trace(at: At, principal: Principal, about: { account: Account; reason?: StaffReason }): Promise<void> {
  const { account, reason } = about
  await appendAudit(at.tx, {
    principal,
    at: formatInstant(at.tools.clock.now()),
    entry: {
      hallId: account.hallId,
      act: 'session.open',
      objectKind: 'staff',
      objectId: account.staffId,
      outcome: reason === undefined ? 'done' : 'refused',
      reason: reason ?? null,
    },
  })
}
