import type { NoticeChannel, NoticeState } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** Given up, or never sent: somebody must find another way. */
function isOpen(state: NoticeState): boolean {
  return state === 'undeliverable' || state === 'kept'
}

/** Whether a person may have a notice sent again. */
export function decideResend({
  state,
  hasGateway,
}: {
  state: NoticeState
  hasGateway: boolean
}): Decision<undefined, 'notice-settled' | 'no-gateway'> {
  if (!isOpen(state)) return refused('notice-settled')
  return hasGateway ? accepted(undefined) : refused('no-gateway')
}

/** Whether a person may tell a notice by telephone, and so may see whom to call. */
export function decideTelling({
  channel,
  state,
}: {
  channel: NoticeChannel
  state: NoticeState
}): Decision<undefined, 'notice-settled' | 'no-telephone'> {
  if (!isOpen(state)) return refused('notice-settled')
  return channel === 'sms' ? accepted(undefined) : refused('no-telephone')
}

/** An opened address is hidden again after this. */
export const hideAfterSeconds = 30
