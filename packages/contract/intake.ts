import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { CivilDate, HallId, Id, Lang, Moment, PersonNameText, PhoneText, ServiceCode } from './fields.ts'
import { IdentityKind, QuestionId } from './service.ts'
import { TicketSlip } from './tickets.ts'
import { mostScansPerMaterial, UploadToken } from './uploads.ts'

export const intakeReasons = [
  'service-unknown',
  'id-number-invalid',
  'passport-invalid',
  'birth-certificate-invalid',
  'born-required',
  'country-required',
  'phone-invalid',
  'phone-required',
  'name-invalid',
  'guardian-required',
  'guardian-not-adult',
  'guardian-same-person',
  'second-guardian-required',
  'agent-required',
  'agent-not-allowed',
  'agent-not-adult',
  'agent-same-person',
  'too-early',
  'card-expiry-required',
  'card-long-term',
  'obstacle',
  'answer-missing',
  'answer-unknown',
  'field-missing',
  'field-unknown',
  'field-invalid',
  'material-unknown',
  'photo-unknown',
  'photo-required',
  'scan-unknown',
  'consent-required',
  'queues-differ',
  'draft-unknown',
  'check-in-unknown',
  'already-checked-in',
  'already-decided',
  'door-code-wrong',
] as const
export type IntakeReason = (typeof intakeReasons)[number]

export type Companion = z.infer<typeof Companion>
export const Companion = z.enum(['mother', 'father', 'guardian'])

/** Answers of the question tree by question: an option, a day, or `LONG_TERM` for a paper without expiry. */
export type Answers = z.infer<typeof Answers>
export const Answers = z.record(QuestionId, z.string().min(1).max(64))

/** Numbers may arrive with spaces and a small x; the kernel normalises and judges them. */
const IdentityNumber = z.string().trim().min(1).max(32)

/** ISO 3166-1 alpha-3. */
const Country = z.string().regex(/^[A-Z]{3}$/)

/**
 * Whom the matter is about. `identity` says which document the number is of (an identity card when left out); only a
 * passport or a birth certificate needs `born`, and only a passport `country` (ISO 3166-1 alpha-3).
 */
export type Applicant = z.infer<typeof Applicant>
export const Applicant = z.strictObject({
  name: PersonNameText,
  idNumber: IdentityNumber,
  identity: IdentityKind.optional(),
  born: CivilDate.optional(),
  country: Country.optional(),
  /** Left out by somebody without a telephone, at the guide desk or a window. */
  phone: PhoneText.optional(),
  email: z.email().max(120).optional(),
})

/** What somebody is identified by who acts for another: of age, so no birth certificate. */
export type RepresentativeIdentity = z.infer<typeof RepresentativeIdentity>
export const RepresentativeIdentity = IdentityKind.exclude(['birth-certificate'])

/** Somebody who acts for the applicant, identified as the applicant is; a mother may be a foreigner. */
const Representative = z.strictObject({
  name: PersonNameText,
  idNumber: IdentityNumber,
  identity: RepresentativeIdentity.optional(),
  born: CivilDate.optional(),
  country: Country.optional(),
})

export type Guardian = z.infer<typeof Guardian>
export const Guardian = Representative.extend({ relation: Companion })

/** 代办人: hands it in with a power of attorney. */
export type Agent = z.infer<typeof Agent>
export const Agent = Representative.extend({ phone: PhoneText.optional() })

/** What the person says about one paper of their list: in hand, at home, missing, or not sure. */
export type PaperClaim = z.infer<typeof PaperClaim>
export const PaperClaim = z.strictObject({
  material: z.string().max(64),
  state: z.enum(['have', 'at-home', 'missing', 'unsure']),
  /** Pictures taken of it; a telephone shows the token it was handed with each. */
  scans: z
    .array(z.strictObject({ id: Id, token: UploadToken.optional() }))
    .max(mostScansPerMaterial)
    .optional(),
})

/** The same as the staff see it: which pictures there are, without their keys. */
export type PaperSeen = z.infer<typeof PaperSeen>
export const PaperSeen = z.strictObject({
  material: z.string(),
  state: PaperClaim.shape.state,
  scanIds: z.array(Id),
})

export type Channel = z.infer<typeof Channel>
export const Channel = z.enum(['kiosk', 'phone', 'guide', 'window'])

export type PreApplication = z.infer<typeof PreApplication>
export const PreApplication = z.strictObject({
  service: ServiceCode,
  answers: Answers,
  applicant: Applicant,
  guardian: Guardian.optional(),
  secondGuardian: Guardian.optional(),
  agent: Agent.optional(),
  /** What the form asks about the matter, by field. */
  form: z.record(z.string().max(64), z.string().trim().min(1).max(400)).optional(),
  papers: z.array(PaperClaim).max(40).optional(),
  photoId: Id.optional(),
  /** What a telephone was handed with its photo. */
  photoToken: UploadToken.optional(),
  /** The language of the messages to come. */
  lang: Lang,
  consent: z.literal(true),
})

