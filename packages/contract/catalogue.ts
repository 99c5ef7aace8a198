import { z } from 'zod'
import { HallDay, HolidayCalendar } from './calendar.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, HallId, QueueLetter, ServiceCode, WindowNumber } from './fields.ts'
import { SearchIndex } from './search.ts'
import { Mark, Service } from './service.ts'

export const catalogueReasons = [
  'too-early',
  'card-expiry-required',
  'card-long-term',
  'guardian-required',
  'second-guardian-required',
  'agent-not-allowed',
  'agent-required',
  'answer-missing',
  'answer-unknown',
  'obstacle',
] as const
export type CatalogueReason = (typeof catalogueReasons)[number]

const grounds = { basis: z.string().min(1), mark: Mark }

/** So many working days before it a promised date counts as at risk (临期); a row holds until the next one begins. */
export type AtRiskRow = z.infer<typeof AtRiskRow>
export const AtRiskRow = z.strictObject({ from: CivilDate, workingDays: z.int().min(0).max(20), ...grounds })

/**
 * After how many days a finished document that nobody collects is reminded of, and again after as many; a row holds until the
 * next one begins.
 */
export type UncollectedRow = z.infer<typeof UncollectedRow>
export const UncollectedRow = z.strictObject({ from: CivilDate, days: z.int().min(1).max(365), ...grounds })

/**
 * 容缺受理 of a hall: the whole cycle in working days, and what happens when a promised paper does not come: 退件, 视为撤回, or
 * the case waits for `suspendWorkingDays` more. `blocks`: the person may promise nothing more until it is restored.
 */
export type DeferralRow = z.infer<typeof DeferralRow>
export const DeferralRow = z.strictObject({
  from: CivilDate,
  workingDays: z.int().min(1).max(30),
  onLapse: z.enum(['return', 'withdraw', 'suspend']),
  suspendWorkingDays: z.int().min(1).max(60),
  blocks: z.boolean(),
  ...grounds,
})

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
  /** Since when fingerprints and signatures are demanded here; without it they are possible and not demanded. */
  biometrics: z
    .array(z.strictObject({ from: CivilDate, ...grounds }))
    .min(1)
    .optional(),
  /** Without it no paper is deferred here. */
  deferral: z.array(DeferralRow).min(1).optional(),
  /** Days on which this hall differs from the published calendar. */
  days: z.array(HallDay).min(1).optional(),
  /** Without it nobody is reminded. */
  uncollected: z.array(UncollectedRow).min(1).optional(),
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
