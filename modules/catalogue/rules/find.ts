import type { Hall, HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { type HolidayCalendar, withHallDays } from '#modules/calendar/rules/index.ts'
import type { Catalogue } from './load-catalogue.ts'

export function findHall({ halls }: Pick<Catalogue, 'halls'>, id: string): Hall | undefined {
  return halls.find((hall) => hall.id === id)
}

const noDays: NonNullable<Hall['days']> = []

/** The calendar that a hall counts by: the published one and its own days. */
export function calendarOf({ calendar }: Pick<Catalogue, 'calendar'>, { days = noDays }: Hall): HolidayCalendar {
  return withHallDays(calendar, days)
}

/** The version of a service in force on a day: the latest that has begun. */
export function findService(
  { services }: { readonly services: readonly Service[] },
  { code, on }: { code: string; on: string },
): Service | undefined {
  const begun = services.filter((service) => service.code === code && service.validFrom <= on)
  return begun.toSorted((one, other) => other.version - one.version)[0]
}

/** One published version: a case keeps the one it was filed under, whatever is in force later. */
export function findServiceVersion(
  { services }: { readonly services: readonly Service[] },
  { code, version }: { code: string; version: number },
): Service | undefined {
  return services.find((service) => service.code === code && service.version === version)
}

/** What a hall offers on a day; undefined for a hall that is not there. */
export function findHallCatalogue(
  catalogue: Catalogue,
  { hallId, on }: { hallId: string; on: string },
): Omit<HallCatalogue, 'search'> | undefined {
  const hall = findHall(catalogue, hallId)
  if (hall === undefined) return undefined
  const services = hall.services.map((code) => findService(catalogue, { code, on }))
  return {
    hall,
    services: services.filter((service) => service !== undefined),
    calendar: calendarOf(catalogue, hall),
  }
}
