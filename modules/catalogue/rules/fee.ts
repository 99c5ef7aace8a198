import type { FeeKind, FeeRow } from '#contract/catalogue.ts'

/** The fee of a kind on a day: the latest row that has begun. Throws where the table has a hole. */
export function getFee({ rows, kind, on }: { rows: readonly FeeRow[]; kind: FeeKind; on: string }): FeeRow {
  const begun = rows.filter((row) => row.kind === kind && row.from <= on)
  const latest = begun.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
  if (latest === undefined) throw new RangeError(`expected a fee "${kind}" in force on ${on}, found none`)
  return latest
}
