import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, Id } from './fields.ts'

export const documentReasons = ['document-unknown'] as const
export type DocumentReason = (typeof documentReasons)[number]

/** What the public verification page learns: true or false, use and validity, nothing personal. */
export type Verification = z.infer<typeof Verification>
export const Verification = z.discriminatedUnion('genuine', [
  z.strictObject({
    genuine: z.literal(true),
    kind: Bilingual,
    number: z.string(),
    issuedOn: CivilDate,
    validTo: z.union([CivilDate, z.literal('LONG_TERM')]),
    inForce: z.boolean(),
    specimen: z.boolean(),
  }),
  z.strictObject({ genuine: z.literal(false) }),
])

export const verifyDocument = endpoint({
  name: 'verifyDocument',
  method: 'POST',
  path: '/api/verification',
  summary: 'Is this document ours? By its number and the check code printed on it',
  body: z.strictObject({
    number: z.string().trim().min(1).max(40),
    check: z.string().trim().min(1).max(40),
  }),
  reply: Verification,
})
export const getDocumentPdf = endpoint({
  name: 'getDocumentPdf',
  method: 'GET',
  path: '/api/documents/:documentId/pdf',
  summary: 'The document as PDF, for staff who may see its case',
  params: z.strictObject({ documentId: Id }),
  reply: z.undefined(),
  rawReply: 'application/pdf',
})
