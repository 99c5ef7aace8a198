import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Keyed } from './pre-applications.ts'

export interface CorrectionRecord {
  readonly id: string
  readonly field: string
  /** As it was; to be masked by who shows it. */
  readonly before: string | null
  readonly at: string
  readonly by: string
}

interface NewCorrection {
  readonly hallId: string
  readonly id: string
  readonly preApplicationId: string
  readonly field: string
  readonly before: string | null
  readonly after: string
  readonly staffId: string
  readonly at: string
}

export async function insertCorrection(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { hallId, id, preApplicationId, field, before, after, staffId, at }: NewCorrection,
): Promise<void> {
  await tx
    .insertInto('entry_correction')
    .values({
      hall_id: hallId,
      id,
      pre_application_id: preApplicationId,
      field,
      before_cipher: before === null ? null : cipher.seal(before, placeOf('before', { hallId, id })),
      after_cipher: cipher.seal(after, placeOf('after', { hallId, id })),
      staff_id: staffId,
      at,
    })
    .execute()
}

/** The newest first, bounded: nobody puts a form right a hundred times. */
export async function listCorrectionsOf(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  { hallId, id: preApplicationId }: Keyed,
): Promise<CorrectionRecord[]> {
  const rows = await db
    .selectFrom('entry_correction')
    .innerJoin('staff', 'staff.id', 'entry_correction.staff_id')
    .select(['entry_correction.id', 'field', 'before_cipher', 'at', 'staff.name'])
    .where('entry_correction.hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .orderBy('at', 'desc')
    .orderBy('entry_correction.id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    field: row.field,
    before:
      row.before_cipher === null ? null : cipher.openText(row.before_cipher, placeOf('before', { hallId, id: row.id })),
    at: row.at.toISOString(),
    by: row.name,
  }))
}

function placeOf(column: 'before' | 'after', { hallId, id }: Keyed): string {
  return `entry_correction/${column}/${hallId}/${id}`
}
