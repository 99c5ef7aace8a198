import { z } from 'zod'
import { Signer, Stroke } from '#contract/biometrics.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

interface CaseKey {
  readonly hallId: string
  readonly caseId: string
}

type Vault = { readonly tx: Tx; readonly cipher: FieldCipher }
type OpenVault = { readonly db: Db | Tx; readonly cipher: FieldCipher }

export interface Commitment {
  readonly signer: Signer
  readonly strokes: readonly Stroke[]
}

/** Keeps what was promised, sealed like every signature. */
export async function insertDeferral(
  { tx, cipher }: Vault,
  { hallId, caseId, signer, strokes, at }: CaseKey & Commitment & { at: string },
): Promise<void> {
  await tx
    .insertInto('case_deferral')
    .values({
      hall_id: hallId,
      case_id: caseId,
      signer,
      strokes_cipher: cipher.seal(JSON.stringify(strokes), placeOf({ hallId, caseId })),
      committed_at: at,
    })
    .execute()
}

/** What was signed, to be drawn on 《承诺书》; nothing where nothing was promised. */
export async function findCommitment(
  { db, cipher }: OpenVault,
  { hallId, caseId }: CaseKey,
): Promise<(Commitment & { readonly at: string }) | undefined> {
  const row = await db
    .selectFrom('case_deferral')
    .select(['signer', 'strokes_cipher', 'committed_at'])
    .where('hall_id', '=', hallId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const strokes: unknown = JSON.parse(cipher.openText(row.strokes_cipher, placeOf({ hallId, caseId })))
  return {
    signer: Signer.parse(row.signer),
    strokes: z.array(Stroke).parse(strokes),
    at: row.committed_at.toISOString(),
  }
}

export async function endDeferral(
  tx: Tx,
  { hallId, caseId, outcome, at }: CaseKey & { outcome: 'kept' | 'lapsed' | 'false'; at: string },
): Promise<void> {
  await tx
    .updateTable('case_deferral')
    .set({ outcome, ended_at: at })
    .where('hall_id', '=', hallId)
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null)
    .execute()
}

export async function isBlocked(
  db: Db | Tx,
  { hallId, personId }: { hallId: string; personId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('deferral_block')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('person_id', '=', personId)
    .where('restored_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertBlock(
  tx: Tx,
  block: CaseKey & { id: string; personId: string; why: 'lapsed' | 'false'; at: string },
): Promise<void> {
  await tx
    .insertInto('deferral_block')
    .values({
      hall_id: block.hallId,
      id: block.id,
      person_id: block.personId,
      case_id: block.caseId,
      why: block.why,
      blocked_at: block.at,
    })
    // The job may run twice for one case.
    .onConflict((conflict) => conflict.columns(['hall_id', 'case_id']).doNothing())
    .execute()
}

/** Cases whose promised papers are overdue today: a bounded bunch, by index. */
export async function listLapsed(
  db: Db,
  { hallId, today, limit }: { hallId: string; today: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('case_clock')
    .select('case_id')
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'supply')
    .where('standing', '=', 'running')
    .where('due', '<', today)
    .orderBy('due')
    .limit(limit)
    .execute()
  return rows.map((row) => row.case_id)
}

function placeOf({ hallId, caseId }: CaseKey): string {
  return `case_deferral/strokes/${hallId}/${caseId}`
}
