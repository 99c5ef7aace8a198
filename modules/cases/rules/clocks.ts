import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock } from '#contract/cases.ts'
import type { Limit, Service } from '#contract/catalogue.ts'
import { type Due, dueDate } from '#modules/calendar/rules/index.ts'

/**
 * The clocks of a case accepted on `start`: the promise and the law. A date past the published calendar is null and
 * never guessed.
 */
export function clocksOf({
  service,
  start,
  calendar,
}: {
  service: Service
  start: string
  calendar: HolidayCalendar
}): Clock[] {
  const { promised, statutory } = service.limits
  return [
    clockOf({ kind: 'promised', limit: promised, start, calendar }),
    clockOf({ kind: 'statutory', limit: statutory, start, calendar }),
  ]
}

/** The promised date counted day by day, for the officer and the citizen who ask why. */
export function explainPromise({
  service,
  start,
  calendar,
}: {
  service: Service
  start: string
  calendar: HolidayCalendar
}): Due | null {
  const { kind, n } = service.limits.promised
  const due = dueDate({ start, kind, n, calendar })
  return due.ok ? due.value : null
}

function clockOf({
  kind,
  limit,
  start,
  calendar,
}: {
  kind: Clock['kind']
  limit: Limit
  start: string
  calendar: HolidayCalendar
}): Clock {
  const due = dueDate({ start, kind: limit.kind, n: limit.n, calendar })
  return { kind, start, due: due.ok ? due.value.due : null, limit: `${limit.n} ${limit.kind}`, basis: limit.basis }
}
