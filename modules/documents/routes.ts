import * as contract from '#contract/documents.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { printDocument, reprintDocument } from './commands.ts'
import { openDocument, readCaseDocuments, verifyDocument } from './queries.ts'

// 50 bits of check code and 30 guesses a minute: longer than any document is in force.
const perMinute = 30

export function documentRoutes(host: HttpHost): void {
  host.publicQuery(contract.verifyDocument, (reading, { body }) => verifyDocument(reading, body), { perMinute })
  host.query(contract.listCaseDocuments, { as: ['staff'], verb: 'document.read' }, (reading, { params }) =>
    readCaseDocuments(reading, params.caseId),
  )
  host.query(contract.getDocumentPdf, { as: ['staff'], verb: 'document.read' }, (reading, { params, query }) =>
    openDocument(reading, params.documentId, query.form),
  )
  host.command(contract.printDocument, { as: ['staff'], verb: 'document.print' }, (act, { params, body }) =>
    printDocument(act, params.documentId, body),
  )
  host.command(contract.reprintDocument, { as: ['staff'], verb: 'document.reprint' }, (act, { params, body }) =>
    reprintDocument(act, params.documentId, body),
  )
}
