import type {
  AcceptCase,
  CaseDetail,
  CaseEventKind,
  CaseReason,
  CaseState,
  MaterialFinding,
  NotifyMissing,
  RefuseCase,
} from '#contract/cases.ts'
import type { DeferralRow } from '#contract/catalogue.ts'
import type { Receiver } from '#contract/collection.ts'
import type { Material, Service } from '#contract/service.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { checkBiometrics, viewBiometrics } from '#modules/biometrics/public.ts'
import { decideStrokes } from '#modules/biometrics/rules/index.ts'
import { findHall } from '#modules/catalogue/public.ts'
import { circumstancesOf, findPreApplication, type PreApplicationRecord } from '#modules/intake/public.ts'
import { listConfirmed } from '#modules/sources/public.ts'
import { lockServedTicket } from '#modules/tickets/public.ts'
import type { Act } from '#platform/command/act.ts'
import { takeNumber } from '#platform/db/number-series.ts'
import { readDetail, readFiled } from '../queries/detail.ts'
import { materialsOf } from '../queries/materials.ts'
import { hallCalendarOf, serviceOf } from '../queries/service.ts'
import {
  type CaseAct,
  caseNumber,
  clocksOf,
  decideAcceptance,
  decideAct,
  decideChoice,
  decideDeferral,
  decideNotice,
  deferClocks,
  deferralRowOf,
} from '../rules/index.ts'
import { saveClocks } from '../store/case-clocks.ts'
import { appendCaseEvent, listCaseEvents } from '../store/case-events.ts'
import { type CaseRecord, lockPreApplicationTurn, saveCase } from '../store/case-files.ts'
import { insertCaseKey } from '../store/case-keys.ts'
import { insertCollection } from '../store/collections.ts'
import { type Commitment, insertDeferral, isBlocked } from '../store/deferrals.ts'
import type { CaseDeps } from './deps.ts'
import { noteTurnedAway } from './turn-away.ts'

type Opened = Promise<Decision<CaseDetail, CaseReason | 'not-found'>>

/** Accepts what stands in front of the window: papers in order, the old card in hand. The clocks start. */
export async function acceptCase(deps: CaseDeps, act: Act, input: AcceptCase): Opened {
  const desk = await comeToDesk(deps, act, input, 'accept')
  if (!desk.ok) return desk
  const { service, materials, confirmed } = desk.value
  const decision = decideAcceptance({ materials, findings: input.findings, confirmed })
  if (!decision.ok) return decision
  const receiver = decideChoice(input.collection)
  if (!receiver.ok) return receiver
  const person = await checkBiometrics(deps, act, desk.value.preApplication)
  if (!person.ok) return person
  const start = hallDate(act.now).toString()
  const circumstances = await circumstancesOf(
    { db: act.tx, cipher: act.tools.cipher },
    { record: desk.value.preApplication, on: start },
  )
  const { target } = input
  if (target !== undefined && target < start) return refused('target-past', { field: 'target' })
  const calendar = hallCalendarOf(deps.catalogue, desk.value.preApplication.hallId)
  const own = clocksOf({ service, circumstances, start, target, calendar })
  const promise = await takePromise(deps, act, { desk: desk.value, input, start })
  if (!promise.ok) return promise
  const { row } = promise.value
  const { findings } = input
  const clocks = row === undefined ? own : deferClocks({ clocks: own, materials, findings, start, row, calendar })
  const promised = clocks.find(({ kind }) => kind === 'promised')
  // The citizen's own day may be near already: it is looked at now, and not with the sweep of the minute.
  if (target !== undefined) {
    const { hallId, id: preApplicationId } = desk.value.preApplication
    await act.emit({ name: 'case.watched', hallId, payload: { preApplicationId } })
  }
  return writeOutcome(deps, act, desk.value, {
    state: 'accepted',
    kind: 'accepted',
    findings: input.findings,
    note: null,
    changes: { clocks, promisedDue: promised?.due ?? null, acceptedAt: act.at },
    receiver: receiver.value,
    ...(row !== undefined && input.commitment !== undefined && { commitment: input.commitment }),
  })
}

