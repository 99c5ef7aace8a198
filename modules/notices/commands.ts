import type { NoticeChannel, NoticeTemplate } from '#contract/notices.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { addJob } from '#platform/jobs/job-store.ts'
import type { Lang } from '#texts/lang.ts'
import { hideSecrets, type NoticeArgs, noticeText } from '#texts/notices.ts'
import { noticeTask } from './jobs/send-notice.ts'
import { maskAddress } from './rules/index.ts'
import { insertNotice } from './store.ts'

export interface NoticeOrder<T extends NoticeTemplate> {
  readonly hallId: string
  readonly channel: NoticeChannel
  /** A normalised mobile number or an e-mail address. */
  readonly to: string
  readonly template: T
  readonly args: NoticeArgs[T]
  readonly lang: Lang
  /** The same reason never writes twice, e.g. `<case>/case-ready`. */
  readonly reasonKey: string
}

/** Writes a notice and the job that sends it, in the caller's transaction. False when this reason has been written. */
export async function queueNotice<T extends NoticeTemplate>(act: PublicAct, order: NoticeOrder<T>): Promise<boolean> {
  const { tx, at, tools } = act
  const { hallId, channel, to, template, args, lang, reasonKey } = order
  const id = tools.ids.next()
  const written = await insertNotice(
    { tx, cipher: tools.cipher },
    {
      hallId,
      id,
      channel,
      template,
      reasonKey,
      to,
      toMasked: maskAddress(channel, to),
      text: noticeText(template, args, lang),
      textMasked: noticeText(template, hideSecrets<T>(args), lang),
      at,
    },
  )
  if (!written) return false
  await addJob(tx, { task: noticeTask, payload: { hallId, noticeId: id }, key: `notice:${id}` })
  await act.record({ hallId, act: 'notice.queue', objectKind: 'notice', objectId: id, facts: { template, channel } })
  await act.announce(hallId, 'notices')
  return true
}
