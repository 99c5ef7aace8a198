import type { Lang } from './lang.ts'

// Dates as screens, papers and messages say them. A hall of the mainland lives in one zone without summer time since 1991, so its wall clock
// is the instant eight hours on, and no time zone data is needed.

const hallOffset = 8 * 3_600_000
const dayLength = 24 * 3_600_000

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Lang, readonly string[]>

const months = [
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
] as const

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

/** The civil date in the hall at an instant of the wire. */
export function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + hallOffset).toISOString().slice(0, 10)
}

/** `10:42` in the hall. */
export function timeText(moment: string): string {
  return new Date(Date.parse(moment) + hallOffset).toISOString().slice(11, 16)
}

/** `10:42:05` in the hall, where seconds matter. */
export function secondText(moment: string): string {
  return new Date(Date.parse(moment) + hallOffset).toISOString().slice(11, 19)
}

/** `7月24日（周三）`, with the year where it is not this one; `Wed 24 July`. */
export function dateText(date: string, today: string, lang: Lang): string {
  const parts = partsOf(date)
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  if (lang === 'en') return `${weekday(parts, lang)} ${englishDay(parts)}${isThisYear ? '' : ` ${parts.year}`}`
  return `${isThisYear ? '' : `${parts.year}年`}${chineseDay(parts)}（${weekday(parts, lang)}）`
}

/** No year is this one: the year is always said, as on paper and in messages that are read later. */
const noYear = '----'

/** A date in words: `2024年7月24日`, `24 July 2024`. */
export function dateWords(date: string, lang: Lang): string {
  return shortDateText(date, noYear, lang)
}

/** A date to be kept, with its weekday: `2024年7月24日（周三）`, `Wed 24 July 2024`. */
export function dayWords(date: string, lang: Lang): string {
  return dateText(date, noYear, lang)
}

/** `7月24日`, `24 July`: where the weekday does not matter. */
export function shortDateText(date: string, today: string, lang: Lang): string {
  const parts = partsOf(date)
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  if (lang === 'en') return `${englishDay(parts)}${isThisYear ? '' : ` ${parts.year}`}`
  return `${isThisYear ? '' : `${parts.year}年`}${chineseDay(parts)}`
}

/** `周三`, `Wed`. */
export function weekdayText(date: string, lang: Lang): string {
  return weekday(partsOf(date), lang)
}

/** `2010年3月12日`, `12 March 2010`: a birth date, an expiry. */
export function fullDateText(date: string, lang: Lang): string {
  return shortDateText(date, '', lang)
}

/** Today and yesterday in words with the time; other days by date. */
export function momentText(moment: string, now: string, lang: Lang): string {
  const day = dayOf(moment)
  const today = dayOf(now)
  const time = timeText(moment)
  if (day === today) return lang === 'en' ? `today ${time}` : `今天 ${time}`
  if (day === dayOf(new Date(Date.parse(now) - dayLength).toISOString())) {
    return lang === 'en' ? `yesterday ${time}` : `昨天 ${time}`
  }
  return `${shortDateText(day, today, lang)} ${time}`
}

/** The clock of the top bar: `2024年7月15日 周一 10:43`. */
export function clockText(moment: string, lang: Lang): string {
  const parts = partsOf(dayOf(moment))
  const day = weekday(parts, lang)
  if (lang === 'en') return `${day} ${englishDay(parts)} ${parts.year} ${timeText(moment)}`
  return `${parts.year}年${chineseDay(parts)} ${day} ${timeText(moment)}`
}

/** `04:12`, and `1:04:12` from an hour on. */
export function stopwatchText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const pairs = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(whole / 3600)
  return hours === 0 ? pairs.join(':') : [hours, ...pairs].join(':')
}

function partsOf(date: string): Parts {
  const at = new Date(`${date}T00:00:00Z`)
  // JavaScript makes 1 March of 30 February; a date that is none has no words.
  if (at.toISOString().slice(0, 10) !== date) throw new RangeError(`expected a civil date, found ${date}`)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate(), weekday: at.getUTCDay() }
}

function weekday(parts: Parts, lang: Lang): string {
  return weekdays[lang][parts.weekday] ?? ''
}

function chineseDay({ month, day }: Parts): string {
  return `${month + 1}月${day}日`
}

function englishDay({ month, day }: Parts): string {
  return `${day} ${months[month] ?? ''}`
}