/** One complete notice of what is missing (行政许可法 Art 32); no clock starts. */
export async function notifyMissing(deps: CaseDeps, act: Act, input: NotifyMissing): Opened {
  const desk = await comeToDesk(deps, act, input, 'notify')
  if (!desk.ok) return desk
  const { materials, confirmed } = desk.value
  const lacking = decideNotice({ materials, findings: input.findings, confirmed })
  if (!lacking.ok) return lacking
  return writeOutcome(deps, act, desk.value, {
    state: 'notified',
    kind: 'notified',
    findings: input.findings.map(toMissing),
    note: lacking.value.map(({ name }) => name.zh).join('、'),
    changes: { missingNote: input.note ?? null },
  })
}

/** A confirmation carries nothing of its own: what the source said is with the source's answer. */
function bare(finding: MaterialFinding): MaterialFinding {
  return finding.state === 'confirmed' ? { material: finding.material, state: finding.state } : finding
}

/** A paper that might have been promised and was not is missing like any other. */
function toMissing(finding: MaterialFinding): MaterialFinding {
  return finding.state === 'deferred' ? { ...finding, state: 'missing' } : finding
}

/** 容缺: the hall's rule where papers are promised and may be, nothing where none is. */
async function takePromise(
  deps: CaseDeps,
  act: Act,
  { desk: { preApplication }, input, start }: { desk: Desk; input: AcceptCase; start: string },
): Promise<Decision<{ row: DeferralRow | undefined }, CaseReason>> {
  const { hallId, personId } = preApplication
  const { findings, commitment } = input
  const row = deferralRowOf(findHall(deps.catalogue, hallId)?.deferral, start)
  const blocked = await isBlocked(act.tx, { hallId, personId })
  const may = decideDeferral({ findings, row, isBlocked: blocked, isSigned: commitment !== undefined })
  if (!may.ok) return may
  if (commitment === undefined) return accepted({ row: undefined })
  const { signers } = await viewBiometrics(deps, { ...act, db: act.tx }, preApplication)
  if (!signers.some(({ signer }) => signer === commitment.signer)) {
    return refused('signer-unknown', { field: 'commitment.signer' })
  }
  const strokes = decideStrokes(commitment.strokes)
  return strokes.ok ? accepted({ row }) : refused('signature-empty', { field: 'commitment.strokes' })
}

/** Refuses with a ground of the list, an explanation the citizen reads, and the remedy (行政许可法 Art 38). */
export async function refuseCase(deps: CaseDeps, act: Act, input: RefuseCase): Opened {
  const desk = await comeToDesk(deps, act, input, 'refuse')
  if (!desk.ok) return desk
  const ground = desk.value.service.refusals.find(({ id }) => id === input.reason)
  if (ground === undefined) return refused('refusal-reason-unknown', { field: 'reason' })
  const remedies = desk.value.service.remedies
  const remedy = { zh: `${ground.remedy.zh}。${remedies.zh}`, en: `${ground.remedy.en}. ${remedies.en}` }
  return writeOutcome(deps, act, desk.value, {
    state: 'refused',
    kind: 'refused',
    findings: [],
    note: ground.text.zh,
    changes: { refusal: { reason: ground.id, explanation: input.explanation, remedy }, endedAt: act.at },
  })
}

interface Desk {
  readonly preApplication: PreApplicationRecord
  readonly service: Service
  readonly materials: readonly Material[]
  /** 免提交: what its source has confirmed. */
  readonly confirmed: ReadonlySet<string>
  readonly before: CaseRecord | undefined
}

/** The ticket in service at my window, its pre-application, and the turn to decide about it. */
async function comeToDesk(
  deps: CaseDeps,
  act: Act,
  input: { ticketId: string; preApplicationId: string },
  caseAct: CaseAct,
): Promise<Decision<Desk, CaseReason | 'not-found'>> {
  const ticket = await lockServedTicket(act, input.ticketId)
  if (!ticket.ok) return ticket
  const preApplication = await findPreApplication(act.tx, { scope: act.scope, id: input.preApplicationId })
  if (preApplication === undefined || !ticket.value.preApplicationIds.includes(preApplication.id))
    return refused('not-found')
  const { hallId, id: preApplicationId } = preApplication
  const before = await lockPreApplicationTurn(act.tx, { hallId, preApplicationId })
  const history = before === undefined ? [] : await listCaseEvents(act.tx, { hallId, caseId: before.id })
  const may = decideAct(caseAct, { state: before?.state ?? 'none', history }, staffIdOf(act))
  if (!may.ok) return may
  const service = serviceOf(deps.catalogue, preApplication)
  if (service === undefined) return refused('not-found')
  const materials = await materialsOf(
    { db: act.tx, cipher: act.tools.cipher, now: act.now },
    { preApplication, service },
  )
  const confirmed = await listConfirmed(act.tx, { hallId, preApplicationId })
  return accepted({ preApplication, service, materials, confirmed, before })
}

