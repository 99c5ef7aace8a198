import { z } from 'zod'

/** UUIDv7 as text. */
export const Id = z.uuid()

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`; impossible dates (02-30) are refused. */
export const CivilDate = z.iso.date().refine((date) => date >= '1000', 'expected a year from 1000')

/** An instant on the wire, ISO 8601 with `Z`. */
export const Moment = z.iso.datetime()

/** The short name of a site: every row of a hall is keyed by it. */
export const HallId = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/)
export const ServiceCode = z.string().regex(/^[a-z][a-z0-9-]{1,63}$/)
export const QueueLetter = z.string().regex(/^[A-Z]$/)
export const WindowNumber = z.int().min(1).max(99)

export type Lang = z.infer<typeof Lang>
export const Lang = z.enum(['zh-CN', 'en'])

/** A text in both languages; Chinese is the authority. */
export type Bilingual = z.infer<typeof Bilingual>
export const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Free text a person typed: trimmed, bounded, without control characters. */
export function freeText(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)
}

/** A name as typed: sixty characters, each of which may take two units. The kernel's `parsePersonName` judges it. */
export const PersonNameText = freeText(120)

/** A number as typed, with its spaces and brackets. The kernel's `parsePhone` judges it. */
export const PhoneText = z.string().trim().min(1).max(32)

/** Whether an act is allowed now, said beforehand so that a screen repeats no rule. */
export type May<Reason extends string = string> = { ok: true } | { ok: false; reason: Reason }
export function may<Reason extends z.ZodType<string>>(reason: Reason) {
  return z.union([z.strictObject({ ok: z.literal(true) }), z.strictObject({ ok: z.literal(false), reason })])
}

export const Empty = z.strictObject({})
