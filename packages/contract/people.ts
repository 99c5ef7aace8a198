import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { freeText, Id } from './fields.ts'

export const revealPurposes = ['compare-original', 'internal-check', 'contact-person', 'other'] as const

/** Opening a masked field: needs a case or a pre-application, a purpose, and is itself recorded. */
export type Reveal = z.infer<typeof Reveal>
export const Reveal = z.strictObject({
  field: z.enum(['id-number', 'phone']),
  purpose: z.enum(revealPurposes),
  note: freeText(200).optional(),
  preApplicationId: Id,
})

export const peopleReasons = ['purpose-note-required'] as const
export type PeopleReason = (typeof peopleReasons)[number]

export const revealField = endpoint({
  name: 'revealField',
  method: 'POST',
  path: '/api/people/:personId/reveal',
  summary: 'Open one masked field for a purpose; the look is recorded and nothing is shown if it cannot be',
  params: z.strictObject({ personId: Id }),
  body: Reveal,
  reply: z.strictObject({ value: z.string(), hideAfterSeconds: z.int() }),
})
