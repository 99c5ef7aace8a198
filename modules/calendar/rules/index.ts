export type {
  CalendarReason,
  DayKind,
  DayLine,
  Extension,
  HallDay,
  HolidayCalendar,
  HolidayYear,
  Pause,
} from '#contract/calendar.ts'
export { type Due, type DueDay, type DueQuestion, dueDate, dueDay, type TermKind } from './due-date.ts'
export { dueInstant } from './due-instant.ts'
export { withHallDays } from './hall-days.ts'
export { type LoadedCalendar, loadCalendar } from './load-calendar.ts'
export { findPauseFault, type PauseFault } from './pauses.ts'
export { type Risk, riskOf, type Step } from './risk.ts'
export { countWorkingDaysOfYear, findDayWithLeft, isWorkingDay, workingDaysBetween } from './working-days.ts'
