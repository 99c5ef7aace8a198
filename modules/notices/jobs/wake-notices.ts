import { formatInstant } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { listOverdue } from '../store/notices.ts'
import { addNoticeJob } from './notice-job.ts'

const mostAtOnce = 500

/**
 * Each minute: notices that are due and that no job has taken, because a server died with them, or because the hall's clock
 * runs faster than the queue's. A notice that is under way is left alone by its lease.
 */
export async function wakeNotices({ db, clock }: Tools): Promise<void> {
  const overdue = await listOverdue(db, { now: formatInstant(clock.now()), limit: mostAtOnce })
  for (const notice of overdue) await addNoticeJob(db, notice)
}
