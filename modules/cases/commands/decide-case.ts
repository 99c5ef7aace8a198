import type { CaseDetail, CaseEventKind, CaseReason, CaseState, MaterialFinding } from '#contract/cases.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { getPreApplicationRecord } from '#modules/intake/public.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { Act } from '#platform/command/act.ts'
import { readDetail } from '../queries/detail.ts'
import { serviceOf } from '../queries/service.ts'
import { type CaseAct, decideAct, type Lapses, lapsesOf, owedOf } from '../rules/index.ts'
import { listCaseEvents } from '../store/case-events.ts'
import { type CaseRecord, lockCase } from '../store/case-files.ts'
import type { CaseDeps } from './deps.ts'
import { staffIdOf } from './open-case.ts'
import { writeStep } from './write-step.ts'

type Decided = Promise<Decision<CaseDetail, CaseReason | 'not-found'>>

export interface CaseInput<Body> {
  readonly params: { readonly caseId: string }
  readonly body: Body & { readonly expectedVersion: number }
}

/** Review (审核) by somebody who did not accept. */
export function reviewCase(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ opinion: 'agree' | 'disagree'; note?: string | undefined }>,
): Decided {
  if (body.opinion === 'disagree' && body.note === undefined) return Promise.resolve(needsReason())
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'review',
    state: 'reviewed',
    kind: body.opinion === 'agree' ? 'review-agreed' : 'review-disagreed',
    note: body.note ?? null,
  })
}

/** Approve or deny (审批) by a third person; a denial carries its reason and the remedy (行政许可法 Art 38). */
export function decideCase(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ decision: 'approve' | 'deny'; note?: string | undefined }>,
): Decided {
  if (body.decision === 'deny' && body.note === undefined) return Promise.resolve(needsReason())
  const approved = body.decision === 'approve'
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'approve',
    state: approved ? 'approved' : 'denied',
    kind: approved ? 'approved' : 'denied',
    note: body.note ?? null,
  })
}

export interface Step {
  readonly caseId: string
  readonly expectedVersion: number
  readonly act: CaseAct
  /** Left out: the state it is in. */
  readonly state?: CaseState
  readonly kind: CaseEventKind
  readonly note: string | null
  readonly facts?: Record<string, string>
  /** What the step does to the clocks, with what its event says of it; refused, the case stays as it is. */
  readonly time?: (before: CaseRecord, lapses: Lapses) => Decision<Record<string, string | number>, CaseReason>
  /** What the step does to the findings; refused, the case stays as it is. */
  readonly papers?: (before: CaseRecord) => Decision<readonly MaterialFinding[], CaseReason>
  /** What else is kept, in the same transaction. */
  readonly save?: (record: CaseRecord) => Promise<void>
}

/** One step of a case by a member of staff: seen, judged, saved, told. */
export async function takeStep(deps: CaseDeps, act: Act, input: Step): Decided {
  // Found by what one may see, then judged by what one may do: a 404 for the first, a reason for the second.
  const seen = decide(act.principal, 'case.read')
  const before = seen.allow ? await lockCase(act.tx, { scope: seen.scope, id: input.caseId }) : undefined
  if (before === undefined) return refused('not-found')
  const { hallId, id: caseId } = before
  const history = await listCaseEvents(act.tx, { hallId, caseId })
  const may = decideAct(
    input.act,
    { state: before.state, history, isOwed: owedOf(before.findings).length > 0 },
    staffIdOf(act),
  )
  if (!may.ok) return may
  if (!inScope(act.scope, { hallId, service: before.service, stage: before.state })) return refused('not-allowed')
  if (before.version !== input.expectedVersion) return refused('version-conflict')
  const time = input.time?.(before, lapsesOf(history)) ?? accepted({})
  if (!time.ok) return time
  const papers = input.papers?.(before) ?? accepted(before.findings)
  if (!papers.ok) return papers
  const state = input.state ?? before.state
  const record: CaseRecord = {
    ...before,
    state,
    findings: papers.value,
    endedAt: state === 'denied' ? act.at : before.endedAt,
    refusal: state === 'denied' ? await denialOf(deps, act, before, input.note ?? '') : before.refusal,
    version: before.version + 1,
  }
  const written = await writeStep(deps, act, {
    before,
    record,
    history,
    kind: input.kind,
    staffId: staffIdOf(act),
    operationId: act.operationId,
    payload: { ...input.facts, ...time.value },
    note: input.note,
  })
  await input.save?.(written)
  await act.emit({ name: `case.${input.kind}`, hallId, payload: { caseId, seq: written.version } })
  return accepted(await readDetail(deps, act, written))
}

function needsReason() {
  return refused('reason-required', { field: 'note' })
}

async function denialOf(
  { catalogue }: CaseDeps,
  { tx }: Act,
  { hallId, id, preApplicationId }: CaseRecord,
  explanation: string,
): Promise<CaseRecord['refusal']> {
  const filed = await getPreApplicationRecord(tx, { hallId, id: preApplicationId })
  const service = serviceOf(catalogue, filed)
  if (service === undefined) throw new Error(`case ${id} is denied but its service is not in the catalogue`)
  return { reason: 'denied', explanation, remedy: service.remedies }
}
