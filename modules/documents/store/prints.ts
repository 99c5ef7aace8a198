import type { PrintForm, ReprintReason } from '#contract/documents.ts'
import type { Tx } from '#platform/db/pool.ts'

export interface PrintRow {
  readonly hallId: string
  readonly documentId: string
  readonly n: number
  readonly form: PrintForm
  /** None for the first print. */
  readonly reason: ReprintReason | null
  readonly note: string | null
  readonly staffId: string
  readonly printedAt: string
}

/** Counts a print on its document and keeps its line; the document is locked. */
export async function insertPrint(tx: Tx, row: PrintRow): Promise<void> {
  await tx
    .updateTable('document')
    .set({ prints: row.n })
    .where('hall_id', '=', row.hallId)
    .where('id', '=', row.documentId)
    .execute()
  await tx
    .insertInto('document_print')
    .values({
      hall_id: row.hallId,
      document_id: row.documentId,
      n: row.n,
      form: row.form,
      reason: row.reason,
      note: row.note,
      staff_id: row.staffId,
      printed_at: row.printedAt,
    })
    .execute()
}
