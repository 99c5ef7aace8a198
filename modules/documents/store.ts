import { sql } from 'kysely'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

export interface DocumentRow {
  readonly hallId: string
  readonly id: string
  readonly caseId: string
  readonly kind: string
  readonly number: string
  readonly checkHash: Buffer
  readonly template: string
  readonly specimen: boolean
  readonly validFrom: string
  /** `LONG_TERM` where the law gives no end. */
  readonly validTo: string
  readonly sha256: Buffer
  readonly madeAt: string
}

/** Two deliveries of one event would draw two numbers for one paper: the second waits here and then finds the paper. */
export async function lockMaking(tx: Tx, { hallId, caseId }: CaseRef): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document/${hallId}/${caseId}`}, 0))`.execute(tx)
}

export async function insertDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      hall_id: row.hallId,
      id: row.id,
      case_id: row.caseId,
      kind: row.kind,
      number: row.number,
      check_hash: row.checkHash,
      template: row.template,
      specimen: row.specimen,
      valid_from: row.validFrom,
      valid_to: row.validTo === 'LONG_TERM' ? null : row.validTo,
      sha256: row.sha256,
      made_at: row.madeAt,
    })
    .execute()
}

/** The papers of a case, the newest first. A case has a handful. */
export async function listDocumentsOfCase(db: Db | Tx, { hallId, caseId }: CaseRef): Promise<DocumentRow[]> {
  const rows = await selectDocument(db)
    .where('document.hall_id', '=', hallId)
    .where('document.case_id', '=', caseId)
    .orderBy('document.made_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(toDocument)
}

/** For the server's own work, by its full key. */
export async function findDocumentByKey(
  db: Db | Tx,
  { hallId, id }: { hallId: string; id: string },
): Promise<DocumentRow | undefined> {
  const row = await selectDocument(db)
    .where('document.hall_id', '=', hallId)
    .where('document.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

/** For the public question: the number is unique in all halls. */
export async function findDocumentByNumber(db: Db, number: string): Promise<DocumentRow | undefined> {
  const row = await selectDocument(db).where('document.number', '=', number).executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

/** Only for those who may see the case as it stands now: its service and its stage are the document's. */
export async function findDocumentInScope(
  db: Db,
  { scope, id }: { scope: Scope; id: string },
): Promise<DocumentRow | undefined> {
  const columns = { hall: 'document.hall_id', service: 'case_file.service', stage: 'case_file.state' }
  const row = await selectDocument(db)
    .innerJoin('case_file', (join) =>
      join.onRef('case_file.hall_id', '=', 'document.hall_id').onRef('case_file.id', '=', 'document.case_id'),
    )
    .where('document.id', '=', id)
    .where(scopeSql(scope, columns))
    .executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

function selectDocument(db: Db | Tx) {
  return db
    .selectFrom('document')
    .select([
      'document.hall_id',
      'document.id',
      'document.case_id',
      'document.kind',
      'document.number',
      'document.check_hash',
      'document.template',
      'document.specimen',
      'document.valid_from',
      'document.valid_to',
      'document.sha256',
      'document.made_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDocument>['executeTakeFirstOrThrow']>>

function toDocument(row: Row): DocumentRow {
  return {
    hallId: row.hall_id,
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    number: row.number,
    checkHash: row.check_hash,
    template: row.template,
    specimen: row.specimen,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? 'LONG_TERM',
    sha256: row.sha256,
    madeAt: row.made_at.toISOString(),
  }
}
