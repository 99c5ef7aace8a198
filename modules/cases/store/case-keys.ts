import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface CaseKeyRecord {
  readonly hallId: string
  readonly caseId: string
  readonly code: string
  readonly failures: number
  readonly lockedUntil: string | null
}

export async function insertCaseKey(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { hallId, caseId, code }: { hallId: string; caseId: string; code: string },
): Promise<void> {
  await tx
    .insertInto('case_key')
    .values({ hall_id: hallId, case_id: caseId, code_cipher: cipher.seal(code, placeOf(hallId, caseId)) })
    .execute()
}

/** By the public number, locked: parallel guesses are counted one after another. */
export async function lockCaseKey(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  number: string,
): Promise<CaseKeyRecord | undefined> {
  const row = await tx
    .selectFrom('case_key')
    .innerJoin('case_file', (join) =>
      join.onRef('case_file.hall_id', '=', 'case_key.hall_id').onRef('case_file.id', '=', 'case_key.case_id'),
    )
    .select(['case_key.hall_id', 'case_key.case_id', 'code_cipher', 'failures', 'locked_until'])
    .where('case_file.number', '=', number)
    .forNoKeyUpdate('case_key')
    .executeTakeFirst()
  return row === undefined ? undefined : toKey(cipher, row)
}

export async function getCaseCode(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  { hallId, caseId }: { hallId: string; caseId: string },
): Promise<string> {
  const row = await db
    .selectFrom('case_key')
    .select(['hall_id', 'case_id', 'code_cipher', 'failures', 'locked_until'])
    .where('hall_id', '=', hallId)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return toKey(cipher, row).code
}

export async function saveGuess(
  tx: Tx,
  key: { hallId: string; caseId: string; failures: number; lockedUntil: string | null },
): Promise<void> {
  await tx
    .updateTable('case_key')
    .set({ failures: key.failures, locked_until: key.lockedUntil })
    .where('hall_id', '=', key.hallId)
    .where('case_id', '=', key.caseId)
    .execute()
}

function toKey(
  cipher: FieldCipher,
  row: { hall_id: string; case_id: string; code_cipher: Buffer; failures: number; locked_until: Date | null },
): CaseKeyRecord {
  return {
    hallId: row.hall_id,
    caseId: row.case_id,
    code: cipher.openText(row.code_cipher, placeOf(row.hall_id, row.case_id)),
    failures: row.failures,
    lockedUntil: row.locked_until?.toISOString() ?? null,
  }
}

function placeOf(hallId: string, caseId: string): string {
  return `case_key/code/${hallId}/${caseId}`
}
