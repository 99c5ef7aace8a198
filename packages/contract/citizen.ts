import { z } from 'zod'
import { DayLine } from './calendar.ts'
import { CaseLapse, CaseState, Clock } from './cases.ts'
import { Validity } from './documents.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, freeText, Moment } from './fields.ts'

export const citizenReasons = ['case-or-code-unknown', 'no-document-yet'] as const
export type CitizenReason = (typeof citizenReasons)[number]

export const ratingReasons = ['rating-not-open', 'already-rated', 'rating-expired', 'staff-device'] as const
export type RatingReason = (typeof ratingReasons)[number]

/** 国办发〔2019〕51号: the five grades; the last two are 差评. */
export type Grade = z.infer<typeof Grade>
export const Grade = z.enum(['very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied'])

/** Case number and the code from the message; wrong pairs look the same whichever part is wrong. */
export type CaseKey = z.infer<typeof CaseKey>
export const CaseKey = z.strictObject({
  number: z.string().trim().min(1).max(40),
  code: z.string().regex(/^\d{6}$/),
})

/** The case as its owner sees it on the phone. */
export type CaseStatus = z.infer<typeof CaseStatus>
export const CaseStatus = z.strictObject({
  /** The hall's time of the answer: a phone's own clock may be wrong. */
  now: Moment,
  number: z.string(),
  serviceName: Bilingual,
  hallName: Bilingual,
  state: CaseState,
  applicantNameMasked: z.string(),
  clocks: z.array(Clock),
  /** The promised date, counted day by day. */
  days: z.array(DayLine),
  /** What stopped the clocks or made a limit longer. */
  lapses: z.array(CaseLapse),
  timeline: z.array(z.strictObject({ kind: z.string(), at: Moment })),
  missing: z.array(z.strictObject({ name: Bilingual, note: z.string().nullable() })),
  /** 容缺: promised and not there yet. */
  owed: z.array(Bilingual),
  /** 免提交: confirmed by an internal source, so that nothing is owed. */
  confirmed: z.array(z.strictObject({ name: Bilingual, source: z.string(), at: Moment, reference: z.string() })),
  /** What the officer wrote beside the one notice. */
  missingNote: z.string().nullable(),
  /** `ground` is the reason of the list; a denial has none but its explanation. */
  refusal: z.strictObject({ ground: Bilingual.nullable(), explanation: z.string(), remedy: Bilingual }).nullable(),
  /** What the citizen may download, the newest first; the result is among them once it is ready. */
  documents: z.array(
    z.strictObject({
      number: z.string(),
      kind: Bilingual,
      madeAt: Moment,
      validFrom: CivilDate,
      validTo: Validity,
      /** What the case was for, and not a paper on the way. */
      isResult: z.boolean(),
    }),
  ),
  /** By post with what finds the parcel once it is on its way. */
  collection: z.strictObject({
    by: z.enum(['pick-up', 'post']),
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
  }),
  rating: z.enum(['not-open', 'open', 'given', 'expired']),
})

export const lookUpCase = endpoint({
  name: 'lookUpCase',
  method: 'POST',
  path: '/api/case-status',
  summary: 'My case on my phone',
  body: CaseKey,
  reply: CaseStatus,
})
export const getCaseDocument = endpoint({
  name: 'getCaseDocument',
  method: 'POST',
  path: '/api/case-status/document',
  summary: 'One document of my case as PDF',
  body: CaseKey.extend({ document: z.string().trim().min(1).max(40) }),
  reply: z.undefined(),
  rawReply: 'application/pdf',
})

export const rateService = endpoint({
  name: 'rateService',
  method: 'POST',
  path: '/api/ratings',
  summary: 'Rate one finished service once; the grade is sealed',
  body: z.strictObject({
    number: CaseKey.shape.number,
    code: CaseKey.shape.code,
    grade: Grade,
    text: freeText(500).optional(),
  }),
  reply: z.strictObject({ ratedAt: Moment }),
})
