import { z } from 'zod'
import { Bilingual, CivilDate, QueueLetter, ServiceCode } from './fields.ts'

/**
 * How a fact is known: read in a found source; found in a weak or single source; own knowledge;
 * a design rule of ours that no law demands.
 */
export type Mark = z.infer<typeof Mark>
export const Mark = z.enum(['S', 'S2', 'K', 'D'])

const grounds = { basis: z.string().min(1), mark: Mark }
const DataId = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)
const Age = z.int().min(0).max(150)

/** The name of a question is the name of the answer it fills. */
export type QuestionId = z.infer<typeof QuestionId>
export const QuestionId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/)

/** The document somebody is identified by; a newborn has none but the birth certificate. */
export type IdentityKind = z.infer<typeof IdentityKind>
export const IdentityKind = z.enum(['id-card', 'passport', 'birth-certificate'])

/** When something of a service applies; every given part must hold, none given is always. */
export type Condition = z.infer<typeof Condition>
export const Condition = z.strictObject({
  /** The question's answer is one of these. */
  answers: z.record(QuestionId, z.array(z.string().min(1)).min(1)).optional(),
  ageUnder: Age.optional(),
  ageFrom: Age.optional(),
  /** The date answered to this question lies before the day of asking. */
  past: QuestionId.optional(),
})

/** One condition, or several of which any one is enough. */
export type When = z.infer<typeof When>
export const When = z.union([Condition, z.array(Condition).min(1)])

export type QuestionOption = z.infer<typeof QuestionOption>
export const QuestionOption = z.strictObject({
  value: DataId,
  text: Bilingual,
  hint: Bilingual.optional(),
  when: When.optional(),
})

/** One step of the question tree. A date question takes a day, an expiry date also `LONG_TERM`. */
export type Question = z.infer<typeof Question>
export const Question = z.strictObject({
  id: QuestionId,
  kind: z.enum(['date', 'expiry-date', 'choice']),
  text: Bilingual,
  hint: Bilingual.optional(),
  when: When.optional(),
  options: z.array(QuestionOption).optional(),
})

/** About whom or what a field is: `matter` is the matter itself. */
export type FieldOf = z.infer<typeof FieldOf>
export const FieldOf = z.enum(['applicant', 'guardian', 'second-guardian', 'agent', 'matter'])

export type FieldKind = z.infer<typeof FieldKind>
export const FieldKind = z.enum([
  'person-name',
  'id-number',
  'identity-number',
  'mobile',
  'email',
  'photo',
  'date',
  'text',
  'long-text',
  'address',
  'latin-name',
  'choice',
  'country',
])

/** What is typed on the form. */
export type FormField = z.infer<typeof FormField>
export const FormField = z.strictObject({
  id: DataId,
  of: FieldOf,
  kind: FieldKind,
  label: Bilingual,
  hint: Bilingual.optional(),
  required: z.boolean(),
  when: When.optional(),
  options: z.array(QuestionOption).optional(),
})

/** A paper. A main one (主要) is never deferred; a secondary one (次要) may follow (容缺受理). */
export type Material = z.infer<typeof Material>
export const Material = z.strictObject({
  id: DataId,
  name: Bilingual,
  note: Bilingual.optional(),
  kind: z.enum(['main', 'secondary']),
  /** A hard step: the paper stays with the organ, and nothing is accepted before it does. */
  handedIn: z.boolean(),
  /** Made in the hall, not brought. */
  takenHere: z.boolean(),
  /** 免提交: need not be brought where this internal source confirms it. */
  exempt: z.strictObject({ source: DataId, ...grounds }).optional(),
  /** 可容缺: may be supplied within so many working days; secondary papers only. */
  deferrable: z.strictObject({ workingDays: z.int().min(1), ...grounds }).optional(),
  /** Which picture shows what the paper looks like. */
  sample: DataId.optional(),
  /** Where somebody who lacks it gets it. */
  where: Bilingual.optional(),
  when: When.optional(),
  ...grounds,
})

/** `same-day` is done while the person waits (即办件): its `n` is 0. */
export type Limit = z.infer<typeof Limit>
export const Limit = z.strictObject({
  kind: z.enum(['same-day', 'working-days', 'calendar-days', 'months', 'years']),
  n: z.int().min(0),
  when: When.optional(),
  ...grounds,
})

/** One fee from `from` on, until the next row. */
export type FeeRow = z.infer<typeof FeeRow>
export const FeeRow = z.strictObject({ fen: z.int().min(0), from: CivilDate, ...grounds })

/** Who pays less, and how much then. */
export type FeeReduction = z.infer<typeof FeeReduction>
export const FeeReduction = z.strictObject({ name: Bilingual, when: When, fen: z.int().min(0), ...grounds })

