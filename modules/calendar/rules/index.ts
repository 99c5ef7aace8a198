export type { CalendarReason, DayKind, DayLine, HolidayCalendar, HolidayYear } from '#contract/calendar.ts'
export { type Due, type DueQuestion, dueDate, type TermKind } from './due-date.ts'
export { type LoadedCalendar, loadCalendar } from './load-calendar.ts'
export { countWorkingDaysOfYear, isWorkingDay, workingDaysBetween } from './working-days.ts'
