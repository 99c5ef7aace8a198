import { formatInstant } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { expiryOf } from '../rules/index.ts'
import { insertInvitation } from '../store.ts'

/** 一事一评: the end of a case opens one rating. Called by an event that may come twice. */
export async function inviteRating(
  tools: Tools,
  { hallId, caseId }: { hallId: string; caseId: string },
): Promise<void> {
  await runSystemAct(tools, 'ratings.invite', async (act) => {
    const id = tools.ids.next()
    const expiresAt = formatInstant(expiryOf(act.now))
    const made = await insertInvitation(act.tx, { hallId, caseId, id, at: act.at, expiresAt })
    if (!made) return
    await act.record({ hallId, act: 'rating.invite', objectKind: 'case', objectId: caseId })
    await act.announce(hallId, 'ratings')
  })
}
