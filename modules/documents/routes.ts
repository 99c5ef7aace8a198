import { getDocumentPdf, verifyDocument as verifyEndpoint } from '#contract/documents.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { openDocument, verifyDocument } from './queries.ts'

// 50 bits of check code and 30 guesses a minute: longer than any document is in force.
const perMinute = 30

export function documentRoutes(host: HttpHost): void {
  host.publicQuery(verifyEndpoint, (reading, { body }) => verifyDocument(reading, body), { perMinute })
  host.query(getDocumentPdf, { as: ['staff'], verb: 'document.read' }, (reading, { params }) =>
    openDocument(reading, params.documentId),
  )
}
