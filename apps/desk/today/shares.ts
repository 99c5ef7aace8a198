import type { Crowd } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'

/** A share with one decimal; undefined where nobody is in the denominator: never a zero that was not measured. */
export function shareOf(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : ((100 * part) / whole).toFixed(1)
}

export function shareText(part: number, whole: number): Text {
  const share = shareOf(part, whole)
  return share === undefined ? todayTexts.none : todayTexts.percent(share)
}

/** `6,012` in both languages. */
export function countOf(n: number): string {
  return n.toLocaleString('en-US')
}

export function countText(n: number): Text {
  const text = countOf(n)
  return { zh: text, en: text }
}

/** `500+` where nobody counted further. */
export function crowdText({ count, atLeast }: Crowd): Text {
  return atLeast ? todayTexts.atLeast(countOf(count)) : countText(count)
}

/** Seconds as minutes with one decimal where it matters: `4`, `8.5`. */
export function minutesOf(seconds: number): string {
  const minutes = seconds / 60
  return minutes < 10 ? String(Math.round(minutes * 10) / 10) : String(Math.round(minutes))
}

/** A wait that was measured, or a dash. */
export function waitText(seconds: number | null): Text {
  return seconds === null ? todayTexts.none : todayTexts.minutes(minutesOf(seconds))
}

/** The part and the whole; of nobody a dash. */
export function partText(part: number, whole: number): Text {
  return whole === 0 ? todayTexts.none : todayTexts.of(countOf(part), countOf(whole))
}

// In a narrow column, whose head says the unit.

export function bareMinutes(seconds: number | null): Text {
  return bare(seconds === null ? undefined : minutesOf(seconds))
}

export function bareShare(part: number, whole: number): Text {
  return bare(shareOf(part, whole))
}

function bare(text: string | undefined): Text {
  return text === undefined ? todayTexts.none : { zh: text, en: text }
}

/** Whole minutes from `since` to `now`, two instants of the wire. */
export function minutesSince(since: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000))
}
