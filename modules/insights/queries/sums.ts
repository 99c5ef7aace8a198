import type { Db } from '#platform/db/pool.ts'
import type { Sums } from '../rules/index.ts'
import type { CaseDates } from '../store/case-sets.ts'
import { sumCases } from '../store/cases.ts'
import type { Division, Part } from '../store/part.ts'
import { sumRatings } from '../store/ratings.ts'
import { sumTickets } from '../store/tickets.ts'

/** Everything that is counted about some days, by part. */
export async function sumUp(db: Db, part: Part, division: Division, dates: CaseDates): Promise<Sums> {
  const [tickets, cases, ratings] = await Promise.all([
    sumTickets(db, part, division),
    sumCases(db, part, division, dates),
    sumRatings(db, part, division),
  ])
  return { tickets, cases, ratings }
}
