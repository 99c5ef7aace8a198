import { sql } from 'kysely'
import type { FieldCipher } from '../crypto/field-cipher.ts'
import type { KeyRing } from '../crypto/keys.ts'
import type { Db, Tx } from '../db/pool.ts'

export interface Claim {
  readonly actor: string
  readonly key: string
  readonly endpoint: string
  readonly input: unknown
}

export interface StoredReply {
  readonly status: number
  readonly body: unknown
}

export type ClaimOutcome =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'repeated'; readonly reply: StoredReply }
  | { readonly kind: 'reused' }

interface Vault {
  readonly tx: Tx
  readonly keys: KeyRing
  readonly cipher: FieldCipher
  readonly at: string
}

/**
 * Claims a key for one actor in the command's own transaction. A second request with the same key waits here until the
 * first has committed (the primary key's lock), then gets its reply.
 */
export async function claimKey(vault: Vault, claim: Claim): Promise<ClaimOutcome> {
  const requestHash = hashOf(vault.keys, claim)
  const claimed = await sql`
    insert into idempotency_key (actor, key, endpoint, request_hash, created_at)
    values (${claim.actor}, ${claim.key}, ${claim.endpoint}, ${requestHash}, ${vault.at})
    on conflict (actor, key) do nothing
    returning key
  `.execute(vault.tx)
  if (claimed.rows.length === 1) return { kind: 'fresh' }
  const row = await vault.tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'reply'])
    .where('actor', '=', claim.actor)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow()
  if (!row.request_hash.equals(requestHash)) return { kind: 'reused' }
  if (row.status === null || row.reply === null) throw new Error('an idempotency key was committed without its reply')
  const body: unknown = JSON.parse(vault.cipher.openText(row.reply, placeOf(claim)))
  return { kind: 'repeated', reply: { status: row.status, body } }
}

export async function keepReply(vault: Vault, claim: Claim, reply: StoredReply): Promise<void> {
  await vault.tx
    .updateTable('idempotency_key')
    // Replies carry names and codes: sealed like any personal field.
    .set({ status: reply.status, reply: vault.cipher.seal(JSON.stringify(reply.body ?? null), placeOf(claim)) })
    .where('actor', '=', claim.actor)
    .where('key', '=', claim.key)
    .execute()
}

function hashOf(keys: KeyRing, claim: Claim): Buffer {
  return keys.mac('idempotency', `${claim.endpoint}\n${JSON.stringify(claim.input)}`)
}

function placeOf(claim: Claim): string {
  return `idempotency/${claim.actor}/${claim.key}`
}

const keepDays = 3

/** A key is remembered long enough for any retry of a screen or a device. */
export async function forgetOldKeys(db: Db, now: string): Promise<void> {
  await sql`delete from idempotency_key where created_at < ${now}::timestamptz - make_interval(days => ${keepDays})`.execute(
    db,
  )
}
