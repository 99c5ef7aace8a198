import type { HolidayCalendar } from '#contract/calendar.ts'
import { workingDaysBetween } from '#modules/calendar/rules/index.ts'

/** How a date stands today, in working days. */
export type ClockState =
  | { readonly kind: 'ample' | 'today' | 'unpublished' }
  | { readonly kind: 'left' | 'late'; readonly days: number }

/** Three working days or more are ample; fewer are counted out. */
const ampleFrom = 3

export function clockStateOf({
  due,
  today,
  calendar,
}: {
  due: string | null
  today: string
  calendar: HolidayCalendar
}): ClockState {
  if (due === null) return { kind: 'unpublished' }
  if (due === today) return { kind: 'today' }
  const between = workingDaysBetween({ from: today, to: due, calendar })
  if (!between.ok) return { kind: 'unpublished' }
  // On a weekend after the due day no working day has passed yet, and it is late all the same.
  if (due < today) return { kind: 'late', days: Math.max(1, -between.value) }
  if (between.value >= ampleFrom) return { kind: 'ample' }
  // A legal date may be a day off: then no working day is left before it.
  return between.value === 0 ? { kind: 'today' } : { kind: 'left', days: between.value }
}
