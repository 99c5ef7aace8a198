import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { CivilDate, freeText, HallId, Id, Lang, Moment, ServiceCode } from './fields.ts'
import { TicketSlip } from './tickets.ts'

export const intakeReasons = [
  'service-unknown',
  'id-number-invalid',
  'phone-invalid',
  'name-invalid',
  'guardian-required',
  'guardian-not-adult',
  'guardian-same-person',
  'too-early',
  'card-expiry-required',
  'card-long-term',
  'photo-unknown',
  'photo-required',
  'consent-required',
  'photo-not-an-image',
  'photo-too-small',
  'photo-too-large',
] as const
export type IntakeReason = (typeof intakeReasons)[number]

export type RenewalReason = z.infer<typeof RenewalReason>
export const RenewalReason = z.enum(['expiring', 'damaged', 'changed'])

export type Companion = z.infer<typeof Companion>
export const Companion = z.enum(['mother', 'father', 'guardian'])

/** The answers of the question tree; dates on the card, never guessed from the age. */
export type Answers = z.infer<typeof Answers>
export const Answers = z.strictObject({
  reason: RenewalReason,
  cardExpires: z.union([CivilDate, z.literal('LONG_TERM')]).optional(),
  companion: Companion.optional(),
})

/** Identity numbers may arrive with spaces and a small x; the kernel normalises and judges them. */
export type Applicant = z.infer<typeof Applicant>
export const Applicant = z.strictObject({
  name: freeText(60),
  idNumber: z.string().trim().min(1).max(32),
  phone: z.string().trim().min(1).max(24),
  email: z.email().max(120).optional(),
})

export type Guardian = z.infer<typeof Guardian>
export const Guardian = z.strictObject({
  relation: Companion,
  name: freeText(60),
  idNumber: z.string().trim().min(1).max(32),
})

export type PreApplication = z.infer<typeof PreApplication>
export const PreApplication = z.strictObject({
  service: ServiceCode,
  answers: Answers,
  applicant: Applicant,
  guardian: Guardian.optional(),
  photoId: Id,
  /** The language of the messages to come. */
  lang: Lang,
  consent: z.literal(true),
})

/** A pre-application as the window sees it: everything personal is masked. */
export type PreApplicationView = z.infer<typeof PreApplicationView>
export const PreApplicationView = z.strictObject({
  id: Id,
  hallId: HallId,
  service: ServiceCode,
  answers: Answers,
  filedAt: Moment,
  applicant: z.strictObject({
    personId: Id,
    name: z.string(),
    idNumberMasked: z.string(),
    phoneMasked: z.string(),
    born: CivilDate,
    age: z.int(),
  }),
  guardian: z
    .strictObject({ personId: Id, relation: Companion, name: z.string(), idNumberMasked: z.string() })
    .nullable(),
  photoId: Id,
})

export const filePreApplication = endpoint({
  name: 'filePreApplication',
  method: 'POST',
  path: '/api/pre-applications',
  summary: 'File what was filled in at the kiosk and draw the ticket, in one act',
  body: PreApplication,
  reply: z.strictObject({ preApplicationId: Id, ticket: TicketSlip }),
})
export const getPreApplication = endpoint({
  name: 'getPreApplication',
  method: 'GET',
  path: '/api/pre-applications/:preApplicationId',
  summary: 'A pre-application, masked',
  params: z.strictObject({ preApplicationId: Id }),
  reply: PreApplicationView,
})
