import type { Mark } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'

interface Term {
  readonly n: number
  readonly basis: string
  readonly mark: Mark
}

// Data: another number is another row with the day it begins.
const filingDays: readonly (Term & { readonly from: string })[] = [
  { from: '2024-01-01', n: 30, basis: '大厅自定：预申请保留三十天，过期请重新填写', mark: 'D' },
]

const draftHours: readonly (Term & { readonly from: string })[] = [
  { from: '2024-01-01', n: 24, basis: '大厅自定：没填完的内容保留二十四小时，换设备接着填', mark: 'D' },
]

/** The last day on which what was filed on `on` can be checked in. */
export function filingExpiresOn(on: string): string {
  return getLegalDate(on)
    .add({ days: inForce(filingDays, on).n })
    .toString()
}

/** How many hours a draft of that day is kept. */
export function draftHoursOn(on: string): number {
  return inForce(draftHours, on).n
}

function inForce<T extends { readonly from: string }>(rows: readonly T[], on: string): T {
  const row = rows.findLast(({ from }) => from <= on) ?? rows[0]
  if (row === undefined) throw new RangeError(`expected a term in force on ${on}, found none`)
  return row
}
