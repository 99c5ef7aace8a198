import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { FieldCipher } from '../crypto/field-cipher.ts'
import type { Db, Tx } from '../db/pool.ts'

/**
 * Files are content-addressed and encrypted, and lie in the database: server nodes hold no state, and a photo commits
 * or rolls back with the row that names it.
 */
export async function putFile(
  { tx, cipher, at }: { tx: Tx; cipher: FieldCipher; at: string },
  { hallId, mediaType, content }: { hallId: string; mediaType: string; content: Uint8Array },
): Promise<Buffer> {
  const sha256 = createHash('sha256').update(content).digest()
  await tx
    .insertInto('file')
    .values({
      hall_id: hallId,
      sha256,
      media_type: mediaType,
      size: content.length,
      content: cipher.seal(content, placeOf(hallId, sha256)),
      created_at: at,
    })
    // The same content twice is one file. The update changes nothing and locks the row: a file that is being dropped at
    // this moment is either gone before and made anew, or seen to be wanted again.
    .onConflict((conflict) => conflict.columns(['hall_id', 'sha256']).doUpdateSet({ media_type: mediaType }))
    .execute()
  return sha256
}

export async function findFile(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  { hallId, sha256 }: { hallId: string; sha256: Uint8Array },
): Promise<{ mediaType: string; content: Buffer } | undefined> {
  const key = Buffer.from(sha256)
  const row = await db
    .selectFrom('file')
    .select(['media_type', 'content'])
    .where('hall_id', '=', hallId)
    .where('sha256', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { mediaType: row.media_type, content: cipher.open(row.content, placeOf(hallId, key)) }
}

/**
 * Deletes a file unless something still refers to it: the same content may belong to several rows, and the foreign keys
 * know every table that may name it.
 */
export async function dropFile(tx: Tx, { hallId, sha256 }: { hallId: string; sha256: Uint8Array }): Promise<void> {
  await sql`savepoint drop_file`.execute(tx)
  try {
    await tx.deleteFrom('file').where('hall_id', '=', hallId).where('sha256', '=', Buffer.from(sha256)).execute()
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error
    await sql`rollback to savepoint drop_file`.execute(tx)
  }
  await sql`release savepoint drop_file`.execute(tx)
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}

function placeOf(hallId: string, sha256: Buffer): string {
  return `file/${hallId}/${sha256.toString('hex')}`
}
