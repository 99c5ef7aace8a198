import type { CaseStatus } from '#contract/citizen.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import type { Text } from '#texts/lang.ts'
import type { IconName } from '#ui/icon/Icon.tsx'
import type { Tone } from '#ui/status/tone.ts'
import { promisedClock } from './case-course.ts'

export interface ClockState {
  readonly tone: Tone
  readonly icon: IconName
  readonly word: Text
  readonly text: Text | null
}

const plentyFrom = 3
const dayMs = 86_400_000

/** How the promise stands today: by the working days that are left, as the day list counts them. */
export function clockState(status: Pick<CaseStatus, 'clocks' | 'days'>, today: string): ClockState | null {
  const due = promisedClock(status)?.due
  if (due === undefined || due === null) return null
  if (today > due) {
    const late = Math.round((Date.parse(due) - Date.parse(today)) / -dayMs)
    return {
      tone: 'bad',
      icon: 'x',
      word: portalStatusTexts.overdue(late),
      text: portalStatusTexts.overdueText,
    }
  }
  if (today === due) return { tone: 'warn', icon: 'clock', word: portalStatusTexts.dueToday, text: null }
  const left = status.days.filter(({ date, counts }) => counts && date > today).length
  const isPlenty = left >= plentyFrom
  return {
    tone: isPlenty ? 'ok' : 'note',
    icon: 'clock',
    word: isPlenty ? portalStatusTexts.plenty : portalStatusTexts.soon,
    text: portalStatusTexts.daysLeft(left),
  }
}
