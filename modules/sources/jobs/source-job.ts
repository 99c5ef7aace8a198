import { z } from 'zod'
import type { Db, Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/job-store.ts'
import type { CheckKey } from '../store/checks.ts'

export const sourceTask = 'ask-source'

const Payload = z.object({ hallId: z.string(), checkId: z.string() })

/** Only a hint: when a question is due stands in its row, and the sweep finds one whose job was lost. */
export async function addSourceJob(tx: Tx | Db, { hallId, id }: CheckKey, inSeconds = 0): Promise<void> {
  await addJob(tx, { task: sourceTask, payload: { hallId, checkId: id }, key: `source:${id}`, inSeconds })
}

export function checkKeyOf(payload: unknown): CheckKey {
  const { hallId, checkId } = Payload.parse(payload)
  return { hallId, id: checkId }
}
