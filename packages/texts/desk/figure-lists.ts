import type { CaseSet, RatingSet, TicketSet } from '#contract/insights.ts'
import type { TicketState } from '#contract/tickets.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** What a list is called, and how the number that opened it was counted. */
interface SetTexts {
  readonly name: Text
  readonly how: Text
}

export const ticketSetTexts = {
  'in-hall': {
    name: { zh: '在大厅里', en: 'In the hall' },
    how: {
      zh: '正在等候和在窗口的号。一家人取一个号，算一个。',
      en: 'Tickets that wait or are at a window. A family draws one ticket and counts once.',
    },
  },
  waiting: {
    name: { zh: '等候', en: 'Waiting' },
    how: {
      zh: '取了号、还没叫到的，取号早的在前。不含在窗口的和过号的。',
      en: 'Drawn and not yet called, the earliest first. Not those at a window, nor those who did not come.',
    },
  },
  'at-window': {
    name: { zh: '在窗口', en: 'At a window' },
    how: { zh: '已经叫到、还没办完的号。', en: 'Called and not finished yet.' },
  },
  drawn: {
    name: { zh: '取号', en: 'Drawn' },
    how: { zh: '这段时间取的号，不管后来怎样。', en: 'Tickets drawn in this time, whatever became of them.' },
  },
  called: {
    name: { zh: '叫到', en: 'Called' },
    how: {
      zh: '取了号、也叫到过的。等候从取号算到第一次叫号，重呼不重新计时。过号的也算叫到。按小时看，算在取号的那个小时。',
      en: 'Drawn and called. The wait runs from drawing to the first call; calling again does not restart it. Those who did not come count as called. By hour, a ticket belongs to the hour it was drawn in.',
    },
  },
  'within-ten': {
    name: { zh: '10 分钟内叫到', en: 'Called within 10 minutes' },
    how: { zh: '叫到的里面，等了不超过 10 分钟的。', en: 'Of those called: who waited ten minutes or less.' },
  },
  'beyond-ten': {
    name: { zh: '超过 10 分钟才叫到', en: 'Called after more than 10 minutes' },
    how: { zh: '叫到的里面，等了超过 10 分钟的。', en: 'Of those called: who waited more than ten minutes.' },
  },
  finished: {
    name: { zh: '办完', en: 'Finished' },
    how: {
      zh: '在窗口办完离开的号。按小时看，算在离开的那个小时。',
      en: 'Tickets that left a window with an outcome. By hour, in the hour they left.',
    },
  },
  missed: {
    name: { zh: '过号', en: 'Missed' },
    how: { zh: '叫了、没有来的号。', en: 'Called, and nobody came.' },
  },
} as const satisfies Record<TicketSet, SetTexts>

export const caseSetTexts = {
  open: {
    name: { zh: '在办', en: 'Open' },
    how: {
      zh: '待审核、待审批和制证中的案件，承诺日早的在前。',
      en: 'Cases to review, to decide or being made, the earliest promised date first.',
    },
  },
  'at-risk': {
    name: { zh: '临期和超期', en: 'Due soon or late' },
    how: {
      zh: '在办的案件里，承诺日快到或者已经过了的。提前几个工作日算临期，由本厅的数据定。',
      en: 'Open cases whose promised date is close or past. How many working days count as close is set in the data of the hall.',
    },
  },
  overdue: {
    name: { zh: '超期', en: 'Late' },
    how: { zh: '在办的案件里，承诺日已经过了的。', en: 'Open cases whose promised date is past.' },
  },
  accepted: {
    name: { zh: '受理', en: 'Accepted' },
    how: { zh: '这段时间受理的案件。', en: 'Cases accepted in this time.' },
  },
  'turned-away': {
    name: { zh: '预检能办，窗口没受理', en: 'Turned away after a yes' },
    how: {
      zh: '自助机、手机或导办台的预检说材料齐全，到了窗口却没有受理的：一次性告知补正，或者不予受理。只记第一次；后来补齐受理了，仍算在当天。',
      en: 'The dry run said that everything was there, and the window did not accept: papers were missing or it was refused. Only the first time counts, also where it was accepted later.',
    },
  },
  decided: {
    name: { zh: '办结', en: 'Finished' },
    how: {
      zh: '证件做好的，或者不予批准的。不予受理的没有受理过，不算。',
      en: 'The document is made, or the case is denied. What was refused was never accepted and is not counted.',
    },
  },
  promised: {
    name: { zh: '有承诺日的办结', en: 'Finished, with a promised date' },
    how: { zh: '办结的里面，有承诺日期的。', en: 'Of those finished: with a promised date.' },
  },
  'on-time': {
    name: { zh: '按期办结', en: 'Finished on time' },
    how: { zh: '在承诺日当天或者以前办结的。', en: 'Finished on the promised date or before.' },
  },
  'not-on-time': {
    name: { zh: '过了承诺日才办结', en: 'Finished after the date' },
    how: { zh: '办结的时候，承诺日已经过了。', en: 'Finished when the promised date was past.' },
  },
} as const satisfies Record<CaseSet, SetTexts>

