import type { CaseDocument } from '#contract/cases.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { toCaseDocument } from './queries.ts'
import { listDocumentsOfCase } from './store.ts'

export { type DocumentDeps, type DocumentSubject, makeDocument } from './jobs/make-document.ts'
/** The PDF for the server's own work; whoever hands it out has judged and recorded the look. */
export { getDocumentContent as readDocumentFile } from './queries.ts'
export { documentRoutes } from './routes.ts'

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

/** Every paper of a case, the newest first. */
export async function listCaseDocuments(db: Db | Tx, key: CaseRef): Promise<CaseDocument[]> {
  return (await listDocumentsOfCase(db, key)).map(toCaseDocument)
}

/** The newest paper of a case; undefined before it is made. */
export async function findCaseDocument(db: Db | Tx, key: CaseRef): Promise<CaseDocument | undefined> {
  return (await listCaseDocuments(db, key))[0]
}
