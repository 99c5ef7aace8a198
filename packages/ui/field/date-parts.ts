export interface DateParts {
  year: number
  /** 1 to 12 */
  month: number
  day: number
}

/** Whether the day exists: 30 February does not. */
export function isOnCalendar({ year, month, day }: DateParts): boolean {
  return day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
