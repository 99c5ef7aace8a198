import type { NoticeChannel, NoticeState, NoticeStepKind, NoticeTemplate } from '#contract/notices.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const noticeTexts = {
  title: { zh: '发给市民的消息', en: 'Messages to citizens' },
  side: { zh: '新的在前', en: 'Newest first' },
  thing: { zh: '消息清单', en: 'the messages' },
  one: { zh: '这条消息', en: 'this message' },
  filter: { zh: '按状态看', en: 'By state' },
  all: { zh: '全部', en: 'All' },
  /** Nobody counts further than `n`. */
  orMore: (n: number): Text => ({ zh: `${n}+`, en: `${n}+` }),
  empty: { zh: '还没有消息', en: 'No messages yet' },
  emptyText: {
    zh: '受理、告知、办结时会发消息，发出去的都在这里',
    en: 'Messages are written when a case moves; all of them are here',
  },
  emptyState: { zh: '没有这样的消息', en: 'No such messages' },
  emptyStateText: { zh: '这种状态的消息一出现，就会列在这里', en: 'They are listed here as soon as there are any' },
  choose: { zh: '选一条消息', en: 'Choose a message' },
  chooseText: {
    zh: '看它每次是什么时候发的、为什么没发成，还可以再发一次或者打电话告知',
    en: 'See when it was tried and why it failed, send it again, or tell it by telephone',
  },
  to: { zh: '发给', en: 'To' },
  written: { zh: '写好', en: 'Written' },
  sent: { zh: '发出', en: 'Sent' },
  next: { zh: '下一次', en: 'Next' },
  nextAt: (time: string): Text => ({ zh: `${time} 再发`, en: `again at ${time}` }),
  text: { zh: '内容', en: 'Text' },
  parts: (n: number): Text => ({ zh: `短信 ${n} 条`, en: n === 1 ? '1 SMS' : `${n} SMS parts` }),
  attempts: { zh: '发过', en: 'Tried' },
  attemptsOf: (n: number): Text => ({ zh: `${n} 次`, en: n === 1 ? 'once' : `${n} times` }),
  case: { zh: '办件', en: 'Case' },
  openCase: { zh: '打开这个办件', en: 'Open the case' },
  story: { zh: '经过', en: 'What happened' },
  wrote: { zh: '写好，等着发', en: 'Written, waiting to be sent' },
  wroteInApp: { zh: '放进办件，本人查进度时看得到', en: 'Laid in the case, where its owner reads it' },
  acts: { zh: '处理', en: 'Actions' },
  resend: { zh: '再发一次', en: 'Send again' },
  resending: { zh: '正在安排…', en: 'Working…' },
  tell: { zh: '打电话告知', en: 'Tell by telephone' },
  notTold: (why: string): Text => ({ zh: `打电话告知：${why}`, en: `Tell by telephone: ${why}` }),
  tellTitle: { zh: '打电话告知本人', en: 'Tell the reader by telephone' },
  tellText: {
    zh: '照着念内容。查询码不在电话里说，本人可以带证件到大厅问。',
    en: 'Read the text out. The code is not told by telephone; its owner may ask for it at the hall.',
  },
  showNumber: { zh: '查看号码 30 秒', en: 'Show the address for 30 s' },
  showing: { zh: '正在打开…', en: 'Opening…' },
  recorded: {
    zh: '查看会记下您的姓名、时间和用途：联系本人。',
    en: 'The look is recorded with your name, the time and the purpose: to contact the person.',
  },
  shownFor: (n: number): Text => ({ zh: `${n} 秒后遮住`, en: `Hidden again in ${n} s` }),
  told: { zh: '已经告诉本人', en: 'The reader was told' },
  telling: { zh: '正在记下…', en: 'Noting…' },
  back: { zh: '回去再看', en: 'Go back' },
  saidResent: { zh: '安排好了，马上再发', en: 'It will be sent again now' },
  saidTold: { zh: '记下了：已电话告知', en: 'Noted: told by telephone' },
  connected: { zh: '短信网关已接通。', en: 'The message gateway is connected.' },
  connectedText: {
    zh: '查询码只在收件人手里，这里不显示。',
    en: 'Codes that were sent are with their reader only and not shown here.',
  },
  notConnected: { zh: '没有接短信网关。', en: 'No message gateway is connected.' },
  notConnectedText: {
    zh: '消息留在这里，不会发到手机。试用时系统管理员从这里看编码，打开这一页会记入审计。',
    en: 'Messages stay here and reach no phone. For trying out, the system administrator reads the codes here; opening this page is recorded.',
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
  'case-accepted-owing': { zh: '容缺受理', en: 'Accepted, papers to come' },
  'supply-lapsed': { zh: '材料逾期没补', en: 'Papers did not come' },
  'case-denied': { zh: '不予批准', en: 'Denied' },
  'case-paused': { zh: '期限中止', en: 'Clocks stopped' },
  'case-date-moved': { zh: '日期变了', en: 'Date moved' },
  'case-ready': { zh: '可以领取', en: 'Ready' },
  'document-ready-collect': { zh: '领取或寄出', en: 'To collect or posted' },
  'uncollected-reminder': { zh: '领证提醒', en: 'Reminder to collect' },
  'rating-invitation': { zh: '评价邀请', en: 'Invitation to rate' },
} satisfies Record<NoticeTemplate, Text>

/** What happened to a notice; who did it and what went wrong stand beside it. */
export const stepTexts = {
  tried: { zh: '正在发', en: 'Being sent' },
  delivered: { zh: '发出去了', en: 'Sent' },
  failed: { zh: '没发成', en: 'Failed' },
  'put-off': { zh: '免打扰时段，先不发', en: 'Quiet hours: it waits' },
  kept: { zh: '没有接网关，留在这里', en: 'No gateway: kept here' },
  suppressed: { zh: '收件人退订了这类消息，没有发', en: 'Its reader switched such messages off: not sent' },
  'given-up': { zh: '不再自动重发', en: 'Given up' },
  'sent-again': { zh: '安排再发一次', en: 'To be sent again' },
  told: { zh: '已电话告知', en: 'Told by telephone' },
} as const satisfies Record<NoticeStepKind, Text>

/** An attempt that has no end: the server stopped in it. */
export const lostAttempt: Text = { zh: '发到一半，服务器停了', en: 'The server stopped while sending' }

/** What went wrong, by our own word for it; the word is for whoever looks after the gateway. */
export function failureText(word: string): Text {
  const known = failures.find(([pattern]) => pattern.test(word))?.[1]
  return known === undefined ? { zh: word, en: word } : { zh: `${known.zh}（${word}）`, en: `${known.en} (${word})` }
}

const failures: readonly [RegExp, Text][] = [
  [/^timeout$/, { zh: '网关没有回应', en: 'the gateway did not answer' }],
  [/^interrupted$/, { zh: '服务器中途停了', en: 'the server stopped meanwhile' }],
  [/^status 429$/, { zh: '网关太忙', en: 'the gateway is busy' }],
  [/^status 5\d\d$/, { zh: '网关出错', en: 'the gateway failed' }],
  [/^status 40[13]$/, { zh: '网关不认我们的密钥', en: 'the gateway does not know our key' }],
  [/^status 4(00|13|22)$/, { zh: '网关不收这条', en: 'the gateway refuses this message' }],
  [/^EENVELOPE/, { zh: '邮箱不存在，或者拒收', en: 'the mailbox does not exist, or refuses' }],
  [/^EAUTH/, { zh: '邮件服务器不认我们的账号', en: 'the mail server does not know our account' }],
  [/^(E|UND_)/, { zh: '连不上', en: 'no connection' }],
]
