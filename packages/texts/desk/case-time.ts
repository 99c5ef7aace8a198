import type { AlertStep } from '#contract/case-clocks.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** The time of a case: what stops it, what makes it longer, and whom a near date is told to. */
export const caseTimeTexts = {
  // on the case
  lapses: { zh: '期限变动', en: 'Time that is not counted' },
  pause: (name: string, from: string, to: string): Text => ({
    zh: `${name}，${from}至${to}不计入`,
    en: `${name}: ${from} to ${to} not counted`,
  }),
  openPause: (name: string, from: string): Text => ({
    zh: `${name}，${from}起不计入，还没恢复`,
    en: `${name}: not counted since ${from}, still running`,
  }),
  extension: (days: number): Text => ({ zh: `延长 ${days} 个工作日`, en: `${days} working days more` }),
  noteOf: (note: string): Text => ({ zh: `说明：${note}`, en: `Reason: ${note}` }),
  moved: (kind: string, from: string, to: string): Text => ({
    zh: `${kind}：${from} 改为 ${to}`,
    en: `${kind}: ${from} → ${to}`,
  }),
  noDate: { zh: '待定', en: 'open' },

  // the acts
  pauseAct: { zh: '中止期限', en: 'Stop the clocks' },
  resumeAct: { zh: '恢复期限', en: 'Let the clocks run' },
  extendAct: { zh: '延长期限', en: 'Extend the limit' },
  pauseTitle: { zh: '中止期限？', en: 'Stop the clocks?' },
  resumeTitle: { zh: '恢复期限？', en: 'Let the clocks run again?' },
  extendTitle: { zh: '延长期限？', en: 'Extend the limit?' },
  pauseText: {
    zh: '只有法律写明的事由才能中止。申请人会收到消息，能看到下面的说明。',
    en: 'Only what the law names stops the clocks. The applicant is told, and can read the reason below.',
  },
  resumeText: {
    zh: '从第二天起接着算，新的日期会告诉申请人。',
    en: 'Counting goes on the day after, and the applicant is told the new date.',
  },
  extendText: {
    zh: '按行政许可法第四十二条，经负责人批准，只能延长一次。理由会告诉申请人。',
    en: 'By Art 42 of the Administrative Licensing Law, once, by the head of the organ. The applicant is told why.',
  },
  ground: { zh: '事由', en: 'Ground' },
  choose: { zh: '请选择', en: 'Choose' },
  from: { zh: '从哪天起不计入', en: 'First day not counted' },
  to: { zh: '最后一个不计入的日子', en: 'Last day not counted' },
  note: { zh: '给申请人的说明', en: 'Reason for the applicant' },
  incomplete: { zh: '先选事由、填日期和说明', en: 'First ground, day and reason' },
  dayMissing: { zh: '先填日期', en: 'First the day' },
  noteMissing: { zh: '先写理由', en: 'First the reason' },
  goBack: { zh: '回去再看', en: 'Go back' },
  working: { zh: '正在办…', en: 'Working…' },
  saidPaused: { zh: '期限已中止', en: 'The clocks are stopped' },
  saidResumed: { zh: '期限已恢复', en: 'The clocks run again' },
  saidExtended: { zh: '期限已延长', en: 'The limit is extended' },

  // the day on which it is needed, at the window
  targetAsk: { zh: '申请人等着用？', en: 'Needed by a certain day?' },
  targetTitle: { zh: '申请人哪天要用？', en: 'By which day is it needed?' },
  targetText: {
    zh: '记下来以后，系统会盯着这一天，来不及就提醒。承诺的日期不变。',
    en: 'The system watches this day and warns in time. The promise stays as it is.',
  },
  targetDay: { zh: '需要的日期', en: 'Needed by' },
  targetKeep: { zh: '记下', en: 'Keep' },
  targetDrop: { zh: '不用盯了', en: 'Drop it' },
  targetLate: { zh: '承诺的日期赶不上', en: 'The promise ends later' },

  // the list
  list: { zh: '快到期和已超期', en: 'Dates that come near or have passed' },
  listThing: { zh: '期限提醒', en: 'the dates' },
  sortedBy: { zh: '先到期的在前', en: 'The nearest come first' },
  number: { zh: '编号', en: 'Number' },
  name: { zh: '申请人', en: 'Applicant' },
  service: { zh: '事项', en: 'Service' },
  date: { zh: '日期', en: 'Date' },
  toldTo: { zh: '提醒到', en: 'Told to' },
  officer: { zh: '受理人', en: 'Accepted by' },
  since: { zh: '提醒时间', en: 'Since' },
  empty: { zh: '没有要提醒的日期', en: 'No date needs you' },
  emptyText: { zh: '日期快到了，这里马上出现', en: 'A date appears here when it comes near' },
  fault: (why: string): Text => ({ zh: `算不出来：${why}`, en: `Cannot be counted: ${why}` }),
  movedList: { zh: '因日历变动改了的日期', en: 'Dates that another calendar moved' },
  movedThing: { zh: '改了的日期', en: 'the moved dates' },
  movedSide: { zh: '新的在前', en: 'The newest come first' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  movedAt: { zh: '重新计算', en: 'Counted again' },
  movedEmpty: { zh: '没有因日历改过的日期', en: 'No calendar has moved a date' },
} as const satisfies Dictionary

export const alertStepTexts = {
  officer: { zh: '受理人', en: 'Officer' },
  'team-lead': { zh: '组长', en: 'Team lead' },
  supervisor: { zh: '值班长', en: 'Supervisor' },
} as const satisfies Record<AlertStep, Text>
