import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Moment } from './fields.ts'

/** One line of the trail: who did what to which object, allowed or not, and why. Nothing personal. */
export type AuditRow = z.infer<typeof AuditRow>
export const AuditRow = z.strictObject({
  id: z.string(),
  at: Moment,
  actorKind: z.enum(['staff', 'device', 'citizen', 'system']),
  actor: z.string(),
  act: z.string(),
  objectKind: z.string(),
  objectId: z.string().nullable(),
  objectName: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  reason: z.string().nullable(),
  purpose: z.string().nullable(),
  sealed: z.boolean(),
})

export const listAudit = endpoint({
  name: 'listAudit',
  method: 'GET',
  path: '/api/audit',
  summary: 'The audit trail, newest first; `act` narrows it, for example to opened fields',
  query: z.strictObject({
    act: z.string().max(64).optional(),
    outcome: z.enum(['done', 'refused']).optional(),
    after: z.string().max(64).optional(),
  }),
  reply: z.strictObject({ rows: z.array(AuditRow), next: z.string().nullable() }),
})
export const checkAuditChain = endpoint({
  name: 'checkAuditChain',
  method: 'GET',
  path: '/api/audit/chain',
  summary: 'Recompute the hash chain and say whether every sealed line still stands',
  reply: z.strictObject({ sealed: z.int(), intact: z.boolean(), firstBroken: z.string().nullable() }),
})
