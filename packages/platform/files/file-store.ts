import { createHash } from 'node:crypto'
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
    // The same content twice is one file.
    .onConflict((conflict) => conflict.columns(['hall_id', 'sha256']).doNothing())
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

function placeOf(hallId: string, sha256: Buffer): string {
  return `file/${hallId}/${sha256.toString('hex')}`
}
