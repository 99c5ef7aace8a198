import { findLegalDate } from '#kernel/legal-date.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Grouping } from '#ui/field/grouped-text.ts'
import type { Say } from '../../lang/Lang.tsx'

/** A day as eight digits: year, month, day. */
export const dateGrouping: Grouping = { groups: [4, 2, 2], allowed: /[0-9]/ }

/** The day of eight digits, or what is wrong with it. */
export function readDate(digits: string, say: Say): { date: string } | { error: string } {
  if (digits.length !== 8) return { error: say(kioskQuestionTexts.expiryEmpty) }
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]
  const date = `${year}-${month}-${day}`
  if (findLegalDate(date) !== undefined) return { date }
  if (Number(month) < 1 || Number(month) > 12) return { error: say(kioskQuestionTexts.expiryMonth(month)) }
  return { error: say(kioskQuestionTexts.expiryImpossible(Number(month), Number(day))) }
}

export function digitsOf(date: string | undefined): string {
  return date === undefined || date === 'LONG_TERM' ? '' : date.replaceAll('-', '')
}
