import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Limit, Service } from '#contract/service.ts'
import { type Due, dueDate } from '#modules/calendar/rules/index.ts'
import { type Circumstances, findApplying } from './conditions.ts'

/** A limit with its date. `end` is null where the calendar is not published that far: no date is guessed. */
export type DatedLimit = { readonly limit: Limit; readonly end: Due | null }

export type ServiceLimits = { readonly promised: Limit; readonly statutory: Limit | undefined }

/** The limits of one person's matter: the first of each table that applies. Throws where no promise does. */
export function limitsOf({ limits }: Pick<Service, 'limits'>, circumstances: Circumstances): ServiceLimits {
  const promised = findApplying(limits.promised, circumstances)
  if (promised === undefined) throw new RangeError('expected a promised limit that applies, found none')
  return { promised, statutory: findApplying(limits.statutory, circumstances) }
}

/** The last day of a limit, counted from `on`; same-day matters end on the day they begin. */
export function dateLimit({
  limit,
  on,
  calendar,
}: {
  limit: Limit
  on: string
  calendar: HolidayCalendar
}): DatedLimit {
  if (limit.kind === 'same-day') return { limit, end: { due: on, rolledFrom: null, days: [] } }
  const decision = dueDate({ start: on, kind: limit.kind, n: limit.n, calendar })
  return { limit, end: decision.ok ? decision.value : null }
}
