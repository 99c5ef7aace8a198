import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock } from '#contract/cases.ts'
import type { Limit, Service } from '#contract/service.ts'
import type { Due } from '#modules/calendar/rules/index.ts'
import { type Circumstances, dateLimit, limitsOf } from '#modules/catalogue/rules/index.ts'

const kinds = ['same-day', 'working-days', 'calendar-days', 'months', 'years'] as const

/**
 * The clocks of a case accepted on `start`: the promise, and the law where it names a limit. A date past the published
 * calendar is null and never guessed.
 */
export function clocksOf({
  service,
  circumstances,
  start,
  calendar,
}: {
  service: Service
  circumstances: Circumstances
  start: string
  calendar: HolidayCalendar
}): Clock[] {
  const { promised, statutory } = limitsOf(service, circumstances)
  const clock = (kind: Clock['kind'], limit: Limit) => clockOf({ kind, limit, start, calendar })
  return statutory === undefined
    ? [clock('promised', promised)]
    : [clock('promised', promised), clock('statutory', statutory)]
}

/** A clock's date counted day by day, for the officer and the citizen who ask why. */
export function explainClock(
  { start, limit, basis }: Pick<Clock, 'start' | 'limit' | 'basis'>,
  calendar: HolidayCalendar,
): Due | null {
  const [n, kind] = limit.split(' ')
  const known = kinds.find((one) => one === kind)
  if (known === undefined) throw new RangeError(`expected a limit of a known kind, found "${limit}"`)
  return dateLimit({ limit: { kind: known, n: Number(n), basis, mark: 'D' }, on: start, calendar }).end
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
  const { end } = dateLimit({ limit, on: start, calendar })
  return { kind, start, due: end?.due ?? null, limit: `${limit.n} ${limit.kind}`, basis: limit.basis }
}