interface Outcome {
  readonly state: CaseState
  readonly kind: CaseEventKind
  readonly findings: readonly MaterialFinding[]
  readonly note: string | null
  readonly changes: Partial<CaseRecord>
  /** To whom it is posted; nobody where it is collected at the hall. */
  readonly receiver?: Receiver | null
  /** 容缺承诺, where a paper is promised for later. */
  readonly commitment?: Commitment
}

async function writeOutcome(deps: CaseDeps, act: Act, desk: Desk, outcome: Outcome): Opened {
  const { preApplication, before } = desk
  const { hallId } = preApplication
  // Read before the number is taken: from then to the commit every other acceptance of the hall waits.
  const filed = await readFiled(deps, act, { hallId, preApplicationId: preApplication.id })
  const record: CaseRecord = {
    ...(before ?? (await newCase(deps, act, preApplication))),
    ...outcome.changes,
    // As put right at the window, also where a notice was written before.
    applicantName: preApplication.applicantName,
    state: outcome.state,
    findings: outcome.findings.map(bare),
    version: (before?.version ?? 0) + 1,
  }
  await saveCase(act.tx, record, act.at)
  const calendar = hallCalendarOf(deps.catalogue, hallId)
  await saveClocks(act.tx, {
    hallId,
    caseId: record.id,
    clocks: record.clocks,
    calendar: calendar.version,
    at: act.at,
  })
  if (outcome.state !== 'accepted') await noteTurnedAway(deps, act, { ...desk, caseId: record.id })
  if (before === undefined) {
    const code = act.tools.random.digits(6)
    await insertCaseKey({ tx: act.tx, cipher: act.tools.cipher }, { hallId, caseId: record.id, code })
  }
  if (outcome.receiver != null) {
    const vault = { tx: act.tx, cipher: act.tools.cipher }
    await insertCollection(vault, { hallId, caseId: record.id, receiver: outcome.receiver })
  }
  if (outcome.commitment !== undefined) {
    const vault = { tx: act.tx, cipher: act.tools.cipher }
    await insertDeferral(vault, { hallId, caseId: record.id, ...outcome.commitment, at: act.at })
  }
  await appendCaseEvent(act.tx, {
    hallId,
    caseId: record.id,
    seq: record.version,
    operationId: act.operationId,
    kind: outcome.kind,
    staffId: staffIdOf(act),
    at: act.at,
    payload: {},
    note: outcome.note,
  })
  await act.record({ hallId, act: `case.${outcome.kind}`, objectKind: 'case', objectId: record.id })
  await act.announce(hallId, 'cases')
  await act.announce(hallId, 'queue')
  await act.emit({ name: `case.${outcome.kind}`, hallId, payload: { caseId: record.id } })
  return accepted(await readDetail(deps, act, record, filed))
}

async function newCase({ catalogue }: CaseDeps, act: Act, preApplication: PreApplicationRecord): Promise<CaseRecord> {
  const { hallId } = preApplication
  const hall = findHall(catalogue, hallId)
  if (hall === undefined) throw new Error(`hall ${hallId} is not in the catalogue`)
  const day = hallDate(act.now).toString()
  const serial = await takeNumber(act.tx, { hallId, series: 'case', period: day })
  return {
    hallId,
    id: act.tools.ids.next(),
    number: caseNumber({ prefix: hall.casePrefix, day, serial }),
    service: preApplication.service,
    state: 'accepted',
    version: 0,
    preApplicationId: preApplication.id,
    personId: preApplication.personId,
    applicantName: preApplication.applicantName,
    findings: [],
    clocks: [],
    refusal: null,
    missingNote: null,
    promisedDue: null,
    acceptedAt: null,
    endedAt: null,
  }
}

export function staffIdOf(act: Act): string {
  if (act.principal.kind !== 'staff') throw new Error(`expected staff to act on a case, found ${act.principal.kind}`)
  return act.principal.staffId
}
