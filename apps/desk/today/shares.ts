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

/** Seconds as minutes with one decimal where it matters: `4`, `8.5`. */
export function minutesOf(seconds: number): string {
  const minutes = seconds / 60
  return minutes < 10 ? String(Math.round(minutes * 10) / 10) : String(Math.round(minutes))
}
