/**
 * Both days count: a document is good from the morning of the first to the end of the last one. A paper that states no
 * validity (`NONE`), such as a receipt, does not run out.
 */
export function isInForce({ validFrom, validTo }: { validFrom: string; validTo: string }, on: string): boolean {
  if (on < validFrom) return false
  return validTo === 'LONG_TERM' || validTo === 'NONE' || on <= validTo
}
