import { formatInstant } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { deleteOldDrafts } from './store/drafts.ts'

/** What was kept for another device goes when its day is over. */
export async function forgetOldDrafts({ db, clock }: Tools): Promise<void> {
  await deleteOldDrafts(db, formatInstant(clock.now()))
}
