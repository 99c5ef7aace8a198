import { dateText, dateWords, dayOf, dayWords } from '../dates.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const receiptTexts = {
  promised: { zh: '承诺办结日期', en: 'Promised by' },
  by: (date: string): Text => ({ zh: `${dayWords(date, 'zh-CN')}前`, en: dayWords(date, 'en') }),
  unknownDate: { zh: '日历待公布', en: 'Calendar not published yet' },
  counted: (limit: Text): Text => ({
    zh: `${limit.zh}，受理次日起算`,
    en: `${limit.en}, from the day after acceptance`,
  }),
  /** The year is said where it is another one than that of the acceptance. */
  statutory: (date: string | null, acceptedAt: string): Text =>
    date === null
      ? { zh: '法定最晚：日历待公布', en: 'By law: calendar not published yet' }
      : {
          zh: `法定最晚 ${dateText(date, dayOf(acceptedAt), 'zh-CN')}`,
          en: `By law ${dateText(date, dayOf(acceptedAt), 'en')}`,
        },
  atWindow: (window: number | null, officer: string): Text =>
    window === null
      ? { zh: officer, en: officer }
      : { zh: `${window} 号，${officer}`, en: `Window ${window}, ${officer}` },
  window: { zh: '窗口', en: 'Window' },
  officer: { zh: '经办人', en: 'Officer' },
  collection: { zh: '领取', en: 'Collection' },
  collectHere: {
    zh: '办好后发短信通知，凭本回执或身份证件到大厅领取',
    en: 'We send a message when it is ready; collect it at the hall with this receipt or your document',
  },
  collectHereUntold: {
    zh: '到承诺日期以后，凭本回执或身份证件到大厅领取',
    en: 'Collect it at the hall after the promised date, with this receipt or your document',
  },
  collectByPost: {
    zh: '办好后邮寄到您留的地址，寄出时把快递单号发短信给您',
    en: 'Posted to the address you gave; the tracking number comes by message',
  },
  papers: { zh: '材料', en: 'Papers' },
  paperName: { zh: '名称', en: 'Name' },
  paperHow: { zh: '怎么收的', en: 'How it was taken' },
  paperState: { zh: '状态', en: 'State' },
  fees: { zh: '费用', en: 'Fees' },
  noFee: { zh: '不收费', en: 'No fee' },
  sum: { zh: '合计', en: 'Total' },
  toPay: { zh: '合计（以缴费票据为准）', en: 'Total (the payment receipt is decisive)' },
  statusTitle: { zh: '查进度、评价这次服务', en: 'Status and rating' },
  statusBody: {
    zh: '扫这个二维码，填短信里的查询码；没有手机的，到大厅任一窗口问。',
    en: 'Scan this code and enter the code from the message. Without a phone, ask at any window.',
  },
  /** For somebody whom no message reaches. */
  statusBodyWith: (code: string): Text => ({
    zh: `查询码 ${code}，请收好。家里人扫这个二维码、填查询码就能看；也可以到大厅任一窗口问。`,
    en: `Code ${code}, please keep it. With it anybody of your family sees the status; or ask at any window.`,
  }),
  /** The place of the seal that makes it a receipt of the organ (行政许可法第三十二条第二款), and the day. */
  stamped: (day: string): Text => ({
    zh: `受理专用章（样张不盖章）　${dateWords(day, 'zh-CN')}`,
    en: `Seal (none on a specimen), ${dateWords(day, 'en')}`,
  }),
  signature: { zh: '申请人签名', en: 'Signature' },
} as const satisfies Dictionary

/** How a paper was taken in, and how it stands. */
const takenTexts: Readonly<Record<string, { readonly how: Text; readonly state: Text }>> = {
  checked: {
    how: { zh: '核对原件，退还本人', en: 'Original seen and given back' },
    state: { zh: '齐全', en: 'In order' },
  },
  'handed-in': { how: { zh: '收回原件', en: 'Original kept' }, state: { zh: '已交回', en: 'Handed in' } },
  deferred: {
    how: { zh: '容缺，承诺以后补交', en: 'Promised for later' },
    state: { zh: '待补交', en: 'To come' },
  },
  taken: { how: { zh: '在大厅采集', en: 'Made in the hall' }, state: { zh: '齐全', en: 'In order' } },
}

export function takenText(state: string): { how: Text; state: Text } {
  return takenTexts[state] ?? { how: { zh: '已核对', en: 'Checked' }, state: { zh: '齐全', en: 'In order' } }
}
