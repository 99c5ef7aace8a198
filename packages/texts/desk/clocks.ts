import type { Clock } from '#contract/cases.ts'
import type { Limit } from '#contract/service.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const clockTexts = {
  title: { zh: '期限', en: 'Dates' },
  ample: { zh: '充裕', en: 'Ample' },
  left: (n: number): Text => ({ zh: `还有 ${n} 天`, en: n === 1 ? '1 day left' : `${n} days left` }),
  today: { zh: '今天到期', en: 'Due today' },
  late: (n: number): Text => ({ zh: `超期 ${n} 天`, en: n === 1 ? '1 day late' : `${n} days late` }),
  unpublished: { zh: '日历待公布', en: 'Calendar not published' },
  unpublishedText: {
    zh: '这一天落在还没公布放假安排的年份，先不推算。',
    en: 'The date falls in a year without a published calendar; no date is guessed.',
  },
  noDate: { zh: '暂不推算', en: 'No date yet' },
  stopped: { zh: '中止中', en: 'Stopped' },
  pausedText: {
    zh: '期限中止，这段时间不计入；恢复以后再算出日期。',
    en: 'The clocks are stopped. The date is counted when they run again.',
  },
  supplyBasis: (limit: string): Text => ({ zh: `容缺承诺：${limit}内补齐`, en: `Promised within ${limit}` }),
  targetBasis: { zh: '申请人提出', en: 'Asked for by the applicant' },
  ended: { zh: '已了结', en: 'Closed' },
  dueBy: (kind: string, date: string): Text => ({ zh: `${kind} ${date}`, en: `${kind} ${date}` }),
  promisedBasis: (limit: string): Text => ({ zh: `承诺 ${limit}，今天受理起算`, en: `Promise: ${limit} from today` }),
  promisedBasisFrom: (limit: string, start: string): Text => ({
    zh: `承诺 ${limit}，${start}受理起算`,
    en: `Promise: ${limit} from ${start}`,
  }),
  statutoryBasis: (limit: string, basis: string): Text => ({
    zh: `法定 ${limit}，${basis}`,
    en: `By law: ${limit}. ${basis}`,
  }),
  whyStatutory: { zh: '法定日期怎么算？', en: 'Why the date by law?' },
  whyThisDate: { zh: '为什么是这一天？', en: 'Why this date?' },
  whyTitle: (date: string): Text => ({ zh: `为什么是 ${date}？`, en: `Why ${date}?` }),
  days: { zh: '逐日计算', en: 'Counted day by day' },
  dayStart: { zh: '起', en: '0' },
  startWhy: { zh: '受理当天，不算', en: 'The day of acceptance does not count' },
  weekend: { zh: '周末，不算', en: 'Weekend, not counted' },
  holiday: (name: string): Text => ({ zh: `${name}放假，不算`, en: `${name}, not counted` }),
  paused: (basis: string): Text => ({ zh: `期限中止，不计入（${basis}）`, en: `Paused, not counted (${basis})` }),
  makeUp: (name: string): Text => ({ zh: `${name}调休上班，计入`, en: `Worked for ${name}, counted` }),
  dueWhy: { zh: '这天下班前办好', en: 'Finished by the end of this day' },
  todayWhy: { zh: '今天', en: 'Today' },
  lineText: (from: string, to: string): Text => ({
    zh: `${from}受理，${to}前办好`,
    en: `Accepted ${from}, finished by ${to}`,
  }),
  lineStart: (date: string): Text => ({ zh: `受理 ${date}`, en: `Accepted ${date}` }),
  lineToday: (date: string): Text => ({ zh: `今天 ${date}`, en: `Today ${date}` }),
  lineDue: (date: string): Text => ({ zh: `承诺 ${date}`, en: `Promised ${date}` }),
  calendarNote: {
    zh: '按国务院办公厅公布的放假安排算。延时服务的日子不算工作日。',
    en: 'Counted by the published holiday calendar. Days of extended opening are not working days.',
  },
} as const satisfies Dictionary

export const clockKindTexts = {
  promised: { zh: '承诺', en: 'Promised' },
  statutory: { zh: '法定', en: 'By law' },
  supply: { zh: '补交材料', en: 'Paper due' },
  target: { zh: '申请人需要', en: 'Needed by' },
} as const satisfies Record<Clock['kind'], Text>

export const limitTexts = {
  'same-day': (_n: number): Text => ({ zh: '当场办结', en: 'While you wait' }),
  'working-days': (n: number): Text => ({ zh: `${n} 个工作日`, en: `${n} working days` }),
  'calendar-days': (n: number): Text => ({ zh: `${n} 日`, en: `${n} calendar days` }),
  months: (n: number): Text => ({ zh: `${n} 个月`, en: `${n} months` }),
  years: (n: number): Text => ({ zh: `${n} 年`, en: `${n} years` }),
} as const satisfies Record<Limit['kind'], (n: number) => Text>
