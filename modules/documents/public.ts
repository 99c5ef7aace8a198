import type { CaseDocument } from '#contract/documents.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { toCaseDocument } from './queries.ts'
import { normaliseNumber } from './rules/index.ts'
import { listDocumentsOfCase } from './store/documents.ts'

export { type CaseOutcome, makeDocuments } from './jobs/make-document.ts'
export type { DocumentDeps, DocumentSubject } from './jobs/subject.ts'
/** The PDF for the server's own work; whoever hands it out has judged and recorded the look. */
export { getDocumentContent as readDocumentFile } from './queries.ts'
export { documentRoutes } from './routes.ts'
export { isPaperOfTheWay } from './rules/index.ts'

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

/** Every paper of a case, the newest first. */
export async function listCaseDocuments(db: Db | Tx, key: CaseRef): Promise<CaseDocument[]> {
  return (await listDocumentsOfCase(db, key)).map(toCaseDocument)
}

/** One paper of a case by its number; undefined for a number of another case. */
export async function findCaseDocument(
  db: Db | Tx,
  { number, ...key }: CaseRef & { readonly number: string },
): Promise<CaseDocument | undefined> {
  return (await listCaseDocuments(db, key)).find((document) => document.number === normaliseNumber(number))
}
