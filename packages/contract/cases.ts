import { z } from 'zod'
import { missingBiometricReasons, Signer, Stroke } from './biometrics.ts'
import { DayLine } from './calendar.ts'
import { CollectingProxy, CollectionChoice, CollectionView, collectionReasons, HandedTo } from './collection.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, freeText, HallId, Id, Moment, may, ServiceCode } from './fields.ts'
import { PreApplicationView } from './intake.ts'
import { Confirmation } from './sources.ts'

/**
 * notified: told once, completely, what is missing (一次性告知); refused: 不予受理; accepted → reviewed → approved →
 * ready (办结: the document is made) → handed-over; denied: 不予批准; returned (退件), withdrawn (视为撤回): a promised paper did
 * not come.
 */
export type CaseState = z.infer<typeof CaseState>
export const CaseState = z.enum([
  'notified',
  'refused',
  'accepted',
  'reviewed',
  'approved',
  'denied',
  'ready',
  'handed-over',
  'returned',
  'withdrawn',
])

/** Why a clock is not stopped, started again, or given more time. */
const lapseReasons = [
  'pause-ground-unknown',
  'already-paused',
  'case-paused',
  'not-paused',
  'pause-not-yet',
  'pause-before-acceptance',
  'pause-ends-before-it-begins',
  'pauses-overlap',
  'already-extended',
  'extension-without-basis',
  'term-over',
  'target-past',
] as const
export type LapseReason = (typeof lapseReasons)[number]

/** Why a paper is not deferred, or not taken later. */
const deferralReasons = [
  'not-deferrable',
  'deferral-not-here',
  'deferral-blocked',
  'commitment-missing',
  'signer-unknown',
  'signature-empty',
  'nothing-owed',
  'supply-owed',
] as const

export const caseReasons = [
  'material-unchecked',
  'material-missing',
  'material-unknown',
  'old-card-not-handed-in',
  'nothing-missing',
  'not-confirmed',
  'wrong-state',
  'already-decided',
  'same-person',
  'reason-required',
  'refusal-reason-unknown',
  'ticket-not-serving',
  'version-conflict',
  'not-your-window',
  'not-allowed',
  ...lapseReasons,
  ...deferralReasons,
  ...collectionReasons,
  ...missingBiometricReasons,
] as const
export type CaseReason = (typeof caseReasons)[number]

const CaseMay = may(z.enum(caseReasons))

export type MaterialState = z.infer<typeof MaterialState>
export const MaterialState = z.enum([
  'checked',
  'handed-in',
  'taken',
  'confirmed',
  'deferred',
  'missing',
  'not-acceptable',
])

/** What the officer found for one paper of the personal list; `confirmed` (免提交) only where the server finds it so. */
export type MaterialFinding = z.infer<typeof MaterialFinding>
export const MaterialFinding = z.strictObject({
  material: z.string().max(64),
  state: MaterialState,
  note: freeText(200).optional(),
})

/** 承诺期限, 法定期限, by when a promised paper comes (补交期限), and the day on which the citizen needs the result (期望日期). */
export type ClockKind = z.infer<typeof ClockKind>
export const ClockKind = z.enum(['promised', 'statutory', 'supply', 'target'])

export type Clock = z.infer<typeof Clock>
export const Clock = z.strictObject({
  kind: ClockKind,
  start: CivilDate,
  /** Null while a pause has no end, and where the calendar is not published that far: never guessed. */
  due: CivilDate.nullable(),
  /** `10 working-days`; null where a day was named and nothing is counted. */
  limit: z.string().nullable(),
  basis: z.string(),
  standing: z.enum(['running', 'paused', 'ended']),
})

/** What stopped a clock or made its limit longer: who, when, why, and by which law. */
export type CaseLapse = z.infer<typeof CaseLapse>
export const CaseLapse = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pause'),
    seq: z.int(),
    name: Bilingual,
    basis: z.string(),
    /** Both included; null while it lasts. */
    from: CivilDate,
    to: CivilDate.nullable(),
    /** What the officer wrote for the applicant. */
    note: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('extension'),
    seq: z.int(),
    basis: z.string(),
    workingDays: z.int(),
    note: z.string().nullable(),
  }),
])

/** How an entry of the history moved a clock. */
export type ClockMove = z.infer<typeof ClockMove>
export const ClockMove = z.strictObject({ kind: ClockKind, from: CivilDate.nullable(), to: CivilDate.nullable() })

export type CaseEventKind = z.infer<typeof CaseEventKind>
export const CaseEventKind = z.enum([
  'notified',
  'refused',
  'accepted',
  'review-agreed',
  'review-disagreed',
  'approved',
  'denied',
  'document-made',
  'handed-over',
  'posted',
  'paused',
  'resumed',
  'extended',
  'recounted',
  'supplied',
  'promise-broken',
  'returned',
  'withdrawn',
])

export type CaseEvent = z.infer<typeof CaseEvent>
export const CaseEvent = z.strictObject({
  seq: z.int(),
  kind: CaseEventKind,
  at: Moment,
  actor: z.string().nullable(),
  note: z.string().nullable(),
  moves: z.array(ClockMove),
})

export type CaseRow = z.infer<typeof CaseRow>
export const CaseRow = z.strictObject({
  id: Id,
  number: z.string(),
  service: ServiceCode,
  state: CaseState,
  applicantName: z.string(),
  idNumberMasked: z.string(),
  acceptedAt: Moment.nullable(),
  promisedDue: CivilDate.nullable(),
  /** Whether the promise runs; nothing before acceptance. */
  standing: Clock.shape.standing.optional(),
})

