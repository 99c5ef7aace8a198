import type { CaseDetail, CaseReason } from '#contract/cases.ts'
import type { CollectingProxy, HandedTo, Receiver } from '#contract/collection.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { inScope } from '#platform/access/decide.ts'
import type { Act } from '#platform/command/act.ts'
import { decideReceiver } from '../rules/index.ts'
import { findCase } from '../store/case-files.ts'
import { getCollection, saveHandOver, savePosting } from '../store/collections.ts'
import { type CaseInput, takeStep } from './decide-case.ts'
import type { CaseDeps } from './deps.ts'

type Collected = Promise<Decision<CaseDetail, CaseReason | 'not-found'>>

/** 领取: the citizen, a guardian or a proxy with a power of attorney carries the document away. */
export async function handOverCase(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ to: HandedTo; proxy?: CollectingProxy | undefined }>,
): Collected {
  const receiver = decideReceiver({ to: body.to, proxy: body.proxy, today: hallDate(act.now) })
  if (!receiver.ok) return receiver
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'handOver',
    state: 'handed-over',
    kind: 'handed-over',
    note: null,
    facts: { to: body.to },
    save: async ({ hallId, id: caseId }) => {
      const vault = { tx: act.tx, cipher: act.tools.cipher }
      await saveHandOver(vault, { hallId, caseId, to: body.to, proxy: receiver.value })
    },
  })
}

/** 邮寄: the parcel is on its way. Only for a case whose owner chose it: an address is not guessed. */
export async function postDocument(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ carrier: string; tracking: string }>,
): Collected {
  const vault = { tx: act.tx, cipher: act.tools.cipher }
  const record = await findCase(act.tx, { scope: act.scope, id: params.caseId })
  if (record !== undefined) {
    const { by } = await getCollection(
      { db: act.tx, cipher: vault.cipher },
      { hallId: record.hallId, caseId: record.id },
    )
    if (by !== 'post') return refused('not-for-post')
  }
  const { carrier } = body
  const tracking = body.tracking.toUpperCase()
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'post',
    state: 'handed-over',
    kind: 'posted',
    note: null,
    facts: { carrier },
    save: async ({ hallId, id: caseId }) => savePosting(vault, { hallId, caseId, carrier, tracking, at: act.at }),
  })
}

/** Opens the address for the label of the parcel. The line in the trail is written first: if it cannot be, nothing is shown. */
export async function openReceiver(act: Act, caseId: string): Promise<Decision<Receiver, 'not-found'>> {
  const record = await findCase(act.tx, { scope: act.scope, id: caseId })
  if (record === undefined) return refused('not-found')
  const { hallId, service, state: stage } = record
  if (!inScope(act.scope, { hallId, service, stage })) return refused('not-found')
  await act.record({ hallId, act: 'case.open-receiver', objectKind: 'case', objectId: caseId })
  const { receiver } = await getCollection({ db: act.tx, cipher: act.tools.cipher }, { hallId, caseId })
  return receiver === null ? refused('not-found') : accepted(receiver)
}