export const ratingSetTexts = {
  invited: {
    name: { zh: '邀请', en: 'Invited' },
    how: {
      zh: '这段时间办结后邀请评价的。好评率和评价率都只算这些人。',
      en: 'Invited to rate in this time. Both rates are counted among these alone.',
    },
  },
  rated: {
    name: { zh: '主动评价', en: 'Rated' },
    how: { zh: '邀请的里面，自己评了的。', en: 'Of those invited: who rated.' },
  },
  good: {
    name: { zh: '好评', en: 'Good' },
    how: { zh: '评了“基本满意”以上的。', en: 'Who chose “fairly satisfied” or better.' },
  },
  bad: {
    name: { zh: '差评', en: 'Bad' },
    how: { zh: '评了“不满意”或者“非常不满意”的。', en: 'Who chose “dissatisfied” or “very dissatisfied”.' },
  },
  unrated: {
    name: { zh: '没评', en: 'Not rated' },
    how: {
      zh: '邀请的里面，没有评的。按默认计的就是这些，不算好评。',
      en: 'Of those invited: who did not rate. These would count by default; they are not counted as good.',
    },
  },
} as const satisfies Record<RatingSet, SetTexts>

export const ticketStateTexts = {
  waiting: { zh: '等候', en: 'Waiting' },
  called: { zh: '叫到', en: 'Called' },
  serving: { zh: '办理中', en: 'Being served' },
  finished: { zh: '办完', en: 'Finished' },
  missed: { zh: '过号', en: 'Missed' },
  expired: { zh: '当天没叫到', en: 'Not called that day' },
} as const satisfies Record<TicketState, Text>

export const listTexts = {
  ticketsTitle: (set: string): Text => ({ zh: `号：${set}`, en: `Tickets: ${set}` }),
  casesTitle: (set: string): Text => ({ zh: `案件：${set}`, en: `Cases: ${set}` }),
  ratingsTitle: (set: string): Text => ({ zh: `评价：${set}`, en: `Ratings: ${set}` }),
  back: { zh: '回到大厅实时', en: 'Back to the hall' },
  sets: { zh: '看哪些', en: 'Which ones' },
  grades: { zh: '哪个等级', en: 'Which grade' },
  allGrades: { zh: '全部等级', en: 'All grades' },
  thing: { zh: '清单', en: 'the list' },
  comma: { zh: '，', en: ', ' },
  empty: { zh: '这里一个也没有', en: 'There is none here' },
  emptyText: { zh: '有了，这里马上出现', en: 'It appears here as soon as there is one' },
  emptyPastText: { zh: '这段时间里没有', en: 'There was none in this time' },
  // what part of it
  hour: (hour: string): Text => ({ zh: `${hour} 时`, en: `${hour}:00 to ${hour}:59` }),
  until: (time: string): Text => ({ zh: `到 ${time} 为止`, en: `up to ${time}` }),
  window: (number: string): Text => ({ zh: `${number} 号窗口`, en: `window ${number}` }),
  all: (n: string): Text => ({ zh: `共 ${n}`, en: `${n} in all` }),
  some: (n: string): Text => ({ zh: `先看前 ${n}`, en: `the first ${n}` }),
  // columns
  number: { zh: '号', en: 'Number' },
  queue: { zh: '队', en: 'Queue' },
  service: { zh: '事项', en: 'Service' },
  state: { zh: '状态', en: 'State' },
  drawnAt: { zh: '取号', en: 'Drawn' },
  calledAt: { zh: '叫到', en: 'Called' },
  finishedAt: { zh: '离开', en: 'Left' },
  wait: { zh: '等了', en: 'Waited' },
  windowHead: { zh: '窗口', en: 'Window' },
  officer: { zh: '民警', en: 'Officer' },
  caseNumber: { zh: '编号', en: 'Number' },
  acceptedAt: { zh: '受理', en: 'Accepted' },
  endedAt: { zh: '办结', en: 'Finished' },
  promisedDue: { zh: '承诺日', en: 'Promised' },
  clock: { zh: '期限', en: 'Date' },
  invitedAt: { zh: '邀请', en: 'Invited' },
  ratedAt: { zh: '评价', en: 'Rated' },
  grade: { zh: '等级', en: 'Grade' },
  hasText: { zh: '写了话', en: 'With words' },
  yes: { zh: '有', en: 'yes' },
  ratingsNote: {
    zh: '不显示是谁评的、评的是哪一件',
    en: 'Neither who rated nor which case is shown',
  },
  casesNote: {
    zh: '不显示姓名，打开案件会留下记录',
    en: 'No names here; opening a case is recorded',
  },
} as const satisfies Dictionary
