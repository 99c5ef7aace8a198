import { getLegalDate } from '#kernel/legal-date.ts'
import { dueDate, type HolidayCalendar } from '#modules/calendar/rules/index.ts'

/**
 * The last promised date that is at risk today: fewer working days than one more lie before it, so a day off right after
 * the last of them is at risk too. Where the calendar ends first, its last day; what lies beyond has no date at all.
 */
export function riskUntil({
  today,
  workingDays,
  calendar,
}: {
  today: string
  workingDays: number
  calendar: HolidayCalendar
}): string {
  const safe = dueDate({ start: today, kind: 'working-days', n: workingDays + 1, calendar })
  if (!safe.ok) return safe.facts?.publishedUntil ?? today
  return dayBefore(safe.value.due)
}

function dayBefore(date: string): string {
  return getLegalDate(date).subtract({ days: 1 }).toString()
}
