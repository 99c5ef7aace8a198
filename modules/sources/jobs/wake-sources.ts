import { formatInstant } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { listOverdueChecks } from '../store/checks.ts'
import { addSourceJob } from './source-job.ts'

const mostAtOnce = 500

/** Each minute, and when a server starts: questions that are due and that no job has taken, because a server died with them. */
export async function wakeSources({ db, clock }: Tools): Promise<void> {
  const overdue = await listOverdueChecks(db, { now: formatInstant(clock.now()), limit: mostAtOnce })
  for (const check of overdue) await addSourceJob(db, check)
}
