import type { Temporal } from 'temporal-polyfill'
import type { Mark } from '#contract/service.ts'
import { hallDate, hallInstant } from '#kernel/clock.ts'

interface RatingTerm {
  readonly days: number
  readonly from: string
  readonly basis: string
  readonly mark: Mark
}

// Dated data; a hall with a term of its own gets it in its catalogue.
const terms: readonly RatingTerm[] = [
  {
    days: 30,
    from: '2019-12-03',
    basis: '国办发〔2019〕51号（可在一定期限内补评，期限由各地定，这里取 30 日）',
    mark: 'D',
  },
]

/** When an invitation closes: the day of inviting does not count, the last day runs to its end (民法典 Art 201, 203). */
export function expiryOf(invitedAt: Temporal.Instant): Temporal.Instant {
  const day = hallDate(invitedAt)
  const term = terms
    .filter(({ from }) => from <= day.toString())
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
  if (term === undefined) throw new RangeError(`expected a rating term in force on ${day}, found none`)
  return hallInstant(day.add({ days: term.days + 1 }).toPlainDateTime())
}
