import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/service.ts'
import { type Catalogue, findHall, findServiceVersion } from '#modules/catalogue/public.ts'
import { calendarOf } from '#modules/catalogue/rules/index.ts'
import type { PreApplicationRecord } from '#modules/intake/public.ts'

/**
 * The version under which the matter was filed: a later one changes nothing about a case. Undefined where the catalogue
 * knows it no more.
 */
export function serviceOf(
  catalogue: Catalogue,
  { service, serviceVersion }: Pick<PreApplicationRecord, 'service' | 'serviceVersion'>,
): Service | undefined {
  return findServiceVersion(catalogue, { code: service, version: serviceVersion })
}

/** The calendar that a hall counts by. Throws for a hall that the catalogue does not know. */
export function hallCalendarOf(catalogue: Catalogue, hallId: string): HolidayCalendar {
  const hall = findHall(catalogue, hallId)
  if (hall === undefined) throw new Error(`hall ${hallId} is not in the catalogue`)
  return calendarOf(catalogue, hall)
}
