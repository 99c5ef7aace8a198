import type { Verb } from '#contract/access.ts'
import type { NoticeDetail } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { Principal, Scope } from '#platform/access/principal.ts'
import type { Reading } from '#platform/command/act.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { decideResend, decideTelling } from '../rules/index.ts'
import { findNoticeRecord, type NoticeRecord } from '../store/notices.ts'
import { listSteps } from '../store/steps.ts'
import { type Connected, hasGateway, viewNotices } from './outbox.ts'

/** What a look needs, in a question or after a command in its transaction. */
type Looking = Pick<Reading, 'principal' | 'tools' | 'record'> & { readonly db: Db | Tx; readonly scope: Scope }

/** One notice with every attempt, and what may be done. */
export async function readDetail(
  connected: Connected,
  looking: Looking,
  id: string,
): Promise<Decision<NoticeDetail, 'not-found'>> {
  const { db, scope, principal } = looking
  const record = await findNoticeRecord(db, { scope, id })
  if (record === undefined) return refused('not-found')
  const [row] = await viewNotices(connected, looking, [record])
  if (row === undefined) throw new Error(`notice ${id} has no view`)
  const resend = decideResend({ state: record.state, hasGateway: hasGateway(connected, record.channel) })
  return accepted({
    ...row,
    hallId: record.hallId,
    caseId: record.caseId,
    steps: await listSteps(db, record),
    may: {
      resend: mayDo(principal, 'notice.resend', record, resend),
      tell: mayDo(principal, 'notice.tell', record, decideTelling(record)),
    },
  })
}

function mayDo<Reason extends string>(
  principal: Principal,
  verb: Verb,
  record: NoticeRecord,
  decision: Decision<undefined, Reason>,
): { ok: true } | { ok: false; reason: Reason | 'not-allowed' } {
  const gate = decide(principal, verb)
  if (!gate.allow || !inScope(gate.scope, record)) return { ok: false, reason: 'not-allowed' }
  return decision.ok ? { ok: true } : { ok: false, reason: decision.reason }
}
