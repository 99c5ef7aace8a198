/**
 * `HZ2024-0715-0031`: the hall's two letters, the day of opening and its serial from 1. Short, because people read it
 * out; the letters, because a citizen who types it does not say which hall it is of.
 */
export function caseNumber({ prefix, day, serial }: { prefix: string; day: string; serial: number }): string {
  const [year, month, dayOfMonth] = day.split('-')
  return `${prefix}${year}-${month}${dayOfMonth}-${String(serial).padStart(4, '0')}`
}
