import { listNotices } from '#contract/notices.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { type Connected, readOutbox } from './queries.ts'

export function noticeRoutes(host: HttpHost, connected: Connected): void {
  host.query(listNotices, { as: ['staff'], verb: 'notice.read' }, (reading, { query }) =>
    readOutbox(connected, reading, query),
  )
}
