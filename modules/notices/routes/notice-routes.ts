import * as contract from '#contract/notices.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { admitChooser, changeSubscription, chooseMessages } from '../commands/choose.ts'
import { resendNotice, revealAddress, tellNotice } from '../commands/handle-notice.ts'
import { readDetail } from '../queries/detail.ts'
import { type CaseOpener, readMessages, readSubscription } from '../queries/messages.ts'
import { type Connected, countOutbox, readOutbox } from '../queries/outbox.ts'
import { addOneClick } from './one-click.ts'

export interface NoticeDeps extends CaseOpener {
  readonly connected: Connected
}

// As at the status page: the lock of a case stops guessing at one, this slows trying many.
const perMinute = 60

export function noticeRoutes(host: HttpHost, deps: NoticeDeps): void {
  const { connected } = deps
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
  host.publicQuery(contract.lookUpMessages, (reading, { body }) => readMessages(deps, reading, body), { perMinute })
  host.publicCommand(contract.chooseMessages, (act, { body }) => chooseMessages(deps, act, body), {
    perMinute,
    before: ({ tools }, { body }) => admitChooser(deps, tools, body),
  })
  host.publicQuery(contract.lookUpSubscription, (reading, { body }) => readSubscription(reading, body), { perMinute })
  host.publicCommand(contract.changeSubscription, (act, { body }) => changeSubscription(act, body), { perMinute })
  addOneClick(host, perMinute)
}
