/** `HZ2024-0715-0031`: the day of opening and its serial, from 1. Short, because people read it out. */
export function caseNumber(day: string, serial: number): string {
  const [year, month, dayOfMonth] = day.split('-')
  return `HZ${year}-${month}${dayOfMonth}-${String(serial).padStart(4, '0')}`
}
