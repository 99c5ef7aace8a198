import type { Grade } from '#contract/citizen.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** The hall at a glance. */
export const todayTexts = {
  thing: { zh: '大厅的情况', en: 'the state of the hall' },
  figures: { zh: '现在和今天', en: 'Now and today' },
  none: { zh: '–', en: '–' },
  percent: (share: string): Text => ({ zh: `${share}%`, en: `${share}%` }),
  minutes: (n: string): Text => ({ zh: `${n} 分`, en: `${n} min` }),
  atLeast: (n: string): Text => ({ zh: `${n}+`, en: `${n}+` }),
  tickets: { zh: '个号', en: 'tickets' },
  cases: { zh: '件', en: 'cases' },
  named: (name: string, value: string): Text => ({ zh: `${name} ${value}`, en: `${name} ${value}` }),
  hall: { zh: '哪个大厅', en: 'Which hall' },

  // the strip
  inHall: { zh: '现在在大厅里', en: 'In the hall now' },
  waiting: { zh: '等候', en: 'Waiting' },
  atWindow: { zh: '在窗口', en: 'At a window' },
  nobodyWaits: { zh: '没有人在等', en: 'nobody is waiting' },
  withinTen: { zh: '取号后 10 分钟内叫到', en: 'Called within 10 minutes' },
  called: { zh: '叫到', en: 'Called' },
  beyondTen: { zh: '超过 10 分', en: 'Over 10 min' },
  served: { zh: '今天办完', en: 'Finished today' },
  drawn: { zh: '取号', en: 'Drawn' },
  missed: { zh: '过号', en: 'Missed' },
  atRisk: { zh: '临期和超期', en: 'Due soon or late' },
  overdue: { zh: '超期', en: 'Late' },
  open: { zh: '在办', en: 'Open' },
  undeliverable: { zh: '没送到的消息', en: 'Undelivered' },
  onTime: { zh: '今天按期办结', en: 'Finished on time today' },
  decided: { zh: '办结', en: 'Finished' },
  notOnTime: { zh: '过了承诺日', en: 'Late' },
  turnedAway: { zh: '白跑', en: 'In vain' },
  good: { zh: '主动好评率', en: 'Good, of those who rated' },
  rated: { zh: '主动评价', en: 'Rated' },
  bad: { zh: '差评', en: 'Bad' },
  unrated: { zh: '没评', en: 'Not rated' },
  before: (day: string): Text => ({ zh: `${day}此时`, en: day }),
  weekdayBefore: (weekday: string): Text => ({ zh: `上${weekday}`, en: `last ${weekday}` }),

  // windows
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
  finishedToday: { zh: '今天办完', en: 'Today' },
  state: { zh: '状态', en: 'State' },
  serving: { zh: '服务中', en: 'Serving' },
  free: { zh: '等下一位', en: 'Free' },
  closed: { zh: '没开', en: 'Closed' },

  // lines
  lines: { zh: '等候', en: 'Waits' },
  linesBy: { zh: '按什么看', en: 'By what' },
  byQueue: { zh: '按队', en: 'By queue' },
  byService: { zh: '按事项', en: 'By service' },
  queue: { zh: '队', en: 'Queue' },
  service: { zh: '事项', en: 'Service' },
  queueName: (letter: string, name: string): Text => ({ zh: `${letter} ${name}`, en: `${letter} ${name}` }),
  longestWait: { zh: '最久', en: 'Longest' },
  medianToday: { zh: '今天中位', en: 'Median' },
  noLines: { zh: '今天还没有人取号', en: 'No tickets yet today' },
  noLinesText: { zh: '有人取号，这里马上出现', en: 'This fills as tickets are drawn' },

  // those who wait longest, and the dates
  longestList: { zh: '等得最久', en: 'Waiting longest' },
  noRisk: { zh: '没有临期和超期的案件', en: 'No case is due soon or late' },
  riskRule: (days: number): Text => ({
    zh: `承诺日前 ${days} 个工作日起`,
    en: `within ${days} working days`,
  }),
  riskList: { zh: '临期和超期', en: 'Due soon or late' },

  // hours
  hours: { zh: '今天按小时', en: 'Today by hour' },
  hoursLegend: (day: string): Text => ({ zh: `空框是${day}`, en: `outline: ${day}` }),
  target: { zh: '虚线是 10 分钟', en: 'dashed: 10 minutes' },
  measure: { zh: '每小时', en: 'Each hour' },
  hourOf: (hour: number): Text => ({ zh: `${hour}时`, en: `${hour}:00` }),
  medianMinutes: { zh: '中位（分）', en: 'Median min' },
  withinTenPercent: { zh: '10 分钟内 %', en: '≤ 10 min %' },
  onTimeShort: { zh: '按期办结', en: 'On time' },
  finished: { zh: '办完', en: 'Finished' },
  of: (part: string, whole: string): Text => ({ zh: `${part}/${whole}`, en: `${part}/${whole}` }),
  beforeIs: (day: string, value: string): Text => ({ zh: `${day} ${value}`, en: `${day} ${value}` }),

  // the week
  week: { zh: '近 7 天', en: 'Seven days' },
  weekNote: { zh: '细的是上周同一天', en: 'thin: the same day a week before' },
  weekThing: { zh: '近 7 天的数', en: 'the figures of seven days' },
  day: { zh: '哪天', en: 'Day' },
  onTimePercent: { zh: '按期 %', en: 'On time %' },
  goodPercent: { zh: '好评 %', en: 'Good %' },
  unratedPercent: { zh: '没评 %', en: 'Unrated %' },
  ratedShort: { zh: '评价/邀请', en: 'Rated' },
  today: { zh: '今天', en: 'today' },

  /** What is read out when numbers have changed. */
  changed: (waiting: string, atWindow: string, finished: string): Text => ({
    zh: `等候 ${waiting}，在窗口 ${atWindow}，今天办完 ${finished}`,
    en: `Waiting ${waiting}, at a window ${atWindow}, finished today ${finished}`,
  }),
} as const satisfies Dictionary

export const gradeTexts = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Record<Grade, Text>
