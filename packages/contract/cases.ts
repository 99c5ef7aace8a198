import { z } from 'zod'
import { missingBiometricReasons } from './biometrics.ts'
import { DayLine } from './calendar.ts'
import { CollectingProxy, CollectionChoice, CollectionView, collectionReasons, HandedTo } from './collection.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, freeText, HallId, Id, Moment, may, ServiceCode } from './fields.ts'
import { PreApplicationView } from './intake.ts'

/**
 * notified: told once, completely, what is missing (一次性告知); refused: 不予受理; accepted → reviewed → approved →
 * ready (办结: the document is made) → handed-over; denied: 不予批准.
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
])

export const caseReasons = [
  'material-unchecked',
  'material-missing',
  'material-unknown',
  'old-card-not-handed-in',
  'nothing-missing',
  'wrong-state',
  'already-decided',
  'same-person',
  'reason-required',
  'refusal-reason-unknown',
  'ticket-not-serving',
  'version-conflict',
  'not-your-window',
  'not-allowed',
  ...collectionReasons,
  ...missingBiometricReasons,
] as const
export type CaseReason = (typeof caseReasons)[number]

const CaseMay = may(z.enum(caseReasons))

export type MaterialState = z.infer<typeof MaterialState>
export const MaterialState = z.enum(['checked', 'handed-in', 'taken', 'missing', 'not-acceptable'])

/** What the officer found for one paper of the personal list. */
export type MaterialFinding = z.infer<typeof MaterialFinding>
export const MaterialFinding = z.strictObject({
  material: z.string().max(64),
  state: MaterialState,
  note: freeText(200).optional(),
})

export type Clock = z.infer<typeof Clock>
export const Clock = z.strictObject({
  kind: z.enum(['promised', 'statutory']),
  start: CivilDate,
  due: CivilDate.nullable(),
  limit: z.string(),
  basis: z.string(),
})

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
])

export type CaseEvent = z.infer<typeof CaseEvent>
export const CaseEvent = z.strictObject({
  seq: z.int(),
  kind: CaseEventKind,
  at: Moment,
  actor: z.string().nullable(),
  note: z.string().nullable(),
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
  missingNote: z.string().nullable(),
  refusal: z.strictObject({ reason: z.string(), explanation: z.string(), remedy: Bilingual }).nullable(),
  clocks: z.array(Clock),
  /** The promised date, counted day by day. */
  days: z.array(DayLine),
  timeline: z.array(CaseEvent),
  collection: CollectionView,
  may: z.strictObject({ review: CaseMay, approve: CaseMay, handOver: CaseMay, post: CaseMay, reveal: CaseMay }),
})

export type AcceptCase = z.infer<typeof AcceptCase>
export const AcceptCase = z.strictObject({
  ticketId: Id,
  preApplicationId: Id,
  findings: z.array(MaterialFinding).max(40),
  /** Left out: collected at the hall. */
  collection: CollectionChoice.optional(),
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