/** Several matters of one visit, of a family or of one person: filed together, one ticket (一起办). */
export type Filing = z.infer<typeof Filing>
export const Filing = z.strictObject({ applications: z.array(PreApplication).min(1).max(8) })

/** What the person takes along: eight characters to type or a code to scan, which open the filing at the hall. */
export type CheckInKey = z.infer<typeof CheckInKey>
export const CheckInKey = z.strictObject({ code: z.string(), token: z.string(), expires: CivilDate })

const PersonView = z.strictObject({
  personId: Id,
  name: z.string(),
  identity: IdentityKind,
  idNumberMasked: z.string(),
})
const GuardianView = PersonView.extend({ relation: Companion })

/** A pre-application as the window sees it: everything personal is masked. */
export type PreApplicationView = z.infer<typeof PreApplicationView>
export const PreApplicationView = z.strictObject({
  id: Id,
  hallId: HallId,
  service: ServiceCode,
  serviceVersion: z.int(),
  channel: Channel,
  answers: Answers,
  filedAt: Moment,
  applicant: PersonView.extend({
    phoneMasked: z.string().nullable(),
    born: CivilDate,
    age: z.int(),
  }),
  guardian: GuardianView.nullable(),
  secondGuardian: GuardianView.nullable(),
  agent: PersonView.nullable(),
  /** As typed; identity numbers and telephones in it masked. */
  form: z.record(z.string(), z.string()),
  papers: z.array(PaperSeen),
  photoId: Id.nullable(),
})

/** What comes of a filing: the ticket, where one was drawn, and the key to come back with, told once. */
export type Filed = z.infer<typeof Filed>
export const Filed = z.strictObject({
  preApplicationIds: z.array(Id),
  ticket: TicketSlip.nullable(),
  checkIn: CheckInKey.nullable(),
})

export const filePreApplication = endpoint({
  name: 'filePreApplication',
  method: 'POST',
  path: '/api/pre-applications',
  summary: 'File what was filled in at the kiosk or the guide desk and draw the ticket, in one act',
  body: Filing,
  reply: Filed,
})
export const filePreApplicationByPhone = endpoint({
  name: 'filePreApplicationByPhone',
  method: 'POST',
  path: '/api/halls/:hallId/pre-applications',
  summary: 'File what was filled in on the phone; the ticket is drawn on arrival with the key of the reply',
  params: z.strictObject({ hallId: HallId }),
  body: Filing,
  reply: Filed,
})
export const filePreApplicationAtWindow = endpoint({
  name: 'filePreApplicationAtWindow',
  method: 'POST',
  path: '/api/tickets/:ticketId/pre-applications',
  summary: 'File for the person at my window: the ticket in service takes the matters on',
  params: z.strictObject({ ticketId: Id }),
  body: Filing,
  reply: Filed,
})
export const getPreApplication = endpoint({
  name: 'getPreApplication',
  method: 'GET',
  path: '/api/pre-applications/:preApplicationId',
  summary: 'A pre-application, masked',
  params: z.strictObject({ preApplicationId: Id }),
  reply: PreApplicationView,
})

const CheckInText = z.string().trim().min(6).max(64)

export const checkIn = endpoint({
  name: 'checkIn',
  method: 'POST',
  path: '/api/check-ins',
  summary: 'Arrived: the code or the scanned key of a filing draws its ticket, at the kiosk or the guide desk',
  body: z.strictObject({ key: CheckInText }),
  reply: Filed,
})
export const checkInByPhone = endpoint({
  name: 'checkInByPhone',
  method: 'POST',
  path: '/api/halls/:hallId/check-ins',
  summary: 'Arrived, on the phone: the code on the board shows that its holder is in the hall today',
  params: z.strictObject({ hallId: HallId }),
  body: z.strictObject({ key: CheckInText, doorCode: z.string().trim().min(4).max(8) }),
  reply: Filed,
})

/** What was filled in so far, as the screens keep it; sealed, and read by nobody else. */
const DraftContent = z.string().min(2).max(60_000)
const DraftKey = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/), code: z.string().regex(/^\d{6}$/) })

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'POST',
  path: '/api/halls/:hallId/drafts',
  summary: 'Keep what was filled in for a day, to go on with it on another device',
  params: z.strictObject({ hallId: HallId }),
  body: z.strictObject({ content: DraftContent }),
  reply: DraftKey.extend({ expires: Moment }),
})
export const openDraft = endpoint({
  name: 'openDraft',
  method: 'POST',
  path: '/api/halls/:hallId/drafts/opening',
  summary: 'Go on with what was kept: needs the scanned token and the code',
  params: z.strictObject({ hallId: HallId }),
  body: DraftKey,
  reply: z.strictObject({ content: z.string() }),
})
