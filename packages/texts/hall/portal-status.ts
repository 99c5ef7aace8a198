import type { Dictionary } from '../desk/dictionary.ts'
import type { Text } from '../lang.ts'

export const portalKeyTexts = {
  title: { zh: '查办理进度', en: 'Check my case' },
  lead: { zh: '受理时给您发过短信，里面有这两样。', en: 'Both are in the message you were sent.' },
  number: { zh: '案件编号', en: 'Case number' },
  numberHint: { zh: '例如 HZ2024-0715-0001', en: 'Such as HZ2024-0715-0001' },
  numberEmpty: { zh: '请填短信里的案件编号。', en: 'Enter the case number from the message.' },
  code: { zh: '查询码', en: 'Code' },
  codeHint: { zh: '6 位数字', en: '6 digits' },
  codeWrong: { zh: '查询码是 6 位数字，请对照短信。', en: 'The code has 6 digits. Please check the message.' },
  submit: { zh: '查进度', en: 'Check' },
  submitting: { zh: '正在查…', en: 'Checking…' },
  faults: (n: number): Text => ({
    zh: `有 ${n} 处要改`,
    en: n === 1 ? 'One thing to correct' : `${n} things to correct`,
  }),
  privacy: {
    zh: '编号和查询码只在这一页用，关掉就没有了。',
    en: 'Number and code are used on this page only and gone when you close it.',
  },
} as const satisfies Dictionary

export const portalStatusTexts = {
  bar: { zh: '办理进度', en: 'Status' },
  ready: (date: string): Text => ({ zh: `${date}前办好`, en: `Ready by ${date}` }),
  dateUnknown: { zh: '办结日期待公布', en: 'The date is not known yet' },
  notified: { zh: '材料还不齐，请补', en: 'Papers are missing' },
  notifiedText: {
    zh: '补齐以后再来，从受理那天起算日期。',
    en: 'Come again with them; the date counts from acceptance.',
  },
  refused: { zh: '这次不予受理', en: 'Not accepted' },
  denied: { zh: '没有批准', en: 'Not approved' },
  done: { zh: '证办好了，请来领', en: 'Ready: please collect it' },
  handedOver: { zh: '证已经领走，办结', en: 'Collected, finished' },
  daysLeft: (n: number): Text => ({
    zh: `还有 ${n} 个工作日`,
    en: n === 1 ? '1 working day left' : `${n} working days left`,
  }),
  plenty: { zh: '时间充裕', en: 'Plenty of time' },
  soon: { zh: '快到了', en: 'Soon' },
  dueToday: { zh: '今天到期', en: 'Due today' },
  overdue: (n: number): Text => ({ zh: `超期 ${n} 天`, en: n === 1 ? '1 day late' : `${n} days late` }),
  overdueText: { zh: '对不起，我们没有按时办好。', en: 'We are sorry: this is late.' },
  stages: { zh: '办到哪一步', en: 'Stages' },
  stageAccepted: { zh: '受理', en: 'Accepted' },
  stageReview: { zh: '审核', en: 'Review' },
  stageMake: { zh: '制证', en: 'Making' },
  stageCollect: { zh: '领证', en: 'Collect' },
  underWay: { zh: '进行中', en: 'now' },
  notYet: { zh: '未开始', en: 'later' },
  finished: { zh: '完成', en: 'done' },
  doneLabel: { zh: '已完成', en: 'done' },
  missing: { zh: '还差这些', en: 'What is missing' },
  missingCount: (n: number): Text => ({ zh: `${n} 样`, en: n === 1 ? '1 paper' : `${n} papers` }),
  missingTag: { zh: '要补', en: 'to bring' },
  why: { zh: '理由', en: 'Reason' },
  remedy: { zh: '您可以这样办', en: 'What you can do' },
  appeal: { zh: '不服怎么办', en: 'If you disagree' },
  statutory: (date: string): Text => ({ zh: `法律规定最晚 ${date}。`, en: `By law ${date} at the latest.` }),
  document: { zh: '您的证件', en: 'Your document' },
  documentNumber: { zh: '编号', en: 'Number' },
  valid: { zh: '有效期', en: 'Valid' },
  validRange: (from: string, to: string): Text => ({ zh: `${from}至${to}`, en: `${from} to ${to}` }),
  long: { zh: '长期', en: 'for life' },
  download: { zh: '下载 PDF', en: 'Download PDF' },
  downloading: { zh: '正在下载…', en: 'Downloading…' },
  downloaded: { zh: '已下载到这部手机', en: 'Saved on this device' },
  timeline: { zh: '办理经过', en: 'What happened' },
  rate: { zh: '评价这次服务', en: 'Rate this service' },
  rateText: { zh: '只能评一次，办事的人看不到是谁评的', en: 'Once only; those who served you cannot see who rated' },
  rated: { zh: '您已经评价过，谢谢', en: 'You have rated this. Thank you' },
  rateExpired: { zh: '评价期已过', en: 'The time for rating has passed' },
  refresh: { zh: '看最新的', en: 'Refresh' },
  refreshing: { zh: '正在取…', en: 'Getting it…' },
  other: { zh: '查别的案件', en: 'Another case' },
} as const satisfies Dictionary

/** What happened, by the name of the event; an event that this screen does not know yet is said plainly. */
export const portalEventTexts: Readonly<Record<string, Text>> = {
  notified: { zh: '一次性告知要补的材料', en: 'Told which papers are missing' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  accepted: { zh: '已受理', en: 'Accepted' },
  'review-agreed': { zh: '审核同意', en: 'Review: agreed' },
  'review-disagreed': { zh: '审核提出不同意见', en: 'Review: disagreed' },
  approved: { zh: '审批同意，开始制证', en: 'Approved, being made' },
  denied: { zh: '没有批准', en: 'Not approved' },
  'document-made': { zh: '证件制好，可以领了', en: 'Made and ready to collect' },
  'handed-over': { zh: '证件已领走', en: 'Collected' },
}

export const portalEventUnknown: Text = { zh: '有新进展', en: 'There is news' }
