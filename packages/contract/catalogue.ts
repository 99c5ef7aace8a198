import { z } from 'zod'
import { HolidayCalendar } from './calendar.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, HallId, QueueLetter, ServiceCode, WindowNumber } from './fields.ts'
import { RenewalReason } from './intake.ts'
import { SearchIndex } from './search.ts'

export const catalogueReasons = ['too-early', 'card-expiry-required', 'card-long-term', 'guardian-required'] as const
export type CatalogueReason = (typeof catalogueReasons)[number]

/**
 * How a fact is known: read in a found source; found in a weak or single source; own knowledge;
 * a design rule of ours that no law demands.
 */
export type Mark = z.infer<typeof Mark>
export const Mark = z.enum(['S', 'S2', 'K', 'D'])

const grounds = { basis: z.string().min(1), mark: Mark }
const Id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)
const Age = z.int().min(0).max(150)

/** When something of a service applies; every given condition must hold, none given is always. */
export type Condition = z.infer<typeof Condition>
export const Condition = z.strictObject({
  reasons: z.array(RenewalReason).min(1).optional(),
  ageUnder: Age.optional(),
})

/** One step of the question tree. `id` is the name of the answer it fills. */
export type Question = z.infer<typeof Question>
export const Question = z.strictObject({
  id: z.enum(['born', 'reason', 'cardExpires', 'companion']),
  kind: z.enum(['date', 'expiry-date', 'choice']),
  text: Bilingual,
  hint: Bilingual.optional(),
  when: Condition.optional(),
  options: z.array(z.strictObject({ value: Id, text: Bilingual, hint: Bilingual.optional() })).optional(),
})

/** What is typed on the form. `of` says about whom. */
export type FormField = z.infer<typeof FormField>
export const FormField = z.strictObject({
  id: Id,
  of: z.enum(['applicant', 'guardian']),
  kind: z.enum(['person-name', 'id-number', 'mobile', 'email', 'photo']),
  label: Bilingual,
  required: z.boolean(),
  when: Condition.optional(),
})

/** A paper. A main one (主要) is never deferred; a secondary one (次要) may follow (容缺受理). */
export type Material = z.infer<typeof Material>
export const Material = z.strictObject({
  id: Id,
  name: Bilingual,
  note: Bilingual.optional(),
  kind: z.enum(['main', 'secondary']),
  /** A hard step: the paper stays with the organ, and nothing is accepted before it does. */
  handedIn: z.boolean(),
  /** Made in the hall, not brought. */
  takenHere: z.boolean(),
  when: Condition.optional(),
  ...grounds,
})

export type Limit = z.infer<typeof Limit>
export const Limit = z.strictObject({
  kind: z.enum(['working-days', 'calendar-days', 'months', 'years']),
  n: z.int().min(1),
  ...grounds,
})

export type FeeKind = z.infer<typeof FeeKind>
export const FeeKind = z.enum(['first', 'renewal', 'replacement'])

/** One fee from `from` on, until the next row of its kind. */
export type FeeRow = z.infer<typeof FeeRow>
export const FeeRow = z.strictObject({
  kind: FeeKind,
  fen: z.int().min(0),
  from: CivilDate,
  ...grounds,
})

/** Holders of `fromAge` and more get a card of so many years; null is for life (长期). */
export type ValidityClass = z.infer<typeof ValidityClass>
export const ValidityClass = z.strictObject({ fromAge: Age, years: z.int().min(1).nullable() })

/** A ground to refuse (不予受理), with what the person can do about it. */
export type RefusalGround = z.infer<typeof RefusalGround>
export const RefusalGround = z.strictObject({ id: Id, text: Bilingual, remedy: Bilingual, ...grounds })

