import type { CalendarReason, HolidayCalendar } from '#contract/calendar.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { dayIndexOf, isWorked } from './day-index.ts'

/**
 * Working days after `from` up to and including `to`: how many are left until a due date.
 * Negative when `to` lies before `from`: how many it is late.
 */
export function workingDaysBetween({
  from,
  to,
  calendar,
}: {
  from: string
  to: string
  calendar: HolidayCalendar
}): Decision<number, CalendarReason> {
  const index = dayIndexOf(calendar)
  const fromWorked = index.workedUpTo[index.placeOf.get(from) ?? -1]
  const toWorked = index.workedUpTo[index.placeOf.get(to) ?? -1]
  if (fromWorked === undefined || toWorked === undefined) return refused('calendar-missing')
  return accepted(toWorked - fromWorked)
}

/**
 * The earliest day on which at most so many working days are left until `to`, itself counted: from then on a date is that
 * near. Nothing where it lies before the published days.
 */
export function findDayWithLeft({
  to,
  left,
  calendar,
}: {
  to: string
  left: number
  calendar: HolidayCalendar
}): Decision<string | undefined, CalendarReason> {
  const index = dayIndexOf(calendar)
  const place = index.placeOf.get(to)
  if (place === undefined) return refused('calendar-missing')
  const nth = (index.workedUpTo[place] ?? 0) - left
  return accepted(index.days[index.workdayPlaces[nth - 1] ?? -1]?.date)
}

/** Whether the organ works on a day. A day of extended opening (延时服务) is no working day by itself. */
export function isWorkingDay({
  date,
  calendar,
}: {
  date: string
  calendar: HolidayCalendar
}): Decision<boolean, CalendarReason> {
  const index = dayIndexOf(calendar)
  const day = index.days[index.placeOf.get(date) ?? -1]
  if (day === undefined) return refused('calendar-missing')
  return accepted(isWorked(day.kind))
}

export function countWorkingDaysOfYear({ year, calendar }: { year: number; calendar: HolidayCalendar }): number {
  const prefix = `${year}-`
  return dayIndexOf(calendar).days.filter(({ date, kind }) => date.startsWith(prefix) && isWorked(kind)).length
}
