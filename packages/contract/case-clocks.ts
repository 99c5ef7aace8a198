import { z } from 'zod'
import { CaseDetail, ClockKind, ClockMove } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { CivilDate, freeText, Id, Moment, ServiceCode } from './fields.ts'

/** Who is told that a date comes near: the officer, then the team lead, then the supervisor. */
export type AlertStep = z.infer<typeof AlertStep>
export const AlertStep = z.enum(['officer', 'team-lead', 'supervisor'])

export type CaseAlert = z.infer<typeof CaseAlert>
export const CaseAlert = z.strictObject({
  caseId: Id,
  number: z.string(),
  service: ServiceCode,
  applicantName: z.string(),
  clock: ClockKind,
  /** Null where the sweep could not read it: `fault` says why. */
  due: CivilDate.nullable(),
  step: AlertStep,
  /** Amber comes near, red is past or cannot be counted. */
  colour: z.enum(['amber', 'red']),
  /** The officer who accepted it. */
  officer: z.string().nullable(),
  raisedAt: Moment,
  /** A clock that the sweep could not look at, and why. */
  fault: z.string().nullable(),
})

/** A date that another calendar moved. */
export type MovedDate = z.infer<typeof MovedDate>
export const MovedDate = z.strictObject({
  caseId: Id,
  number: z.string(),
  service: ServiceCode,
  applicantName: z.string(),
  ...ClockMove.shape,
  at: Moment,
})

const caseParams = z.strictObject({ caseId: Id })
const page = z.strictObject({ after: z.string().max(200).optional() })
const expectedVersion = z.int()

export const pauseCase = endpoint({
  name: 'pauseCase',
  method: 'POST',
  path: '/api/cases/:caseId/pauses',
  summary: 'Stop the clocks on a ground that the law names (行政许可法 Art 45)',
  params: caseParams,
  body: z.strictObject({ expectedVersion, ground: z.string().max(64), from: CivilDate, note: freeText(400) }),
  reply: CaseDetail,
})
export const resumeCase = endpoint({
  name: 'resumeCase',
  method: 'POST',
  path: '/api/cases/:caseId/resumptions',
  summary: 'Let the clocks run again; `to` is the last day that is not counted',
  params: caseParams,
  body: z.strictObject({ expectedVersion, to: CivilDate, note: freeText(400).optional() }),
  reply: CaseDetail,
})
export const extendCase = endpoint({
  name: 'extendCase',
  method: 'POST',
  path: '/api/cases/:caseId/extensions',
  summary: 'Make the limit longer, once, with the reason that the citizen is told (行政许可法 Art 42)',
  params: caseParams,
  body: z.strictObject({ expectedVersion, note: freeText(400) }),
  reply: CaseDetail,
})
export const supplyPaper = endpoint({
  name: 'supplyPaper',
  method: 'POST',
  path: '/api/cases/:caseId/supplies',
  summary: 'A promised paper has come: on site, by post or online; false where it is not what was promised',
  params: caseParams,
  body: z.strictObject({
    expectedVersion,
    material: z.string().max(64),
    /** A paper that proves false blocks 容缺 and is not taken. */
    isFalse: z.boolean(),
    note: freeText(400).optional(),
  }),
  reply: CaseDetail,
})
export const listAlerts = endpoint({
  name: 'listAlerts',
  method: 'GET',
  path: '/api/case-alerts',
  summary: 'Dates that come near or have passed, as far as they concern me, the nearest first, a bounded page',
  query: page,
  reply: z.strictObject({ rows: z.array(CaseAlert), next: z.string().nullable() }),
})
export const listMovedDates = endpoint({
  name: 'listMovedDates',
  method: 'GET',
  path: '/api/moved-dates',
  summary: 'Dates that another calendar moved, the newest first, a bounded page',
  query: page,
  reply: z.strictObject({ rows: z.array(MovedDate), next: z.string().nullable() }),
})
