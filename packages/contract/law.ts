import { z } from 'zod'
import { Bilingual, CivilDate } from './fields.ts'
import { Mark } from './service.ts'

const grounds = { basis: z.string().min(1), mark: Mark }

/** 境外人员: whose stay is registered. */
export type LodgingPerson = z.infer<typeof LodgingPerson>
export const LodgingPerson = z.enum(['foreigner', 'hk-macau', 'taiwan'])

/** Where somebody stays: a hotel, a private home in town, a private home in the country. */
export type LodgingPlace = z.infer<typeof LodgingPlace>
export const LodgingPlace = z.enum(['hotel', 'home-town', 'home-rural'])

/** 签注种类, as printed on the permit. */
export type EndorsementType = z.infer<typeof EndorsementType>
export const EndorsementType = z.enum(['T', 'S', 'L', 'G', 'D', 'Q', 'R'])

export type Entries = z.infer<typeof Entries>
export const Entries = z.enum(['single', 'multiple'])

/** 往来港澳签注: who may have which, how long they may stay, and what the machine issues by itself. */
export type EndorsementLaw = z.infer<typeof EndorsementLaw>
export const EndorsementLaw = z.strictObject({
  /** Without `days` the stay is as long as Hong Kong or Macau admits it. */
  stays: z
    .array(
      z.strictObject({
        type: EndorsementType,
        entries: Entries.optional(),
        days: z.int().min(1).optional(),
        from: CivilDate,
        ...grounds,
      }),
    )
    .min(1),
  talent: z.strictObject({ from: CivilDate, ...grounds }),
  machine: z.strictObject({
    types: z
      .array(z.strictObject({ type: EndorsementType, entries: Entries.optional(), from: CivilDate, ...grounds }))
      .min(1),
    fromAge: z.int().min(0),
    /** So long the permit must last from the day of the endorsement. */
    permitMonths: z.int().min(0),
    ...grounds,
  }),
  /** 个人旅游开放城市: first digits of the region code. */
  cities: z
    .array(z.strictObject({ codes: z.array(z.string().regex(/^(?:\d{2}){1,3}$/)).min(1), from: CivilDate, ...grounds }))
    .min(1),
})

/** `law/exit-entry.yaml`: dated law that is no service of its own. */
export type ExitEntryLaw = z.infer<typeof ExitEntryLaw>
export const ExitEntryLaw = z.strictObject({
  lodging: z
    .array(z.strictObject({ person: LodgingPerson, place: LodgingPlace, hours: z.int().min(1), ...grounds }))
    .min(1),
  endorsement: EndorsementLaw,
})

/** `law/procedure.yaml`: what stops the clock of any matter, and what makes its limit longer. */
export type ProcedureLaw = z.infer<typeof ProcedureLaw>
export const ProcedureLaw = z.strictObject({
  pauses: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/), name: Bilingual, ...grounds }))
    .min(1),
  extension: z.strictObject({ workingDays: z.int().min(1), ...grounds }),
})
