import * as contract from '#contract/notices.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { resendNotice, revealAddress, tellNotice } from './commands/handle-notice.ts'
import { readDetail } from './queries/detail.ts'
import { type Connected, countOutbox, readOutbox } from './queries/outbox.ts'

export function noticeRoutes(host: HttpHost, connected: Connected): void {
  const read = { as: ['staff'], verb: 'notice.read' } as const
  const tell = { as: ['staff'], verb: 'notice.tell' } as const
  host.query(contract.listNotices, read, (reading, { query }) => readOutbox(connected, reading, query))
  host.query(contract.countNotices, read, (reading) => countOutbox(reading))
  host.query(contract.getNotice, read, (reading, { params }) => readDetail(connected, reading, params.noticeId))
  host.command(contract.resendNotice, { as: ['staff'], verb: 'notice.resend' }, (act, { params }) =>
    resendNotice(connected, act, params.noticeId),
  )
  host.command(contract.tellNotice, tell, (act, { params }) => tellNotice(connected, act, params.noticeId))
  // The address is in no stored reply: every look is judged and recorded anew.
  host.command(contract.revealAddress, tell, (act, { params }) => revealAddress(act, params.noticeId), {
    replay: 'run-again',
  })
}
