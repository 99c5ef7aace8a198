import type { Db, Tx } from '#platform/db/pool.ts'
import { type RatingState, ratingState } from './rules/index.ts'
import { findInvitation } from './store.ts'

export type { RatingDeps } from './commands.ts'
export { inviteRating } from './jobs/invite-rating.ts'
export { ratingRoutes } from './routes.ts'

/** Whether the owner of a case can rate it at `now`, an instant of the wire (UTC to the millisecond). */
export async function ratingStateOf(
  db: Db | Tx,
  { hallId, caseId, now }: { hallId: string; caseId: string; now: string },
): Promise<RatingState> {
  return ratingState(await findInvitation(db, { hallId, caseId }), now)
}
