import { Signer, type Stroke } from '#contract/biometrics.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

interface NewSignature {
  readonly hallId: string
  readonly id: string
  readonly preApplicationId: string
  readonly staffId: string
  readonly at: string
  readonly signer: Signer
  readonly formHash: string
  readonly strokes: readonly Stroke[]
  /** PNG, drawn by us from the strokes. */
  readonly picture: Uint8Array
}

export async function insertSignature(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  signature: NewSignature,
): Promise<void> {
  const { hallId, id } = signature
  await tx
    .insertInto('form_signature')
    .values({
      hall_id: hallId,
      id,
      pre_application_id: signature.preApplicationId,
      staff_id: signature.staffId,
      at: signature.at,
      signer: signature.signer,
      form_hash: Buffer.from(signature.formHash, 'hex'),
      strokes_cipher: cipher.seal(JSON.stringify(signature.strokes), placeOf('strokes', signature)),
      picture_cipher: cipher.seal(signature.picture, placeOf('picture', signature)),
    })
    .execute()
}

export interface SignatureRecord {
  readonly id: string
  readonly at: string
  readonly signer: Signer
  readonly formHash: string
}

interface Key {
  readonly hallId: string
  readonly preApplicationId: string
}

/** The last signature counts. */
export async function findSignature(db: Db | Tx, key: Key): Promise<SignatureRecord | undefined> {
  const row = await selectLast(db, key).select(['id', 'at', 'signer', 'form_hash']).executeTakeFirst()
  if (row === undefined) return undefined
  const formHash = row.form_hash.toString('hex')
  return { id: row.id, at: row.at.toISOString(), signer: Signer.parse(row.signer), formHash }
}

/** The picture of the last signature, for the paper it stands under. */
export async function findSignaturePicture(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  key: Key,
): Promise<{ signer: Signer; picture: Buffer } | undefined> {
  const row = await selectLast(db, key).select(['id', 'signer', 'picture_cipher']).executeTakeFirst()
  if (row === undefined) return undefined
  const picture = cipher.open(row.picture_cipher, placeOf('picture', { hallId: key.hallId, id: row.id }))
  return { signer: Signer.parse(row.signer), picture }
}

function selectLast(db: Db | Tx, { hallId, preApplicationId }: Key) {
  return db
    .selectFrom('form_signature')
    .where('hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
}

function placeOf(column: 'strokes' | 'picture', { hallId, id }: { hallId: string; id: string }): string {
  return `form_signature/${column}/${hallId}/${id}`
}
