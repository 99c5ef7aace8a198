import type { Bilingual } from '#contract/fields.ts'
import type { FeeRow, Service } from '#contract/service.ts'
import { getFeeRow } from '#modules/catalogue/rules/index.ts'

export interface FeeOfItem {
  readonly id: string
  readonly text: Bilingual
  readonly row: FeeRow
}

/** What each item of the bill costs on a day. */
export function feesOf({ fees }: Service, on: string): FeeOfItem[] {
  return fees.map(({ id, name, rows }) => ({ id, text: name, row: getFeeRow({ rows, on }) }))
}
