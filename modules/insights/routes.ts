import { getToday } from '#contract/insights.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { readToday } from './queries.ts'

export function insightRoutes(host: HttpHost): void {
  host.query(getToday, { as: ['staff'], verb: 'insights.read' }, (reading) => readToday(reading))
}
