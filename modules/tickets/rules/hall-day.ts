import type { Temporal } from 'temporal-polyfill'
import { formatInstant, hallDate, hallInstant } from '#kernel/clock.ts'

/** The hall's legal date and the instant at which it began. */
export interface HallDay {
  readonly day: string
  readonly from: string
}

export function hallDayOf(now: Temporal.Instant): HallDay {
  const today = hallDate(now)
  return { day: today.toString(), from: formatInstant(hallInstant(today.toPlainDateTime())) }
}
