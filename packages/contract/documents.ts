import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, freeText, Id, Moment, may } from './fields.ts'

export const documentReasons = [
  'document-unknown',
  'already-printed',
  'not-printed-yet',
  'print-note-required',
  'no-slip',
] as const
export type DocumentReason = (typeof documentReasons)[number]

/** Until when a paper is good: a day, without end, or not stated at all. */
export type Validity = z.infer<typeof Validity>
export const Validity = z.union([CivilDate, z.enum(['LONG_TERM', 'NONE'])])

/** A receipt exists as a page and as a slip of a roll printer; every other paper as pages only. */
export type PrintForm = z.infer<typeof PrintForm>
export const PrintForm = z.enum(['page', 'slip'])

/** Why a paper is printed again; `other` needs a note. */
export type ReprintReason = z.infer<typeof ReprintReason>
export const ReprintReason = z.enum(['lost', 'damaged', 'badly-printed', 'second-copy', 'other'])

export type CaseDocument = z.infer<typeof CaseDocument>
export const CaseDocument = z.strictObject({
  id: Id,
  number: z.string(),
  kind: z.string(),
  name: Bilingual,
  validFrom: CivilDate,
  validTo: Validity,
  madeAt: Moment,
  /** The layout's name and version. */
  template: z.string(),
  /** The beginning of the SHA-256 of the file, to compare by eye. */
  hash: z.string(),
  hasSlip: z.boolean(),
  /** Some character is in no font: a box on the paper waits for a pen. */
  toComplete: z.boolean(),
  prints: z.int(),
})

const PrintMay = may(z.enum(['not-allowed', 'already-printed', 'not-printed-yet']))

/** A paper on the desk, with what this person may do with it. */
export type DeskDocument = z.infer<typeof DeskDocument>
export const DeskDocument = CaseDocument.extend({ may: z.strictObject({ print: PrintMay, reprint: PrintMay }) })

export type DocumentPrint = z.infer<typeof DocumentPrint>
export const DocumentPrint = z.strictObject({
  /** 1 is the first print. */
  n: z.int(),
  printedAt: Moment,
})

/** What the public verification page learns: true or false, use and validity, nothing personal. */
export type Verification = z.infer<typeof Verification>
export const Verification = z.discriminatedUnion('genuine', [
  z.strictObject({
    genuine: z.literal(true),
    kind: Bilingual,
    number: z.string(),
    issuedOn: CivilDate,
    validTo: Validity,
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
export const listCaseDocuments = endpoint({
  name: 'listCaseDocuments',
  method: 'GET',
  path: '/api/cases/:caseId/documents',
  summary: 'The papers of a case, the newest first, and whether this person may print them',
  params: z.strictObject({ caseId: Id }),
  reply: z.strictObject({ documents: z.array(DeskDocument) }),
})
export const getDocumentPdf = endpoint({
  name: 'getDocumentPdf',
  method: 'GET',
  path: '/api/documents/:documentId/pdf',
  summary: 'The document as PDF, for staff who may see its case',
  params: z.strictObject({ documentId: Id }),
  query: z.strictObject({ form: PrintForm.optional() }),
  reply: z.undefined(),
  rawReply: 'application/pdf',
})
export const printDocument = endpoint({
  name: 'printDocument',
  method: 'POST',
  path: '/api/documents/:documentId/prints',
  summary: 'Record the first print of a document',
  params: z.strictObject({ documentId: Id }),
  body: z.strictObject({ form: PrintForm }),
  reply: DocumentPrint,
})
export const reprintDocument = endpoint({
  name: 'reprintDocument',
  method: 'POST',
  path: '/api/documents/:documentId/reprints',
  summary: 'Record another print of the very same document, with its reason',
  params: z.strictObject({ documentId: Id }),
  body: z.strictObject({ form: PrintForm, reason: ReprintReason, note: freeText(200).optional() }),
  reply: DocumentPrint,
})
