import { z } from 'zod'
import type { Db, Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/job-store.ts'
import type { NoticeKey } from '../store/notices.ts'

export const noticeTask = 'send-notice'

const Payload = z.object({ hallId: z.string(), noticeId: z.string() })

/** Only a hint: when the notice is due stands in its row, and the sweep finds a notice whose job was lost. */
export async function addNoticeJob(tx: Tx | Db, { hallId, id }: NoticeKey, inSeconds = 0): Promise<void> {
  await addJob(tx, { task: noticeTask, payload: { hallId, noticeId: id }, key: `notice:${id}`, inSeconds })
}

export function noticeKeyOf(payload: unknown): NoticeKey {
  const { hallId, noticeId } = Payload.parse(payload)
  return { hallId, id: noticeId }
}