export type CaseDetail = z.infer<typeof CaseDetail>
export const CaseDetail = z.strictObject({
  id: Id,
  number: z.string(),
  hallId: HallId,
  version: z.int(),
  service: ServiceCode,
  serviceName: Bilingual,
  state: CaseState,
  preApplication: PreApplicationView,
  findings: z.array(MaterialFinding),
  /** What internal sources have said about papers of it. */
  confirmations: z.array(Confirmation),
  missingNote: z.string().nullable(),
  refusal: z.strictObject({ reason: z.string(), explanation: z.string(), remedy: Bilingual }).nullable(),
  clocks: z.array(Clock),
  /** The promised date, counted day by day. */
  days: z.array(DayLine),
  /** The date by law, counted day by day. */
  statutoryDays: z.array(DayLine),
  lapses: z.array(CaseLapse),
  /** On what the law lets the clocks stop; empty where this person may not stop them. */
  pauseGrounds: z.array(z.strictObject({ id: z.string(), name: Bilingual, basis: z.string() })),
  timeline: z.array(CaseEvent),
  collection: CollectionView,
  /** The days on which somebody came to the hall for it (最多跑一次), counted from what happened. */
  visits: z.array(CivilDate),
  may: z.strictObject({
    review: CaseMay,
    approve: CaseMay,
    handOver: CaseMay,
    post: CaseMay,
    reveal: CaseMay,
    pause: CaseMay,
    resume: CaseMay,
    extend: CaseMay,
    supply: CaseMay,
  }),
})

export type AcceptCase = z.infer<typeof AcceptCase>
export const AcceptCase = z.strictObject({
  ticketId: Id,
  preApplicationId: Id,
  findings: z.array(MaterialFinding).max(40),
  /** Left out: collected at the hall. */
  collection: CollectionChoice.optional(),
  /** The day on which the citizen needs the result (期望日期). */
  target: CivilDate.optional(),
  /** 容缺承诺: signed on glass, where a paper is deferred. */
  commitment: z.strictObject({ signer: Signer, strokes: z.array(Stroke).min(1).max(40) }).optional(),
})

/** The one complete notice (行政许可法 Art 32): every finding of the list, those not in order are what is missing. */
export type NotifyMissing = z.infer<typeof NotifyMissing>
export const NotifyMissing = z.strictObject({
  ticketId: Id,
  preApplicationId: Id,
  findings: z.array(MaterialFinding).max(40),
  note: freeText(400).optional(),
})

export type RefuseCase = z.infer<typeof RefuseCase>
export const RefuseCase = z.strictObject({
  ticketId: Id,
  preApplicationId: Id,
  reason: z.string().max(64),
  explanation: freeText(400),
  explainedInPerson: z.literal(true),
})

const caseParams = z.strictObject({ caseId: Id })

export const acceptCase = endpoint({
  name: 'acceptCase',
  method: 'POST',
  path: '/api/cases',
  summary: 'Accept a pre-application: the papers are in order and the old card is in hand',
  body: AcceptCase,
  reply: CaseDetail,
})
export const notifyMissing = endpoint({
  name: 'notifyMissing',
  method: 'POST',
  path: '/api/cases/notices',
  summary: 'Tell once and completely what is missing',
  body: NotifyMissing,
  reply: CaseDetail,
})
export const refuseCase = endpoint({
  name: 'refuseCase',
  method: 'POST',
  path: '/api/cases/refusals',
  summary: 'Refuse with reason and remedy',
  body: RefuseCase,
  reply: CaseDetail,
})
export const listCases = endpoint({
  name: 'listCases',
  method: 'GET',
  path: '/api/cases',
  summary: 'Cases I may see, those due first, a bounded page',
  query: z.strictObject({
    state: CaseState.optional(),
    number: z.string().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({ rows: z.array(CaseRow), next: z.string().nullable() }),
})
export const getCase = endpoint({
  name: 'getCase',
  method: 'GET',
  path: '/api/cases/:caseId',
  summary: 'One case with its timeline, clocks and what may be done',
  params: caseParams,
  reply: CaseDetail,
})
export const reviewCase = endpoint({
  name: 'reviewCase',
  method: 'POST',
  path: '/api/cases/:caseId/review',
  summary: 'Review (审核): agree, or disagree with an opinion; never by the acceptor',
  params: caseParams,
  body: z.strictObject({
    expectedVersion: z.int(),
    opinion: z.enum(['agree', 'disagree']),
    note: freeText(400).optional(),
  }),
  reply: CaseDetail,
})
export const decideCase = endpoint({
  name: 'decideCase',
  method: 'POST',
  path: '/api/cases/:caseId/decision',
  summary: 'Decide (审批): approve, or deny with a reason; never by the acceptor or the reviewer',
  params: caseParams,
  body: z.strictObject({
    expectedVersion: z.int(),
    decision: z.enum(['approve', 'deny']),
    note: freeText(400).optional(),
  }),
  reply: CaseDetail,
})
export const handOverCase = endpoint({
  name: 'handOverCase',
  method: 'POST',
  path: '/api/cases/:caseId/hand-over',
  summary: 'Hand the finished document over: to the applicant, a guardian, or a proxy with a power of attorney',
  params: caseParams,
  body: z.strictObject({ expectedVersion: z.int(), to: HandedTo, proxy: CollectingProxy.optional() }),
  reply: CaseDetail,
})
export const postDocument = endpoint({
  name: 'postDocument',
  method: 'POST',
  path: '/api/cases/:caseId/posting',
  summary: 'Post the finished document: by whom, and under which tracking number',
  params: caseParams,
  body: z.strictObject({
    expectedVersion: z.int(),
    carrier: freeText(40),
    tracking: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{4,40}$/),
  }),
  reply: CaseDetail,
})
