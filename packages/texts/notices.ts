import type { NoticeTemplate } from '#contract/notices.ts'
import { dayWords } from './dates.ts'
import { type Lang, pick, type Text } from './lang.ts'

/** What opens a matter on its owner's phone, and where; code and the part of the address behind # are secrets. */
interface Key {
  readonly number: string
  readonly code: string
  /** The address where it opens, where it is known. */
  readonly page?: string | undefined
}

/** How a finished document comes to its owner. */
export type Collection =
  | { readonly by: 'pick-up'; readonly place: string }
  | { readonly by: 'post'; readonly carrier: string; readonly tracking: string }

/** Template → what it needs. Names come in the language of the message. */
export interface NoticeArgs {
  /** `page` is the address in the QR code, `bring` what to bring. */
  'pre-application-filed': Omit<Key, 'code'> & { readonly code?: string | undefined; readonly bring: readonly string[] }
  'window-calls': { readonly ticket: string; readonly window: number }
  /** `due` is a date, or null where the calendar of that year is not published. */
  'case-accepted': Key & { readonly due: string | null }
  'case-accepted-owing': Key & {
    readonly due: string | null
    readonly supplyBy: string | null
    readonly missing: readonly string[]
  }
  'supply-lapsed': Key & { readonly became: 'returned' | 'withdrawn' }
  'case-notified': Key & { readonly missing: readonly string[] }
  'case-refused': Key & { readonly remedy?: string | undefined }
  'case-denied': Key
  /** `ground` is what stops the clocks, `basis` the law that says so. */
  'case-paused': Key & { readonly ground: string; readonly basis: string }
  /** `due` as in `case-accepted`. The reason of an extension stands on the status page: it may be long. */
  'case-date-moved': Key & { readonly due: string | null; readonly why: 'resumed' | 'extended' | 'calendar' }
  'case-ready': Key
  'document-ready-collect': Key & { readonly collection: Collection }
  /** `since` is the day on which it was ready. */
  'uncollected-reminder': Key & { readonly since: string; readonly place: string }
  /** `page` is where it is rated. */
  'rating-invitation': Key
}

/** The subject of every e-mail: nothing about the matter stands in a list of mails. */
export const noticeSubject = '网谷优办 Youban：办件通知 About your case'

/** What stands in the place of a code wherever a message is shown to somebody else. */
export const hiddenCode = '●●●●●●'