/** One item of the bill; every item whose condition holds is due. */
export type FeeItem = z.infer<typeof FeeItem>
export const FeeItem = z.strictObject({
  id: DataId,
  name: Bilingual,
  when: When.optional(),
  rows: z.array(FeeRow).min(1),
  reductions: z.array(FeeReduction).optional(),
})

/** Holders of `fromAge` and more get so many years or months; `years: null` is for life (长期). */
export type ValidityClass = z.infer<typeof ValidityClass>
export const ValidityClass = z.strictObject({
  fromAge: Age,
  years: z.int().min(1).nullable().optional(),
  months: z.int().min(1).optional(),
  days: z.int().min(1).optional(),
  when: When.optional(),
})

/** A ground to refuse (不予受理), with what the person can do about it. */
export type RefusalGround = z.infer<typeof RefusalGround>
export const RefusalGround = z.strictObject({ id: DataId, text: Bilingual, remedy: Bilingual, ...grounds })

/** Facts under which nothing can be done here, told before anybody travels; `instead` is a service that can. */
export type Obstacle = z.infer<typeof Obstacle>
export const Obstacle = z.strictObject({
  id: DataId,
  when: When,
  text: Bilingual,
  remedy: Bilingual,
  instead: ServiceCode.optional(),
  ...grounds,
})

/** A paper may be renewed only so many months before it expires; a local practice or a rule of its own. */
export type RenewalRule = z.infer<typeof RenewalRule>
export const RenewalRule = z.strictObject({
  question: QuestionId,
  windowMonths: z.int().min(1),
  when: When.optional(),
  ...grounds,
})

/** Under `underAge` a guardian applies; `both` where both parents must, unless `oneWhen` holds. */
export type GuardianRule = z.infer<typeof GuardianRule>
export const GuardianRule = z.strictObject({
  underAge: Age,
  both: z.boolean().optional(),
  oneWhen: When.optional(),
  ...grounds,
})

/** Whether somebody else may hand it in with a power of attorney (委托书); `when` narrows it. */
export type AgentRule = z.infer<typeof AgentRule>
export const AgentRule = z.strictObject({ allowed: z.boolean(), when: When.optional(), ...grounds })

/** 预约、现场、上门、网办、自助: how the service can be had. */
export type ServiceMode = z.infer<typeof ServiceMode>
export const ServiceMode = z.strictObject({
  mode: z.enum(['appointment', 'on-site', 'at-home', 'online', 'self-service']),
  note: Bilingual.optional(),
  ...grounds,
})

export type ServiceGroup = z.infer<typeof ServiceGroup>
export const ServiceGroup = z.enum(['exit-entry', 'id-card', 'household', 'foreigners', 'certificates'])

/** What the hall makes in the end. No validity class: the paper states none. */
export type ServiceResult = z.infer<typeof ServiceResult>
export const ServiceResult = z.strictObject({
  document: DataId,
  name: Bilingual,
  /** The look of the specimen: a card's certificate, a page of the household register, or a letter. */
  layout: z.enum(['card', 'page', 'letter']),
  /** Printed in English too, whoever receives it. */
  bilingual: z.boolean().optional(),
  validity: z.array(ValidityClass),
  ...grounds,
})

/** A service of a hall (事项), in force from `validFrom` until the next version of the same code. */
export type Service = z.infer<typeof Service>
export const Service = z.strictObject({
  code: ServiceCode,
  version: z.int().min(1),
  validFrom: CivilDate,
  name: Bilingual,
  group: ServiceGroup,
  /** The need in the person's words, and words people search by. */
  need: z.strictObject({ title: Bilingual, help: Bilingual }),
  words: z.strictObject({ zh: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) }),
  queue: QueueLetter,
  modes: z.array(ServiceMode).min(1),
  visits: z.strictObject({ n: z.int().min(0), ...grounds }),
  /** What the applicant is identified by; the first is the usual one. */
  identity: z.array(IdentityKind).min(1),
  guardian: GuardianRule.optional(),
  agent: AgentRule,
  renewal: RenewalRule.optional(),
  adviseWait: z.strictObject({ withinDays: z.int().min(0), ...grounds }).optional(),
  questions: z.array(Question),
  obstacles: z.array(Obstacle),
  fields: z.array(FormField).min(1),
  /** Which portrait is asked for; none where the paper bears none. */
  photo: z.enum(['id-card', 'exit-entry']).optional(),
  materials: z.array(Material).min(1),
  /** The first that holds is the promise; where the law names no limit `statutory` is empty. */
  limits: z.strictObject({ promised: z.array(Limit).min(1), statutory: z.array(Limit) }),
  fees: z.array(FeeItem),
  result: ServiceResult,
  refusals: z.array(RefusalGround).min(1),
  /** Where to go against a refusal; told with every one of them. */
  remedies: Bilingual,
})
