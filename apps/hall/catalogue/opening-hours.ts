import type { Hall } from '#contract/catalogue.ts'
import { weekdayNumber } from '#texts/hall/dates.ts'

export interface OpenDay {
  readonly from: string
  readonly to: string
  /** From when on the day is extended service (延时服务), if it is. */
  readonly extendedFrom: string | null
}

/** The hours of one day as one span; undefined on a day without any. Holidays are not in the hours of a hall. */
export function findOpenDay({ hours }: Pick<Hall, 'hours'>, date: string): OpenDay | undefined {
  const spans = hours
    .filter(({ days }) => days.includes(weekdayNumber(date)))
    .toSorted((one, other) => one.from.localeCompare(other.from))
  const [first] = spans
  if (first === undefined) return undefined
  const extended = spans.find((span) => span.extended)
  return { from: first.from, to: spans.at(-1)?.to ?? first.to, extendedFrom: extended?.from ?? null }
}