const sentences: { readonly [T in NoticeTemplate]: (args: NoticeArgs[T]) => Text } = {
  'pre-application-filed': ({ bring }) =>
    bring.length === 0
      ? {
          zh: '预申请收到了，到大厅取号就能办。',
          en: 'Your pre-application is here. Take a ticket at the hall.',
        }
      : {
          zh: `预申请收到了。到大厅请带：${named(bring, 'zh-CN')}。`,
          en: `Your pre-application is here. Please bring: ${named(bring, 'en')}.`,
        },
  'window-calls': ({ ticket, window }) => ({
    zh: `${ticket} 号，请到 ${window} 号窗口。`,
    en: `Ticket ${ticket}, please come to window ${window}.`,
  }),
  'case-accepted': ({ due }) =>
    due === null
      ? {
          zh: '您的申请已受理，办结日期落在日历还没公布的年份，公布后就能查到。',
          en: 'Your application is accepted. Its date lies in a year whose calendar is not published yet.',
        }
      : {
          zh: `您的申请已受理，${dayWords(due, 'zh-CN')}前办好。`,
          en: `Your application is accepted and will be done by ${dayWords(due, 'en')}.`,
        },
  'case-accepted-owing': ({ due, supplyBy, missing }) => ({
    zh: `您的申请已容缺受理。${supplyBy === null ? '请尽快' : `请在${dayWords(supplyBy, 'zh-CN')}以前`}补交：${named(missing, 'zh-CN')}。${due === null ? '' : `补齐后，${dayWords(due, 'zh-CN')}前办好。`}`,
    en: `Your application is accepted. Please hand in${supplyBy === null ? '' : ` by ${dayWords(supplyBy, 'en')}`}: ${named(missing, 'en')}.${due === null ? '' : ` With them it will be done by ${dayWords(due, 'en')}.`}`,
  }),
  'supply-lapsed': ({ became }) =>
    became === 'returned'
      ? {
          zh: '您承诺补交的材料没有按时送到，申请已退件。需要办理的，请重新申请。',
          en: 'The papers you promised did not come in time and the application is returned. You may apply again.',
        }
      : {
          zh: '您承诺补交的材料没有按时送到，申请视为撤回。需要办理的，请重新申请。',
          en: 'The papers you promised did not come in time; the application counts as withdrawn. You may apply again.',
        },
  'case-notified': ({ missing }) => ({
    zh: `还差 ${missing.length} 样：${named(missing, 'zh-CN')}。请带齐这些再来，到大厅重新取号。`,
    en: `Still missing (${missing.length}): ${named(missing, 'en')}. Please come again with all of them and take a new ticket.`,
  }),
  'case-refused': ({ remedy }) => ({
    zh: `您的申请没有受理。${remedy === undefined ? '' : `${remedy}。`}理由和救济途径可以查看。`,
    en: `Your application was not accepted. ${remedy === undefined ? '' : `${remedy}. `}You can read why and what to do.`,
  }),
  'case-denied': () => ({
    zh: '您的申请没有获得批准，理由和救济途径可以查看。',
    en: 'Your application was not approved. You can read why and what to do.',
  }),
  'case-paused': ({ ground, basis }) => ({
    zh: `您的申请需要${ground}，这段时间不计入期限（${basis}）。恢复后会告诉您新的日期。`,
    en: `Your application waits for: ${ground}. By law that time is not counted. We will tell you the new date.`,
  }),
  'case-date-moved': ({ due, why }) => {
    const because = movedTexts[why]
    const date =
      due === null
        ? { zh: '新的日期要等日历公布。', en: 'The new date waits for the calendar.' }
        : { zh: `现在是${dayWords(due, 'zh-CN')}前办好。`, en: `It will be done by ${dayWords(due, 'en')}.` }
    return { zh: `${because.zh}${date.zh}`, en: `${because.en} ${date.en}` }
  },
  'case-ready': () => ({
    zh: '证件办好了，请凭编号到大厅领取。办得怎么样，请您评价。',
    en: 'Your document is ready. Bring the number to the hall, and tell us how it went.',
  }),
  'document-ready-collect': ({ collection }) =>
    collection.by === 'pick-up'
      ? {
          zh: `证件办好了，请凭编号到${collection.place}领取。`,
          en: `Your document is ready. Collect it with this number at: ${collection.place}.`,
        }
      : {
          zh: `证件办好了，已经寄出：${collection.carrier} ${collection.tracking}。`,
          en: `Your document is ready and was posted: ${collection.carrier} ${collection.tracking}.`,
        },
  'uncollected-reminder': ({ since, place }) => ({
    zh: `您的证件${dayWords(since, 'zh-CN')}就办好了，在${place}等您来领。${switchOff.zh}`,
    en: `Your document has been ready since ${dayWords(since, 'en')} and is waiting at ${place}. ${switchOff.en}`,
  }),
  'rating-invitation': () => ({
    zh: `您的事办完了。办得怎么样，请您评价，只评一次，办事的人看不到是谁评的。${switchOff.zh}`,
    en: `Your matter is finished. How was it? You can rate it once; those who served you cannot see who rated. ${switchOff.en}`,
  }),
}

