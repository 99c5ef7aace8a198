import { sql } from 'kysely'
import { z } from 'zod'
import { Signer, Stroke } from '#contract/biometrics.ts'
import { DeferralBlock } from '#contract/deferrals.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

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

export interface BlockListing {
  readonly scope: Scope
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service', stage: 'case_file.state' }

/** Open blocks in the scope, the newest first. */
export async function listBlocks(db: Db, { scope, after, limit }: BlockListing): Promise<DeferralBlock[]> {
  const rows = await db
    .selectFrom('deferral_block')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.hall_id', '=', 'deferral_block.hall_id')
        .onRef('case_file.id', '=', 'deferral_block.case_id'),
    )
    .select([
      'deferral_block.id',
      'deferral_block.case_id',
      'case_file.number',
      'case_file.service',
      'case_file.applicant_name',
      'deferral_block.why',
      'deferral_block.blocked_at',
    ])
    .where(scopeSql(scope, scopeColumns))
    .where('deferral_block.restored_at', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(deferral_block.blocked_at, deferral_block.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('deferral_block.blocked_at', 'desc')
    .orderBy('deferral_block.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    service: row.service,
    applicantName: row.applicant_name,
    why: DeferralBlock.shape.why.parse(row.why),
    blockedAt: row.blocked_at.toISOString(),
  }))
}

/** Ends a block; false where it is none in this hall, or was ended by somebody else. */
export async function restoreBlock(
  tx: Tx,
  { scope, id, staffId, note, at }: { scope: Scope; id: string; staffId: string; note: string; at: string },
): Promise<{ hallId: string; caseId: string } | undefined> {
  const row = await tx
    .updateTable('deferral_block')
    .set({ restored_at: at, restored_by: staffId, restored_note: note })
    .from('case_file')
    .whereRef('case_file.hall_id', '=', 'deferral_block.hall_id')
    .whereRef('case_file.id', '=', 'deferral_block.case_id')
    .where(scopeSql(scope, scopeColumns))
    .where('deferral_block.id', '=', id)
    .where('deferral_block.restored_at', 'is', null)
    .returning(['deferral_block.hall_id', 'deferral_block.case_id'])
    .executeTakeFirst()
  return row === undefined ? undefined : { hallId: row.hall_id, caseId: row.case_id }
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
