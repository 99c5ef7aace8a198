import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const outcomeTexts = {
  title: { zh: '结果', en: 'Outcome' },
  accepted: { zh: '已受理', en: 'Accepted' },
  notified: { zh: '已一次性告知', en: 'Told what is missing' },
  refused: { zh: '不予受理', en: 'Refused' },
  number: { zh: '案件编号', en: 'Case number' },
  finishedBy: { zh: '办好日期', en: 'Finished by' },
  before: (date: string): Text => ({ zh: `${date}前办好`, en: date }),
  noDate: { zh: '日历待公布，暂不推算', en: 'Calendar not published, no date yet' },
  missing: { zh: '还差', en: 'Missing' },
  ground: { zh: '理由', en: 'Ground' },
  explanation: { zh: '说明', en: 'Explanation' },
  remedy: { zh: '怎么办', en: 'What they can do' },
  messageSent: { zh: '编号和查询码会发到申请人手机', en: 'Number and code go to the applicant by message' },
  handReceipt: {
    zh: '没有留手机号：请把受理回执打印给本人',
    en: 'No phone was given: please print the receipt for them',
  },
  handPaper: { zh: '没有留手机号：请把文书打印给本人', en: 'No phone was given: please print the paper for them' },
  openCase: { zh: '看案件', en: 'Open the case' },
  continue: { zh: '材料补来了，接着核对', en: 'The papers have come: check again' },
  caseThing: { zh: '案件', en: 'the case' },

  // one complete notice
  notifyTitle: (n: number): Text => ({
    zh: `告知还差 ${n} 样？`,
    en: n === 1 ? 'Tell that 1 paper is missing?' : `Tell that ${n} papers are missing?`,
  }),
  notifyText: (ticket: string, name: string): Text => ({
    zh: `${ticket} ${name}。一次说清，全部列在下面；告知书会发到手机。`,
    en: `${ticket}, ${name}. Everything is said at once; the notice goes to the phone.`,
  }),
  notifyTextOnPaper: (ticket: string, name: string): Text => ({
    zh: `${ticket} ${name}。一次说清，全部列在下面；没有留手机号，告知书打印给本人。`,
    en: `${ticket}, ${name}. Everything is said at once; no phone was given, so the notice is printed for them.`,
  }),
  notifyList: { zh: '还差的材料', en: 'What is missing' },
  notifyNote: { zh: '给市民的话', en: 'A word to the citizen' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  notifyAct: { zh: '告知，发告知书', en: 'Tell, and send the notice' },
  notifyActOnPaper: { zh: '告知，出告知书', en: 'Tell, and make the notice' },
  goBack: { zh: '回去再看', en: 'Go back' },
  telling: { zh: '正在告知…', en: 'Telling…' },

  // refusal
  refuseTitle: { zh: '不予受理这件申请？', en: 'Refuse this application?' },
  refuseText: (ticket: string, name: string, service: string): Text => ({
    zh: `${ticket} ${name}，${service}。决定书会写明理由和救济途径，不能撤回。`,
    en: `${ticket}, ${name}, ${service}. The decision states the ground and the remedy and cannot be taken back.`,
  }),
  refuseGround: { zh: '理由（市民会看到）', en: 'Ground (the citizen reads it)' },
  chooseGround: { zh: '请选理由', en: 'Choose a ground' },
  refuseExplanation: { zh: '具体说明', en: 'Explanation' },
  refuseExplanationHint: { zh: '写清是哪一份、哪一处', en: 'Say which paper and what about it' },
  explained: { zh: '已经当面说明，可以怎么办', en: 'Explained in person, with what can be done' },
  refuseAct: { zh: '不予受理', en: 'Refuse' },
  refusing: { zh: '正在办…', en: 'Refusing…' },
  groundMissing: { zh: '先选理由', en: 'Choose a ground first' },
  explanationMissing: { zh: '先写具体说明', en: 'Write the explanation first' },
  explainFirst: { zh: '先勾选“已经当面说明”', en: 'First tick “Explained in person”' },
} as const satisfies Dictionary
