/** One hour of the day, `hour` from 0 to 23 as the hall's clock shows it. */
export interface HourRow {
  readonly hour: number
  readonly drawn: number
  readonly finished: number
  /** Of those who drew in this hour and have been called; null when nobody has. */
  readonly medianWaitSeconds: number | null
}

/** An hour in which nothing happened is a zero in the chart, not a gap; before the first and after the last there is none. */
export function fillHours(rows: readonly HourRow[]): HourRow[] {
  const known = new Map(rows.map((row) => [row.hour, row]))
  const hours = [...known.keys()]
  if (hours.length === 0) return []
  const first = Math.min(...hours)
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => {
    const hour = first + index
    return known.get(hour) ?? { hour, drawn: 0, finished: 0, medianWaitSeconds: null }
  })
}
