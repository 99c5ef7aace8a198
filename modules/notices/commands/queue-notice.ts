import type { NoticeChannel, NoticeTemplate } from '#contract/notices.ts'
import type { PublicAct } from '#platform/command/act.ts'
import type { Lang } from '#texts/lang.ts'
import { hideSecrets, type NoticeArgs, noticeSentence, noticeText } from '#texts/notices.ts'
import { addNoticeJob } from '../jobs/notice-job.ts'
import { maskAddress, smsParts } from '../rules/index.ts'
import { insertNotice } from '../store/notices.ts'

export interface NoticeOrder<T extends NoticeTemplate> {
  readonly hallId: string
  readonly channel: NoticeChannel
  /** A normalised mobile number, an e-mail address, or, in the app, the number of the case. */
  readonly to: string
  readonly template: T
  readonly args: NoticeArgs[T]
  readonly lang: Lang
  /** The same reason never writes twice, e.g. `<case>/case-ready`. */
  readonly reasonKey: string
  /** The case it is about, where there is one; in the app it lies there. */
  readonly caseId?: string | undefined
}

/** Writes a notice and the job that sends it, in the caller's transaction. False when this reason has been written. */
export async function queueNotice<T extends NoticeTemplate>(act: PublicAct, order: NoticeOrder<T>): Promise<boolean> {
  const { tx, at, tools } = act
  const { hallId, channel, to, template, args, lang, reasonKey, caseId = null } = order
  const id = tools.ids.next()
  // In the app it lies behind number and code already, and needs nobody to carry it.
  const isInApp = channel === 'in-app'
  const write = isInApp ? noticeSentence : noticeText
  const text = write(template, args, lang)
  const written = await insertNotice(
    { tx, cipher: tools.cipher },
    {
      hallId,
      id,
      channel,
      template,
      lang,
      reasonKey,
      caseId,
      to,
      toMasked: maskAddress(channel, to),
      text,
      textMasked: write(template, hideSecrets<T>(args), lang),
      parts: channel === 'sms' ? smsParts(text).parts : null,
      state: isInApp ? 'sent' : 'queued',
      at,
    },
  )
  if (!written) return false
  if (!isInApp) await addNoticeJob(tx, { hallId, id })
  await act.record({ hallId, act: 'notice.queue', objectKind: 'notice', objectId: id, facts: { template, channel } })
  await act.announce(hallId, 'notices')
  return true
}
