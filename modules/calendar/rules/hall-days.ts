import type { HallDay, HolidayCalendar } from '#contract/calendar.ts'

const calendars = new WeakMap<HolidayCalendar, WeakMap<readonly HallDay[], HolidayCalendar>>()

/**
 * The published calendar with one hall's own days. Its version names them, so that a date says which days it was counted
 * with. The same two inputs give the same calendar, which keeps its index.
 */
export function withHallDays(published: HolidayCalendar, days: readonly HallDay[]): HolidayCalendar {
  if (days.length === 0) return published
  const known = calendars.get(published) ?? new WeakMap<readonly HallDay[], HolidayCalendar>()
  calendars.set(published, known)
  const before = known.get(days)
  if (before !== undefined) return before
  const named = days.map(({ date, isWorked }) => `${date}${isWorked ? '+' : '-'}`)
  const calendar = { ...published, version: `${published.version}+${named.toSorted().join('')}`, hallDays: [...days] }
  known.set(days, calendar)
  return calendar
}
