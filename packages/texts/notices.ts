import { dayWords } from './dates.ts'
import { type Lang, pick, type Text } from './lang.ts'

/** What opens a case on its owner's phone, and where; the code is a secret of the person. */
interface CaseKey {
  readonly number: string
  readonly code: string
  /** The address of the status page, where it is known. */
  readonly page?: string | undefined
}

/** Template → what it needs. */
export interface NoticeArgs {
  /** `due` is a date, or null where the calendar of that year is not published. */
  'case-accepted': CaseKey & { readonly due: string | null }
  'case-notified': CaseKey & { readonly missing: readonly string[] }
  'case-refused': CaseKey & { readonly remedy?: string | undefined }
  'case-denied': CaseKey
  'case-ready': CaseKey
}

export type NoticeTemplate = keyof NoticeArgs

/** The subject of every e-mail: nothing about the matter stands in a list of mails. */
export const noticeSubject = '网谷优办 Youban：办件通知 About your case'

/** What stands in the place of a code wherever a message is shown to somebody else. */
export const hiddenCode = '●●●●●●'

const sentences: { readonly [T in NoticeTemplate]: (args: NoticeArgs[T]) => Text } = {
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
  'case-notified': ({ missing }) => ({
    zh: `还差 ${missing.length} 样：${missing.join('、')}。请带齐这些再来，到大厅重新取号。`,
    en: `Still missing (${missing.length}): ${missing.join(', ')}. Please come again with all of them and take a new ticket.`,
  }),
  'case-refused': ({ remedy }) => ({
    zh: `您的申请没有受理。${remedy === undefined ? '' : `${remedy}。`}理由和救济途径可以查看。`,
    en: `Your application was not accepted. ${remedy === undefined ? '' : `${remedy}. `}You can read why and what to do.`,
  }),
  'case-denied': () => ({
    zh: '您的申请没有获得批准，理由和救济途径可以查看。',
    en: 'Your application was not approved. You can read why and what to do.',
  }),
  'case-ready': () => ({
    zh: '证件办好了，请凭编号到大厅领取。办得怎么样，请您评价。',
    en: 'Your document is ready. Bring the number to the hall, and tell us how it went.',
  }),
}

/** The whole message. A hidden code gives the very text that others may see. */
export function noticeText<T extends NoticeTemplate>(template: T, args: NoticeArgs[T], lang: Lang): string {
  const sentence = sentences[template](args)
  const { number, code, page } = args
  const key = {
    zh: `编号 ${number}，查询码 ${code}，查询码只给您自己用。${page === undefined ? '' : `查进度：${page}`}`,
    en: `Number ${number}, code ${code}; keep the code to yourself.${page === undefined ? '' : ` Status: ${page}`}`,
  }
  return pick({ zh: `【网谷优办】${sentence.zh}${key.zh}`, en: `[Youban] ${sentence.en} ${key.en}` }, lang)
}