/** A service of a hall (事项), in force from `validFrom` until the next version of the same code. */
export type Service = z.infer<typeof Service>
export const Service = z.strictObject({
  code: ServiceCode,
  version: z.int().min(1),
  validFrom: CivilDate,
  name: Bilingual,
  /** The need in the person's words, and words people search by. */
  need: z.strictObject({ title: Bilingual, help: Bilingual }),
  words: z.strictObject({ zh: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) }),
  queue: QueueLetter,
  visits: z.strictObject({ n: z.int().min(0), ...grounds }),
  guardian: z.strictObject({ underAge: Age, ...grounds }),
  renewal: z.strictObject({ windowMonths: z.int().min(1), ...grounds }),
  adviseWait: z.strictObject({ withinDays: z.int().min(0), ...grounds }),
  questions: z.array(Question).min(1),
  fields: z.array(FormField).min(1),
  materials: z.array(Material).min(1),
  limits: z.strictObject({ promised: Limit, statutory: Limit }),
  fees: z.strictObject({ kindFor: z.record(RenewalReason, FeeKind), rows: z.array(FeeRow).min(1) }),
  result: z.strictObject({
    document: Id,
    name: Bilingual,
    validity: z.array(ValidityClass).min(1),
    ...grounds,
  }),
  refusals: z.array(RefusalGround).min(1),
  /** Where to go against a refusal; told with every one of them. */
  remedies: Bilingual,
})

/** So many working days before it a promised date counts as at risk (临期); a row holds until the next one begins. */
export type AtRiskRow = z.infer<typeof AtRiskRow>
export const AtRiskRow = z.strictObject({ from: CivilDate, workingDays: z.int().min(0).max(20), ...grounds })

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * When no message that can wait rings a phone: from one wall-clock time to another, perhaps over midnight. Each row holds
 * for the evenings from `validFrom` on, until the next row.
 */
export type QuietHours = z.infer<typeof QuietHours>
export const QuietHours = z.strictObject({ validFrom: CivilDate, from: WallTime, to: WallTime, ...grounds })

/** One site: `from` and `to` are wall-clock times, days run from 1 (Monday) to 7. */
export type Hall = z.infer<typeof Hall>
export const Hall = z.strictObject({
  id: HallId,
  /** Where the hall stands in lists; the first is what a new visitor sees. */
  order: z.int().min(1),
  name: Bilingual,
  shortName: Bilingual,
  address: Bilingual,
  /** The organ named on certificates, and the region (GB/T 2260) it is competent for. */
  /** Two letters before every case number: no two halls of an installation share them. */
  casePrefix: z.string().regex(/^[A-Z]{2}$/),
  authority: z.strictObject({ name: Bilingual, region: z.string().regex(/^\d{6}$/) }),
  services: z.array(ServiceCode).min(1),
  queues: z.array(z.strictObject({ letter: QueueLetter, name: Bilingual })).min(1),
  windows: z
    .array(z.strictObject({ number: WindowNumber, name: Bilingual, queues: z.array(QueueLetter).min(1) }))
    .min(1),
  hours: z
    .array(
      z.strictObject({
        days: z.array(z.int().min(1).max(7)).min(1),
        from: WallTime,
        to: WallTime,
        /** 延时服务: the hall is open, and no working day passes. */
        extended: z.boolean(),
      }),
    )
    .min(1),
  atRisk: z.array(AtRiskRow).min(1),
  quietHours: z.array(QuietHours).min(1).optional(),
})

/** What a public screen needs to run the very same rules as the server. */
export type HallCatalogue = z.infer<typeof HallCatalogue>
export const HallCatalogue = z.strictObject({
  hall: Hall,
  services: z.array(Service),
  calendar: HolidayCalendar,
  search: SearchIndex,
})

export const getHallCatalogue = endpoint({
  name: 'getHallCatalogue',
  method: 'GET',
  path: '/api/halls/:hallId/catalogue',
  summary: 'The services of a hall in force today, what they are found by, its windows and the calendar; public',
  params: z.strictObject({ hallId: HallId }),
  reply: HallCatalogue,
})
