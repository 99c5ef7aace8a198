import { z } from 'zod'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { decideOutcome, type Outcome } from '../rules/index.ts'
import { findNoticeToSend, type NoticeToSend, saveOutcome } from '../store.ts'
import { findCarrier, type Gateways } from './carriers.ts'

export const noticeTask = 'send-notice'

const Payload = z.object({ hallId: z.string(), noticeId: z.string() })

/**
 * The job behind one notice. It throws after a failed attempt so that the queue tries again later, with growing pauses;
 * the last failure is noted and not thrown. No transaction is open while a gateway is asked.
 */
export async function sendNotice(gateways: Gateways, tools: Tools, payload: unknown): Promise<void> {
  const { hallId, noticeId } = Payload.parse(payload)
  const notice = await findNoticeToSend({ db: tools.db, cipher: tools.cipher }, { hallId, id: noticeId })
  if (notice === undefined) throw new Error(`notice ${noticeId} is to be sent but not there`)
  if (notice.state !== 'queued') return
  const carry = findCarrier(gateways, notice.channel)
  if (carry === undefined) {
    await settle(tools, notice, { state: 'kept', attempts: notice.attempts, lastError: null })
    return
  }
  const failure = await carry({ id: notice.id, to: notice.to, text: notice.text })
  const outcome = decideOutcome({ attempts: notice.attempts, failure })
  await settle(tools, notice, outcome)
  if (outcome.state === 'queued') throw new Error(`notice ${noticeId} was not delivered: ${failure}`)
}

async function settle(tools: Tools, { hallId, id }: NoticeToSend, outcome: Outcome): Promise<void> {
  await runSystemAct(tools, 'notices.send', async (act) => {
    await saveOutcome(act.tx, { hallId, id }, { ...outcome, at: act.at })
    const refused = outcome.lastError === null ? {} : { outcome: 'refused' as const, reason: outcome.lastError }
    const facts = { state: outcome.state, attempts: outcome.attempts }
    await act.record({ hallId, act: 'notice.send', objectKind: 'notice', objectId: id, facts, ...refused })
    await act.announce(hallId, 'notices')
  })
}
