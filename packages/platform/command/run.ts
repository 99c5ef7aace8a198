import { formatInstant } from '#kernel/clock.ts'
import type { Decision } from '#kernel/result.ts'
import type { Principal, Scope } from '../access/principal.ts'
import { appendAudit } from '../audit/audit-store.ts'
import type { Tx } from '../db/pool.ts'
import { markSavepoint, rollBackToSavepoint } from '../db/savepoint.ts'
import { emitEvent } from '../jobs/events.ts'
import { type Announcement, announceLive } from '../live/live-store.ts'
import type { Act, PublicAct, Tools } from './act.ts'
import { type Claim, claimKey, keepReply, type StoredReply } from './idempotency-store.ts'

/**
 * What a repetition of a request gets. `run-again` is for replies that open something secret: nothing of them is stored,
 * every repetition is judged by today's grants and leaves its own line in the trail. Only for commands that write nothing
 * but that line.
 */
export type Replay = 'stored' | 'run-again'

export interface CommandRequest {
  readonly principal: Principal
  readonly scope: Scope | undefined
  readonly claim: Claim
  /** How the outcome looks on the wire; stored, so that a repetition gets the very same. */
  readonly toReply: (outcome: Decision<unknown, string>) => StoredReply
  readonly replay?: Replay | undefined
}

export type CommandOutcome = { readonly kind: 'reply'; readonly reply: StoredReply } | { readonly kind: 'reused' }

/**
 * One command, one transaction: claim the key, run, append the traces, keep the reply, commit. A refusal undoes what
 * the command wrote but keeps the key with its reply; anything thrown undoes everything, the key too.
 */
export async function runCommand(
  tools: Tools,
  request: CommandRequest,
  command: (act: Act) => Promise<Decision<unknown, string>>,
): Promise<CommandOutcome> {
  const announced: Announcement[] = []
  const outcome = await tools.db.transaction().execute(async (tx): Promise<CommandOutcome> => {
    const now = tools.clock.now()
    const vault = { tx, keys: tools.keys, cipher: tools.cipher, at: formatInstant(now) }
    const claimed = await claimKey(vault, request.claim)
    if (claimed.kind === 'reused') return { kind: 'reused' }
    const runsAgain = request.replay === 'run-again'
    if (claimed.kind === 'repeated' && !runsAgain) return { kind: 'reply', reply: claimed.reply }
    await markSavepoint(tx)
    const act = actOf({ tools, tx, request, now, announced })
    // Public acts have no scope and their commands do not ask for one: their type is PublicAct.
    const decision = await command(act as Act)
    if (!decision.ok) {
      await rollBackToSavepoint(tx)
      announced.length = 0
    }
    await announceLive(tx, announced)
    const reply = request.toReply(decision)
    await keepReply(vault, request.claim, runsAgain ? { ...reply, body: null } : reply)
    return { kind: 'reply', reply }
  })
  if (announced.length > 0) tools.onAnnounced()
  return outcome
}

/** For jobs and seeding: the same transaction and traces, without a request to repeat. */
export function runSystemAct<T>(tools: Tools, name: string, work: (act: PublicAct) => Promise<T>): Promise<T> {
  return runAct(tools, { kind: 'system', name }, work)
}

/** For what a visitor's request writes even when it is refused, such as a wrong guess: a transaction of its own. */
export function runPublicAct<T>(tools: Tools, work: (act: PublicAct) => Promise<T>): Promise<T> {
  return runAct(tools, { kind: 'public' }, work)
}

async function runAct<T>(tools: Tools, principal: Principal, work: (act: PublicAct) => Promise<T>): Promise<T> {
  const announced: Announcement[] = []
  const value = await tools.db.transaction().execute(async (tx) => {
    const request = { principal, scope: undefined, claim: { key: tools.ids.next() } }
    const done = await work(actOf({ tools, tx, request, now: tools.clock.now(), announced }))
    await announceLive(tx, announced)
    return done
  })
  if (announced.length > 0) tools.onAnnounced()
  return value
}

interface ActParts {
  readonly tools: Tools
  readonly tx: Tx
  readonly request: {
    readonly principal: Principal
    readonly scope: Scope | undefined
    readonly claim: { readonly key: string }
  }
  readonly now: Act['now']
  /** Filled while the act runs, written in one statement at its end: what is locked meanwhile waits for fewer of them. */
  readonly announced: Announcement[]
}

function actOf({ tools, tx, request, now, announced }: ActParts): PublicAct & { scope: Scope | undefined } {
  const at = formatInstant(now)
  return {
    tx,
    now,
    at,
    tools,
    principal: request.principal,
    scope: request.scope,
    operationId: request.claim.key,
    record: (entry) => appendAudit(tx, { principal: request.principal, at, entry }),
    announce: async (hallId, topic) => {
      announced.push({ hallId, topic, at })
    },
    emit: (event) => emitEvent(tx, event, tools.ids.next()),
  }
}
