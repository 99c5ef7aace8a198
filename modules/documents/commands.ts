import type { DocumentPrint, DocumentReason, PrintForm, ReprintReason } from '#contract/documents.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { decidePrint, decideReprint } from './rules/index.ts'
import { type DocumentRow, lockDocumentInScope } from './store/documents.ts'
import { insertPrint } from './store/prints.ts'

type Printed = Promise<Decision<DocumentPrint, DocumentReason | 'not-found'>>

/** The first print. The bytes are the stored ones and fetched by themselves; here the print is counted. */
export async function printDocument(act: Act, documentId: string, { form }: { form: PrintForm }): Printed {
  const document = await lockDocumentInScope(act.tx, { scope: act.scope, id: documentId })
  if (document === undefined) return refused('not-found')
  if (form === 'slip' && document.slipSha256 === null) return refused('no-slip', { field: 'form' })
  const decision = decidePrint(document)
  if (!decision.ok) return decision
  return keep(act, document, { n: decision.value.n, form, reason: null, note: null })
}

interface Reprint {
  readonly form: PrintForm
  readonly reason: ReprintReason
  readonly note?: string | undefined
}

/** 补打: the very same file once more, with the reason why. */
export async function reprintDocument(act: Act, documentId: string, { form, reason, note }: Reprint): Printed {
  const document = await lockDocumentInScope(act.tx, { scope: act.scope, id: documentId })
  if (document === undefined) return refused('not-found')
  if (form === 'slip' && document.slipSha256 === null) return refused('no-slip', { field: 'form' })
  const decision = decideReprint({ prints: document.prints, reason, note })
  if (!decision.ok) return decision
  return keep(act, document, { n: decision.value.n, form, reason, note: note ?? null })
}

interface Print {
  readonly n: number
  readonly form: PrintForm
  readonly reason: ReprintReason | null
  readonly note: string | null
}

async function keep(act: Act, document: DocumentRow, print: Print): Printed {
  const { hallId, id: documentId, caseId } = document
  if (act.principal.kind !== 'staff') throw new Error(`expected staff to print, found ${act.principal.kind}`)
  await insertPrint(act.tx, { hallId, documentId, staffId: act.principal.staffId, printedAt: act.at, ...print })
  await act.record({
    hallId,
    act: print.reason === null ? 'document.print' : 'document.reprint',
    objectKind: 'document',
    objectId: documentId,
    // The note may name people and stays out of the trail.
    facts: { caseId, n: print.n, form: print.form, ...(print.reason === null ? {} : { reason: print.reason }) },
  })
  await act.announce(hallId, 'cases')
  return accepted({ n: print.n, printedAt: act.at })
}
