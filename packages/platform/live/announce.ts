import type { LiveTopic } from '#contract/live.ts'
import type { Tx } from '../db/pool.ts'

/** Writes that something changed, in the command's own transaction; the publisher tells the screens after the commit. */
export async function announceLive(
  tx: Tx,
  { hallId, topic, at }: { hallId: string; topic: LiveTopic; at: string },
): Promise<void> {
  await tx.insertInto('live_event').values({ hall_id: hallId, topic, at }).execute()
}
