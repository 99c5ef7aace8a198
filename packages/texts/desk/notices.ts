import type { NoticeChannel, NoticeState, NoticeTemplate } from '#contract/notices.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const noticeTexts = {
  title: { zh: '发给市民的消息', en: 'Messages to citizens' },
  side: { zh: '新的在前', en: 'Newest first' },
  thing: { zh: '消息清单', en: 'the messages' },
  empty: { zh: '还没有消息', en: 'No messages yet' },
  emptyText: {
    zh: '受理、告知、办结时会发消息，发出去的都在这里',
    en: 'Messages are written when a case moves; all of them are here',
  },
  time: { zh: '时间', en: 'Time' },
  to: { zh: '发给', en: 'To' },
  template: { zh: '模板', en: 'Template' },
  text: { zh: '内容', en: 'Text' },
  state: { zh: '状态', en: 'State' },
  attempts: { zh: '发过几次', en: 'Attempts' },
  lastError: { zh: '最近的错误', en: 'Last error' },
  noError: { zh: '–', en: '–' },
  connected: { zh: '短信网关已接通。', en: 'The message gateway is connected.' },
  connectedText: {
    zh: '发出去的一次性编码只在收件人手里，这里不显示。',
    en: 'One-time codes that were sent are with their reader only and not shown here.',
  },
  notConnected: { zh: '没有接短信网关。', en: 'No message gateway is connected.' },
  notConnectedText: {
    zh: '消息留在这里，不会发到手机。试用时从这里看编码，打开这一页会记入审计。',
    en: 'Messages stay here and reach no phone. For trying out, read the codes here; opening this page is recorded.',
  },
} as const satisfies Dictionary

export const noticeStateTexts = {
  queued: { zh: '待发', en: 'Queued' },
  sent: { zh: '已发', en: 'Sent' },
  undeliverable: { zh: '发不出', en: 'Undeliverable' },
  kept: { zh: '留在这里', en: 'Kept here' },
  suppressed: { zh: '已退订', en: 'Switched off' },
  told: { zh: '已电话告知', en: 'Told by phone' },
} as const satisfies Record<NoticeState, Text>

export const channelTexts = {
  sms: { zh: '短信', en: 'SMS' },
  email: { zh: '邮件', en: 'Email' },
  'in-app': { zh: '站内', en: 'In the case' },
} as const satisfies Record<NoticeChannel, Text>

/** Templates by their names on the wire; one that is not here shows its name. */
export const templateTexts: Readonly<Record<string, Text>> = {
  'pre-application-filed': { zh: '预申请收到', en: 'Pre-application filed' },
  'window-calls': { zh: '窗口叫号', en: 'Called to a window' },
  'case-accepted': { zh: '已受理', en: 'Accepted' },
  'case-notified': { zh: '一次性告知', en: 'Papers missing' },
  'case-refused': { zh: '不予受理', en: 'Refused' },
  'case-denied': { zh: '不予批准', en: 'Denied' },
  'case-ready': { zh: '可以领取', en: 'Ready' },
  'document-ready-collect': { zh: '领取或寄出', en: 'To collect or posted' },
  'uncollected-reminder': { zh: '领证提醒', en: 'Reminder to collect' },
  'rating-invitation': { zh: '评价邀请', en: 'Invitation to rate' },
} satisfies Record<NoticeTemplate, Text>
