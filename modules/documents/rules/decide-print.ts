import type { DocumentReason, ReprintReason } from '#contract/documents.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** The first print needs no reason; who prints again says why, and in their own words what the list does not have. */
export function decidePrint({ prints }: { prints: number }): Decision<{ n: number }, DocumentReason> {
  return prints === 0 ? accepted({ n: 1 }) : refused('already-printed')
}

export function decideReprint({
  prints,
  reason,
  note,
}: {
  prints: number
  reason: ReprintReason
  note: string | undefined
}): Decision<{ n: number }, DocumentReason> {
  if (prints === 0) return refused('not-printed-yet')
  if (reason === 'other' && note === undefined) return refused('print-note-required', { field: 'note' })
  return accepted({ n: prints + 1 })
}