/** Why a date is another one than before. */
const movedTexts = {
  resumed: { zh: '您的申请恢复计算期限。', en: 'The time of your application runs again.' },
  extended: {
    zh: '您的申请延长了期限，理由可以查看。',
    en: 'More time was given to your application; you can read why.',
  },
  calendar: {
    zh: '放假安排有变，您的申请日期重新算过。',
    en: 'The holiday calendar changed and your date was counted again.',
  },
} as const satisfies Record<NoticeArgs['case-date-moved']['why'], Text>

/** Said in every message that may be switched off. */
const switchOff: Text = {
  zh: '不想收这类消息，可以在查进度的页面关掉。',
  en: 'You can switch such messages off on the status page.',
}

/** What the address of a message leads to, where it is not the status of a case. */
const pages: Partial<Record<NoticeTemplate, Text>> = {
  'pre-application-filed': { zh: '打开预申请：', en: 'Open it: ' },
  'rating-invitation': { zh: '去评价：', en: 'Rate it: ' },
}
const statusPage: Text = { zh: '查进度：', en: 'Status: ' }

/** The whole message, as it goes to a telephone or a mailbox. */
export function noticeText<T extends NoticeTemplate>(template: T, args: NoticeArgs[T], lang: Lang): string {
  const sentence = sentences[template](args)
  const key = 'number' in args ? keyText(args, pages[template] ?? statusPage) : undefined
  const whole = {
    zh: `【网谷优办】${sentence.zh}${key?.zh ?? ''}`,
    en: ['[Youban]', sentence.en, key?.en].filter((part) => part !== undefined).join(' '),
  }
  return pick(whole, lang)
}

/** Under an e-mail that may be switched off. */
export function unsubscribeText(page: string, lang: Lang): string {
  return pick(
    { zh: `\n\n不想再收这类可选消息，打开这里退订：${page}`, en: `\n\nTo switch such messages off, open: ${page}` },
    lang,
  )
}

/** The message for whoever has opened the matter already: neither who sends it nor number, code and address again. */
export function noticeSentence<T extends NoticeTemplate>(template: T, args: NoticeArgs[T], lang: Lang): string {
  return pick(sentences[template](args), lang)
}

/** The same for everybody else: what opens something, and what a carrier would tell of an address, is hidden. */
export function hideSecrets<T extends NoticeTemplate>(args: NoticeArgs[T]): NoticeArgs[T] {
  return {
    ...args,
    ...('code' in args && args.code !== undefined ? { code: hiddenCode } : {}),
    ...('page' in args && args.page !== undefined ? { page: args.page.replace(/#.*$/s, `#${hiddenCode}`) } : {}),
    ...('collection' in args && args.collection.by === 'post'
      ? { collection: { ...args.collection, tracking: hiddenCode } }
      : {}),
  }
}

function keyText({ number, code, page }: Omit<Key, 'code'> & { code?: string | undefined }, leadsTo: Text): Text {
  return {
    zh: [
      code === undefined ? `编号 ${number}。` : `编号 ${number}，查询码 ${code}，查询码只给您自己用。`,
      page === undefined ? '' : `${leadsTo.zh}${page}`,
    ].join(''),
    en: [
      code === undefined ? `Number ${number}.` : `Number ${number}, code ${code}; keep the code to yourself.`,
      page === undefined ? '' : ` ${leadsTo.en}${page}`,
    ].join(''),
  }
}

/** So many characters of names fit into a message that stays within four parts. */
const room = { 'zh-CN': 90, en: 180 } as const

/** The names that fit, in full; of the others their number. All of them stand on the paper and on the status page. */
function named(names: readonly string[], lang: Lang): string {
  const mark = lang === 'en' ? ', ' : '、'
  let last = names.length
  while (last > 1 && names.slice(0, last).join(mark).length > room[lang]) last -= 1
  const shown = names.slice(0, last).join(mark)
  const left = names.length - last
  if (left === 0) return shown
  return lang === 'en' ? `${shown}, and ${left} more that you can look up` : `${shown}，另有 ${left} 样可以查看`
}
