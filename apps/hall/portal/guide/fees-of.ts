import type { FeeRow, Service } from '#contract/catalogue.ts'
import type { Bilingual } from '#contract/fields.ts'
import { RenewalReason } from '#contract/intake.ts'
import { getOption } from '#kernel/option.ts'
import { getFee } from '#modules/catalogue/rules/index.ts'

export interface FeeOfReason {
  readonly reason: RenewalReason
  readonly text: Bilingual
  readonly row: FeeRow
}

/** What each reason costs on a day. */
export function feesOf({ questions, fees }: Service, on: string): FeeOfReason[] {
  const options = questions.find(({ id }) => id === 'reason')?.options ?? []
  return options.map(({ value, text }) => {
    const reason = getOption(RenewalReason.options, value)
    return { reason, text, row: getFee({ rows: fees.rows, kind: fees.kindFor[reason], on }) }
  })
}
