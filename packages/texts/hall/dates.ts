import { dayOf } from '../dates.ts'
import type { Lang } from '../lang.ts'

// Dates as public screens say them, beside those of the desk. Within the year no year is said.

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Lang, readonly string[]>

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `7月15日 周一`, `Mon 15 Jul`: in lists and beside a clock. */
export function dayLineText(date: string, lang: Lang): string {
  const { month, day, weekday } = partsOf(date)
  const name = weekdays[lang][weekday] ?? ''
  return lang === 'en' ? `${name} ${day} ${shortMonths[month] ?? ''}` : `${month + 1}月${day}日 ${name}`
}

/** `9月15–17日`, `15–17 Sep`; over the end of a month both are said. */
export function dayRangeText({ from, to }: { from: string; to: string }, lang: Lang): string {
  const first = partsOf(from)
  const last = partsOf(to)
  const isOneMonth = first.month === last.month
  if (lang === 'en') {
    const start = isOneMonth ? String(first.day) : `${first.day} ${shortMonths[first.month] ?? ''}`
    return `${start}–${last.day} ${shortMonths[last.month] ?? ''}`
  }
  return `${first.month + 1}月${first.day}${isOneMonth ? '' : '日'}–${isOneMonth ? '' : `${last.month + 1}月`}${last.day}日`
}

/** `2024年7月15日 周一`, `Mon 15 Jul 2024`. */
export function yearDayText(date: string, lang: Lang): string {
  const year = date.slice(0, 4)
  return lang === 'en' ? `${dayLineText(date, lang)} ${year}` : `${year}年${dayLineText(date, lang)}`
}

/** `周一至周五`, `Mon–Fri`; days that are not in a row are listed. `days` run from 1 (Monday) to 7. */
export function daysText(days: readonly number[], lang: Lang): string {
  const sorted = days.toSorted((one, other) => one - other)
  const [first = 1] = sorted
  const last = sorted.at(-1) ?? first
  const isRow = sorted.length > 2 && last - first === sorted.length - 1
  if (isRow) return `${weekdayName(first, lang)}${lang === 'en' ? '–' : '至'}${weekdayName(last, lang)}`
  return sorted.map((day) => weekdayName(day, lang)).join(lang === 'en' ? ', ' : '、')
}

function weekdayName(day: number, lang: Lang): string {
  return weekdays[lang][day % 7] ?? ''
}

/** 1 for Monday to 7 for Sunday, as the hours of a hall count. */
export function weekdayNumber(date: string): number {
  return partsOf(date).weekday || 7
}

/** `7月15日 周一 10:42`: when something happened. */
export function eventTimeText(moment: string, lang: Lang): string {
  return `${dayLineText(dayOf(moment), lang)} ${new Date(Date.parse(moment) + hallOffset).toISOString().slice(11, 16)}`
}

const hallOffset = 8 * 3_600_000

function partsOf(date: string): { month: number; day: number; weekday: number } {
  const at = new Date(`${date}T00:00:00Z`)
  return { month: at.getUTCMonth(), day: at.getUTCDate(), weekday: at.getUTCDay() }
}
