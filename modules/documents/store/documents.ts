import { sql } from 'kysely'
import { CaseState } from '#contract/cases.ts'
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
  /** `LONG_TERM` where the law gives no end, `NONE` where the paper states no validity. */
  readonly validTo: string
  readonly sha256: Buffer
  /** The same paper for a roll printer. */
  readonly slipSha256: Buffer | null
  /** A character is in no font: a box waits for a pen. */
  readonly toComplete: boolean
  readonly prints: number
  readonly madeAt: string
}

/** Two deliveries of one event would draw two numbers for one paper: the second waits here and then finds the paper. */
export async function lockMaking(tx: Tx, { hallId, caseId, kind }: CaseRef & { readonly kind: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document/${hallId}/${caseId}/${kind}`}, 0))`.execute(tx)
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
      valid_to: row.validTo === 'LONG_TERM' || row.validTo === 'NONE' ? null : row.validTo,
      has_validity: row.validTo !== 'NONE',
      sha256: row.sha256,
      slip_sha256: row.slipSha256,
      to_complete: row.toComplete,
      prints: row.prints,
      made_at: row.madeAt,
    })
    .execute()
}

/** The one paper of a kind of a case. */
export async function findDocumentOfKind(
  db: Db | Tx,
  { hallId, caseId, kind }: CaseRef & { readonly kind: string },
): Promise<DocumentRow | undefined> {
  const row = await selectDocument(db)
    .where('document.hall_id', '=', hallId)
    .where('document.case_id', '=', caseId)
    .where('document.kind', '=', kind)
    .executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
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

/** The papers of a case that this person may see, with what the case is and how far it has come. */
export async function listDocumentsInScope(
  db: Db,
  { scope, caseId }: { scope: Scope; caseId: string },
): Promise<{ document: DocumentRow; service: string; stage: CaseState }[]> {
  const rows = await joinCase(db)
    .select(['case_file.service', 'case_file.state'])
    .where('document.case_id', '=', caseId)
    .where(scopeSql(scope, scopeColumns))
    .orderBy('document.made_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ document: toDocument(row), service: row.service, stage: CaseState.parse(row.state) }))
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

interface InScope {
  readonly scope: Scope
  readonly id: string
}

/** Only for those who may see the case as it stands now: its service and its stage are the document's. */
export async function findDocumentInScope(db: Db, given: InScope): Promise<DocumentRow | undefined> {
  const row = await selectInScope(db, given).executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

/** Locked for a print: two windows printing at once wait for one another, so that each is counted. */
export async function lockDocumentInScope(tx: Tx, given: InScope): Promise<DocumentRow | undefined> {
  const row = await selectInScope(tx, given).forNoKeyUpdate('document').executeTakeFirst()
  return row === undefined ? undefined : toDocument(row)
}

const scopeColumns = { hall: 'document.hall_id', service: 'case_file.service', stage: 'case_file.state' }

function selectInScope(db: Db | Tx, { scope, id }: InScope) {
  return joinCase(db).where('document.id', '=', id).where(scopeSql(scope, scopeColumns))
}

function joinCase(db: Db | Tx) {
  return selectDocument(db).innerJoin('case_file', (join) =>
    join.onRef('case_file.hall_id', '=', 'document.hall_id').onRef('case_file.id', '=', 'document.case_id'),
  )
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
      'document.has_validity',
      'document.sha256',
      'document.slip_sha256',
      'document.to_complete',
      'document.prints',
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
    validTo: row.has_validity ? (row.valid_to ?? 'LONG_TERM') : 'NONE',
    sha256: row.sha256,
    slipSha256: row.slip_sha256,
    toComplete: row.to_complete,
    prints: row.prints,
    madeAt: row.made_at.toISOString(),
  }
}
