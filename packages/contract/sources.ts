import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Moment, may } from './fields.ts'

/** The registers of the administration that the hall may ask (国务院令第716号 Art 7). */
export type SourceId = z.infer<typeof SourceId>
export const SourceId = z.enum([
  'birth-certificates',
  'marriage-register',
  'population',
  'property-register',
  'social-security',
  'student-register',
])

/** needs-decision: the source has answered twice and differently; both answers are kept and a person decides. */
export type CheckState = z.infer<typeof CheckState>
export const CheckState = z.enum(['requested', 'confirmed', 'refused', 'unavailable', 'needs-decision'])

export type SourceResult = z.infer<typeof SourceResult>
export const SourceResult = z.enum(['confirmed', 'refused'])

export const sourceReasons = [
  'no-source-for-paper',
  'source-not-connected',
  'already-decided',
  'ticket-not-serving',
  'not-your-window',
] as const
export type SourceReason = (typeof sourceReasons)[number]

/** Why a letter of a source is not taken. */
export const answerReasons = ['answer-not-signed', 'answer-not-readable'] as const
export type AnswerReason = (typeof answerReasons)[number]

/** What a source has said: the result and its own reference. Whatever else it says is not kept. */
export type SourceAnswer = z.infer<typeof SourceAnswer>
export const SourceAnswer = z.strictObject({ result: SourceResult, reference: z.string(), at: Moment })

/** One question to one source about one paper of one matter. */
export type SourceCheck = z.infer<typeof SourceCheck>
export const SourceCheck = z.strictObject({
  id: Id,
  state: CheckState,
  by: z.string(),
  askedAt: Moment,
  answeredAt: Moment.nullable(),
  tries: z.int(),
  /** One, or those that differ from one another. */
  answers: z.array(SourceAnswer),
})

/** A paper that need not be brought where its source confirms it (免提交). */
export type ExemptPaper = z.infer<typeof ExemptPaper>
export const ExemptPaper = z.strictObject({
  material: z.string(),
  source: z.string(),
  /** The newest; null where nobody has asked. */
  check: SourceCheck.nullable(),
  may: may(z.enum(sourceReasons)),
})

/** What the case and its citizen see of an answered check. */
export type Confirmation = z.infer<typeof Confirmation>
export const Confirmation = z.strictObject({
  material: z.string(),
  source: z.string(),
  state: CheckState,
  by: z.string(),
  answers: z.array(SourceAnswer),
})

const params = z.strictObject({ preApplicationId: Id })

export const listExemptPapers = endpoint({
  name: 'listExemptPapers',
  method: 'GET',
  path: '/api/pre-applications/:preApplicationId/source-checks',
  summary: 'The papers of a matter that an internal source can confirm, and what it has said',
  params,
  reply: z.strictObject({ papers: z.array(ExemptPaper) }),
})
export const askSource = endpoint({
  name: 'askSource',
  method: 'POST',
  path: '/api/pre-applications/:preApplicationId/source-checks',
  summary: 'Ask the source of a paper; while one question is open, asking again gives that one',
  params,
  body: z.strictObject({ ticketId: Id, material: z.string().max(64) }),
  reply: ExemptPaper,
})

/** Where a source that took a question answers it later; signed, so it needs no key of ours. */
export const sourceAnswerPath = '/api/source-answers'
