import * as contract from '#contract/audit.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { checkAuditChain, listAudit } from './queries.ts'

export function auditRoutes(host: HttpHost): void {
  const gate = { as: ['staff'], verb: 'audit.read' } as const

  host.query(contract.listAudit, gate, (reading, { query }) => listAudit(reading, query))
  host.query(contract.checkAuditChain, gate, (reading) => checkAuditChain(reading))
}
