import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface DraftRecord {
  readonly hallId: string
  readonly id: string
  readonly codeHash: Buffer
  readonly failures: number
  readonly expiresAt: string
  readonly content: string
}

interface Sealed {
  readonly tx: Tx
  readonly cipher: FieldCipher
}

export async function insertDraft(
  { tx, cipher }: Sealed,
  draft: Omit<DraftRecord, 'failures'> & { readonly tokenHash: Buffer; readonly savedAt: string },
): Promise<void> {
  await tx
    .insertInto('intake_draft')
    .values({
      hall_id: draft.hallId,
      id: draft.id,
      token_hash: draft.tokenHash,
      code_hash: draft.codeHash,
      content_cipher: cipher.seal(draft.content, placeOf(draft)),
      saved_at: draft.savedAt,
      expires_at: draft.expiresAt,
    })
    .execute()
}

/** Locked: guesses at one draft wait for one another here, so that none goes uncounted. */
export async function lockDraft(
  { tx, cipher }: Sealed,
  { hallId, tokenHash, at }: { hallId: string; tokenHash: Buffer; at: string },
): Promise<DraftRecord | undefined> {
  const row = await tx
    .selectFrom('intake_draft')
    .select(['hall_id', 'id', 'code_hash', 'failures', 'expires_at', 'content_cipher'])
    .where('hall_id', '=', hallId)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', new Date(at))
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const key = { hallId: row.hall_id, id: row.id }
  return {
    ...key,
    codeHash: row.code_hash,
    failures: row.failures,
    expiresAt: row.expires_at.toISOString(),
    content: cipher.openText(row.content_cipher, placeOf(key)),
  }
}

export async function saveDraftFailure(
  tx: Tx,
  { hallId, id, failures }: { hallId: string; id: string; failures: number },
): Promise<void> {
  await tx.updateTable('intake_draft').set({ failures }).where('hall_id', '=', hallId).where('id', '=', id).execute()
}

export async function deleteDraft(tx: Tx, { hallId, id }: { hallId: string; id: string }): Promise<void> {
  await tx.deleteFrom('intake_draft').where('hall_id', '=', hallId).where('id', '=', id).execute()
}

/** Drafts whose day is over; nobody can open them any more. */
export async function deleteOldDrafts(db: Db | Tx, at: string): Promise<void> {
  await db.deleteFrom('intake_draft').where('expires_at', '<=', new Date(at)).execute()
}

function placeOf({ hallId, id }: { hallId: string; id: string }): string {
  return `intake_draft/content/${hallId}/${id}`
}
