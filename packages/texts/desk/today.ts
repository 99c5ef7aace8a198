import type { Grade } from '#contract/citizen.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const todayTexts = {
  thing: { zh: '大厅的情况', en: 'the state of the hall' },
  figures: { zh: '今天的六个数', en: 'Six figures of today' },
  none: { zh: '–', en: '–' },
  percent: (share: string): Text => ({ zh: `${share}%`, en: `${share}%` }),
  people: { zh: '人', en: 'people' },
  casesUnit: { zh: '件', en: 'cases' },

  waiting: { zh: '现在等候', en: 'Waiting now' },
  longest: (minutes: number, number: string): Text => ({
    zh: `最久 ${minutes} 分，${number}`,
    en: `longest ${minutes} min, ${number}`,
  }),
  nobodyWaits: { zh: '没有人在等', en: 'nobody is waiting' },
  waitingHow: {
    zh: '取了号、还没叫到的人。不含正在窗口办的和过号的。',
    en: 'People with a ticket who have not been called. Not those at a window, nor those who did not come.',
  },

  withinTen: { zh: '取号后 10 分钟内叫到', en: 'Called within 10 minutes' },
  ofCalled: (within: number, called: number): Text => ({
    zh: `叫到 ${called} 人里 ${within} 人`,
    en: `${within} of ${called} called`,
  }),
  nobodyCalled: { zh: '今天还没有叫号', en: 'nobody called yet today' },
  withinTenHow: {
    zh: '从取号到第一次叫号。重呼不重新计时，过号的也算在叫到里。',
    en: 'From drawing the ticket to the first call. Calling again does not restart it; those who did not come count as called.',
  },
  medianIs: (minutes: string, ninetieth: string): Text => ({
    zh: `一半的人等了不到 ${minutes}，10 人里第 9 位等了 ${ninetieth}。`,
    en: `Half waited less than ${minutes}; the ninth of ten waited ${ninetieth}.`,
  }),

  served: { zh: '今天已办', en: 'Served today' },
  ofDrawn: (drawn: number, missed: number): Text => ({
    zh: `取号 ${drawn} 人，过号 ${missed} 人`,
    en: `${drawn} tickets, ${missed} missed`,
  }),
  servedHow: { zh: '今天在窗口办结离开的人。', en: 'People who left a window with an outcome today.' },

  cases: { zh: '在办案件', en: 'Open cases' },
  casesToday: (accepted: number, decided: number): Text => ({
    zh: `今天受理 ${accepted}，办结 ${decided}`,
    en: `${accepted} accepted, ${decided} finished today`,
  }),
  casesHow: {
    zh: '待审核、待审批和制证中的案件。办结是证件做好，或者不予批准。',
    en: 'Cases to review, to decide or being made. Finished means that the document is made, or denied.',
  },
  openList: (state: string): Text => ({ zh: `看清单：${state}`, en: `Open the list: ${state}` }),
  openAll: { zh: '看清单：全部，先到期的在前', en: 'Open the list: all, those due first' },

  onTime: { zh: '今天按期办结', en: 'Finished on time today' },
  ofFinished: (onTime: number, finished: number): Text => ({
    zh: `办结 ${finished} 件里 ${onTime} 件`,
    en: `${onTime} of ${finished} finished`,
  }),
  nothingFinished: { zh: '今天还没有办结', en: 'nothing finished yet today' },
  overdue: (n: number): Text => ({ zh: `在办里超期 ${n} 件`, en: `${n} open ones are late` }),
  onTimeHow: {
    zh: '今天办结的案件里，没有晚过承诺日期的。超期的在案件清单最前面。',
    en: 'Of the cases finished today, those not later than promised. Late ones stand first in the list of cases.',
  },

  good: { zh: '主动好评率', en: 'Good, of those who rated' },
  rated: (share: string): Text => ({ zh: `主动评价率 ${share}`, en: `${share} of those invited rated` }),
  nobodyRated: { zh: '今天还没有评价', en: 'No ratings yet today' },
  goodHow: {
    zh: '今天邀请评价的人里，自己评了“基本满意”以上的占评价人数的比例。没评的不算好评。',
    en: 'Among those invited today: the share of raters who chose “fairly satisfied” or better. Who did not rate is not counted as good.',
  },
  ratedShare: { zh: '主动评价率', en: 'Rated, of those invited' },
  goodOf: (good: number, rated: number): Text => ({
    zh: `评价 ${rated} 人里好评 ${good} 人`,
    en: `${good} good of ${rated} ratings`,
  }),
  ratedOf: (rated: number, invited: number): Text => ({
    zh: `邀请 ${invited} 人里评价 ${rated} 人`,
    en: `${rated} of ${invited} invited rated`,
  }),

  windows: { zh: '窗口', en: 'Windows' },
  windowsOpen: (open: number, all: number): Text => ({
    zh: `开 ${open} 个，共 ${all} 个`,
    en: `${open} of ${all} open`,
  }),
  noWindows: { zh: '这个大厅还没有窗口', en: 'This hall has no windows yet' },
  window: { zh: '窗口', en: 'Window' },
  queues: { zh: '队', en: 'Queues' },
  officer: { zh: '民警', en: 'Officer' },
  ticket: { zh: '正在办', en: 'Serving' },
  since: { zh: '已用', en: 'For' },
  finishedToday: { zh: '今天办了', en: 'Today' },
  state: { zh: '状态', en: 'State' },
  open: { zh: '服务中', en: 'Serving' },
  free: { zh: '等下一位', en: 'Free' },
  closed: { zh: '没开', en: 'Closed' },

  ratings: { zh: '今天的评价', en: 'Ratings of today' },
  grade: { zh: '评价', en: 'Grade' },
  count: { zh: '人数', en: 'People' },
  bad: (n: number): Text => ({ zh: `差评 ${n}`, en: `${n} bad` }),

  waits: { zh: '今天的等候', en: 'Waits of today' },
  waitsLegend: { zh: '中位数，分钟', en: 'median, minutes' },
  target: { zh: '10 分钟目标', en: '10 minute target' },
  arrivals: { zh: '今天来了多少人', en: 'People today' },
  drawn: { zh: '取号', en: 'Drew a ticket' },
  finished: { zh: '办完', en: 'Finished' },
  hour: { zh: '几点', en: 'Hour' },
  hourOf: (hour: number): Text => ({ zh: `${hour}时`, en: `${hour}:00` }),
  medianWait: { zh: '等候中位数', en: 'Median wait' },
  minutes: (n: string): Text => ({ zh: `${n} 分`, en: `${n} min` }),
  asTable: { zh: '看表格', en: 'As a table' },
  asTableOf: (chart: string): Text => ({ zh: `看表格：${chart}`, en: `As a table: ${chart}` }),
  nothingYet: { zh: '今天还没有人取号', en: 'No tickets yet today' },
  nothingYetText: { zh: '有人取号，这里马上出现', en: 'This fills as tickets are drawn' },
  waitsChart: (points: string): Text => ({ zh: `每小时等候的中位数：${points}`, en: `Median wait by hour: ${points}` }),
  peopleChart: (points: string): Text => ({
    zh: `每小时取号和办完的人数：${points}`,
    en: `Tickets drawn and finished by hour: ${points}`,
  }),
  point: (hour: string, value: string): Text => ({ zh: `${hour} ${value}`, en: `${hour} ${value}` }),
} as const satisfies Dictionary

export const gradeTexts = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Record<Grade, Text>
