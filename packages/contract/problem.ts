import { z } from 'zod'

/** One fault of the input: where, what kind, and a sentence in the caller's language. */
export type FieldFault = z.infer<typeof FieldFault>
export const FieldFault = z.strictObject({ field: z.string(), reason: z.string(), message: z.string() })

/** RFC 9457 problem; `reason` is stable for programs, `detail` is for people, in the caller's language. */
export type Problem = z.infer<typeof Problem>
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reason: z.string(),
  instance: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  faults: z.array(FieldFault).optional(),
})

/** Refusals that any endpoint may give; the modules' own reasons stand beside their endpoints. */
export const platformReasons = [
  'invalid-input',
  'unsupported-media-type',
  'body-too-large',
  'not-found',
  'not-signed-in',
  'not-allowed',
  'wrong-origin',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'too-many-requests',
  'version-conflict',
  'shutting-down',
  'internal-error',
] as const
export type PlatformReason = (typeof platformReasons)[number]
