import type { Bilingual } from '#contract/fields.ts'
import type { FeeItem, FeeRow, Mark } from '#contract/service.ts'
import { type Circumstances, findApplying, holds } from './conditions.ts'

/** One line of the bill, in fen. `full` is what it costs without the reduction named in `reduced`. */
export type FeeLine = {
  readonly id: string
  readonly name: Bilingual
  readonly fen: number
  readonly full: number
  readonly reduced: Bilingual | null
  readonly basis: string
  readonly mark: Mark
}

/** What a person pays in all, and for what. */
export type Fee = { readonly fen: number; readonly lines: readonly FeeLine[] }

/** The row in force on a day: the latest that has begun. Throws where the table has a hole. */
export function getFeeRow({ rows, on }: { rows: readonly FeeRow[]; on: string }): FeeRow {
  const begun = rows.filter((row) => row.from <= on)
  const latest = begun.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
  if (latest === undefined) throw new RangeError(`expected a fee in force on ${on}, found none`)
  return latest
}

/** The bill of one person on one day: every item that applies, reduced where a reduction applies. */
export function listFees({
  fees,
  circumstances,
  on,
}: {
  fees: readonly FeeItem[]
  circumstances: Circumstances
  on: string
}): Fee {
  const lines = fees
    .filter(({ when }) => holds(when, circumstances))
    .map((item) => lineOf(item, getFeeRow({ rows: item.rows, on }), circumstances))
  return { fen: lines.reduce((sum, { fen }) => sum + fen, 0), lines }
}

function lineOf({ id, name, reductions = [] }: FeeItem, row: FeeRow, circumstances: Circumstances): FeeLine {
  const reduction = findApplying(reductions, circumstances)
  if (reduction === undefined || reduction.fen >= row.fen) {
    return { id, name, fen: row.fen, full: row.fen, reduced: null, basis: row.basis, mark: row.mark }
  }
  const { basis, mark } = reduction
  return { id, name, fen: reduction.fen, full: row.fen, reduced: reduction.name, basis, mark }
}
