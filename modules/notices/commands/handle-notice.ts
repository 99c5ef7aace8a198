import type { NoticeDetail } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { addNoticeJob } from '../jobs/notice-job.ts'
import { readDetail } from '../queries/detail.ts'
import { type Connected, hasGateway } from '../queries/outbox.ts'
import { decideResend, decideTelling, hideAfterSeconds } from '../rules/index.ts'
import { findNoticeRecord, lockNotice, type OpenNotice, saveNotice } from '../store/notices.ts'
import { appendStep } from '../store/steps.ts'

/** Begins a new round of attempts, for a notice that was given up or that waited for a gateway. */
export async function resendNotice(
  connected: Connected,
  act: Act,
  noticeId: string,
): Promise<Decision<NoticeDetail, 'not-found' | 'notice-settled' | 'no-gateway'>> {
  const notice = await findOpen(act, noticeId)
  if (notice === undefined) return refused('not-found')
  const decision = decideResend({ state: notice.state, hasGateway: hasGateway(connected, notice.channel) })
  if (!decision.ok) return decision
  const { tx, at } = act
  await saveNotice(tx, notice, { state: 'queued', attempts: 0, lastError: null, dueAt: at, at })
  await appendStep(tx, notice, { kind: 'sent-again', at, staffId: staffIdOf(act) })
  await addNoticeJob(tx, notice)
  return await handled(connected, act, notice, 'notice.resend')
}

/** Its reader was told by telephone: nothing more is sent. */
export async function tellNotice(
  connected: Connected,
  act: Act,
  noticeId: string,
): Promise<Decision<NoticeDetail, 'not-found' | 'notice-settled' | 'no-telephone'>> {
  const notice = await findOpen(act, noticeId)
  if (notice === undefined) return refused('not-found')
  const decision = decideTelling(notice)
  if (!decision.ok) return decision
  const { tx, at } = act
  const { attempts } = notice
  await saveNotice(tx, notice, { state: 'told', attempts, lastError: null, dueAt: null, at })
  await appendStep(tx, notice, { kind: 'told', at, staffId: staffIdOf(act) })
  return await handled(connected, act, notice, 'notice.tell')
}

/** Opens the address, for a call. The line in the trail is written first: if it cannot be, nothing is shown. */
export async function revealAddress(
  act: Act,
  noticeId: string,
): Promise<Decision<{ value: string; hideAfterSeconds: number }, 'not-found' | 'notice-settled' | 'no-telephone'>> {
  const notice = await findOpen(act, noticeId)
  if (notice === undefined) return refused('not-found')
  const decision = decideTelling(notice)
  if (!decision.ok) return decision
  const { hallId, id } = notice
  const purpose = 'contact-person'
  await act.record({ hallId, act: 'notice.reveal', objectKind: 'notice', objectId: id, purpose })
  return accepted({ value: notice.to, hideAfterSeconds })
}

async function findOpen({ tx, scope, tools }: Act, id: string): Promise<OpenNotice | undefined> {
  const record = await findNoticeRecord(tx, { scope, id })
  return record === undefined ? undefined : lockNotice({ tx, cipher: tools.cipher }, record)
}

async function handled(
  connected: Connected,
  act: Act,
  { hallId, id }: OpenNotice,
  name: string,
): Promise<Decision<NoticeDetail, 'not-found'>> {
  await act.record({ hallId, act: name, objectKind: 'notice', objectId: id })
  await act.announce(hallId, 'notices')
  return readDetail(connected, { ...act, db: act.tx }, id)
}

function staffIdOf({ principal }: Act): string | null {
  return principal.kind === 'staff' ? principal.staffId : null
}
