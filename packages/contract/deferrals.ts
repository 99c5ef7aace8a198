import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { freeText, Id, Moment, ServiceCode } from './fields.ts'

/** A promise that was broken: no 容缺 for the person until somebody restores it (信用修复). */
export type DeferralBlock = z.infer<typeof DeferralBlock>
export const DeferralBlock = z.strictObject({
  id: Id,
  caseId: Id,
  number: z.string(),
  service: ServiceCode,
  applicantName: z.string(),
  /** The paper did not come, or it proved false. */
  why: z.enum(['lapsed', 'false']),
  blockedAt: Moment,
})

export const listDeferralBlocks = endpoint({
  name: 'listDeferralBlocks',
  method: 'GET',
  path: '/api/deferral-blocks',
  summary: 'People who may promise no paper, the newest first, a bounded page',
  query: z.strictObject({ after: z.string().max(200).optional() }),
  reply: z.strictObject({ rows: z.array(DeferralBlock), next: z.string().nullable() }),
})
export const restoreDeferral = endpoint({
  name: 'restoreDeferral',
  method: 'POST',
  path: '/api/deferral-blocks/:blockId/restoration',
  summary: 'Let somebody promise papers again (信用修复), with the reason',
  params: z.strictObject({ blockId: Id }),
  body: z.strictObject({ note: freeText(400) }),
  reply: z.strictObject({ restored: z.literal(true) }),
})
