import { Temporal } from 'temporal-polyfill'
import type { Lang } from './lang.ts'

const weekdaysZh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const weekdaysEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date `YYYY-MM-DD` in words: 2024年7月24日, 24 July 2024. */
export function dateWords(date: string, lang: Lang): string {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return lang === 'en' ? `${day} ${monthsEn[month - 1]} ${year}` : `${year}年${month}月${day}日`
}

/** A date to be kept, with its weekday: 2024年7月24日（周三）, Wed 24 July 2024. */
export function dayWords(date: string, lang: Lang): string {
  const { dayOfWeek } = Temporal.PlainDate.from(date)
  if (lang === 'en') return `${weekdaysEn[dayOfWeek - 1]} ${dateWords(date, lang)}`
  return `${dateWords(date, lang)}（${weekdaysZh[dayOfWeek - 1]}）`
}
