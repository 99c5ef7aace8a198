export {
  countWorkingDaysOfYear,
  dueDate,
  isWorkingDay,
  loadCalendar,
  workingDaysBetween,
} from './rules/index.ts'
