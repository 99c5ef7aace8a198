import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const portalGuideTexts = {
  bar: { zh: '办事指南', en: 'Guide' },
  fee: { zh: '费用', en: 'Fee' },
  from: (fee: string): Text => ({ zh: `${fee}起`, en: `from ${fee}` }),
  promise: { zh: '承诺办结', en: 'Promised' },
  workingDays: (n: number): Text => ({ zh: `${n} 个工作日`, en: `${n} working days` }),
  visits: { zh: '到大厅', en: 'Visits' },
  visitCount: (n: number): Text => ({ zh: `${n} 次`, en: n === 1 ? 'once' : `${n} times` }),
  who: { zh: '谁要来', en: 'Who must come' },
  whoSelf: { zh: '由本人办理', en: 'You apply in person' },
  whoAdult: (age: number): Text => ({ zh: `满 ${age} 周岁：本人来`, en: `${age} and older: in person` }),
  whoChild: (age: number): Text => ({
    zh: `未满 ${age} 周岁：孩子和监护人一起来`,
    en: `Under ${age}: the child together with a guardian`,
  }),
  when: { zh: '什么时候能办', en: 'When' },
  whenText: (months: number): Text => ({
    zh: `到期前 ${months} 个月起。证坏了、姓名等内容改了，随时能办。`,
    en: `From ${months} months before expiry; at any time if the card is damaged or an entry has changed.`,
  }),
  materials: { zh: '需要的材料', en: 'Papers' },
  bring: { zh: '带原件', en: 'Original' },
  handIn: { zh: '要交回', en: 'Handed in' },
  takenHere: { zh: '现场拍', en: 'Taken here' },
  childOnly: (age: number): Text => ({ zh: `未满 ${age} 周岁才要`, en: `Only under ${age}` }),
  feeTable: { zh: '费用', en: 'Fees' },
  free: { zh: '免费', en: 'Free' },
  basis: (law: string): Text => ({ zh: `依据：${law}`, en: `Basis: ${law}` }),
  date: { zh: '承诺办结日期', en: 'The promised date' },
  ifToday: (date: string): Text => ({ zh: `今天（${date}）受理，`, en: `Accepted today (${date}):` }),
  readyBy: (date: string): Text => ({ zh: `${date}前办好`, en: `ready by ${date}` }),
  statutory: (date: string): Text => ({ zh: `法律规定最晚 ${date}。`, en: `By law ${date} at the latest.` }),
  dateUnknown: { zh: '办结日期待公布', en: 'The date is not known yet' },
  dateUnknownText: {
    zh: '要用到的年份，国务院还没公布放假安排，我们不猜。',
    en: 'It falls in a year whose public holidays are not published; we do not guess.',
  },
  validity: { zh: '新证有效期', en: 'Validity of the new card' },
  validityClass: (from: number, to: number | null): Text => {
    if (to === null) return { zh: `${from} 周岁以上`, en: `${from} and older` }
    if (from === 0) return { zh: `未满 ${to} 周岁`, en: `Under ${to}` }
    return { zh: `${from}–${to - 1} 周岁`, en: `${from}–${to - 1}` }
  },
  years: (n: number): Text => ({ zh: `${n} 年`, en: `${n} years` }),
  life: { zh: '长期', en: 'for life' },
  hall: { zh: '到哪里办', en: 'Where' },
  address: { zh: '地址', en: 'Address' },
  hours: { zh: '时间', en: 'Hours' },
  extended: { zh: '延时', en: 'extended' },
  how: {
    zh: '到了大厅，先在自助机上填好、拿号，再到窗口。',
    en: 'At the hall, fill in and take a ticket at the kiosk first, then go to the window.',
  },
  unknown: { zh: '这个大厅不办这件事', en: 'This hall does not offer this' },
  source: (version: number, date: string): Text => ({
    zh: `内容来自本厅办事目录第 ${version} 版，${date}起施行。`,
    en: `From the hall's catalogue, version ${version}, in force from ${date}.`,
  }),
} as const satisfies Dictionary
