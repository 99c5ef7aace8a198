import { sql } from 'kysely'
import type { Db, Tx } from '../db/pool.ts'

export interface Job {
  readonly task: string
  readonly payload: Record<string, unknown>
  /** One waiting job per key: a repetition replaces it instead of doubling it. */
  readonly key?: string
  readonly maxAttempts?: number
  /** Not before so many seconds, by the database's own clock: the hall's may show another year. */
  readonly inSeconds?: number
}

/** Adds a job in the caller's transaction: it exists exactly when the command's other rows do. */
export async function addJob(tx: Tx | Db, job: Job): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      identifier => ${job.task}::text,
      payload => ${JSON.stringify(job.payload)}::json,
      run_at => now() + make_interval(secs => ${job.inSeconds ?? 0}),
      max_attempts => ${job.maxAttempts ?? 25}::int,
      job_key => ${job.key ?? null}::text
    )
  `.execute(tx)
}
