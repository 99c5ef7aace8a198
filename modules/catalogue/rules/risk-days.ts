import type { AtRiskRow } from '#contract/catalogue.ts'

/** How many working days before it a promised date is at risk on a day: the last row that has begun, else the first. */
export function riskDaysOf(rows: readonly AtRiskRow[], on: string): number {
  const row = rows.findLast(({ from }) => from <= on) ?? rows[0]
  if (row === undefined) throw new Error('expected a hall with a row of at-risk days')
  return row.workingDays
}
