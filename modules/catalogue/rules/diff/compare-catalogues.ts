import type { Hall } from '#contract/catalogue.ts'
import type { CatalogueChanges, HallChange, ServiceChange } from '#contract/catalogue-changes.ts'
import type { Bilingual } from '#contract/fields.ts'
import type { Service } from '#contract/service.ts'
import type { Catalogue } from '../load-catalogue.ts'
import { isSame } from './same.ts'
import { compareServices } from './service-table.ts'

/** What a new catalogue means for the one before it: service by service and version by version. */
export function compareCatalogues(before: Catalogue, after: Catalogue): CatalogueChanges {
  const codes = [...new Set([...after.services, ...before.services].map(({ code }) => code))]
  return {
    services: codes.flatMap((code) => compareVersions(versionsOf(before, code), versionsOf(after, code))),
    halls: compareHalls(before, after),
    calendar: compareCalendars(before, after),
  }
}

function compareVersions(old: readonly Service[], now: readonly Service[]): ServiceChange[] {
  const [last] = old.slice(-1)
  const [first] = now
  if (first === undefined) return last === undefined ? [] : [changeOf('ended', last)]
  if (last === undefined) return [changeOf('began', first), ...now.slice(1).flatMap((one) => newVersion(one, old, now))]
  const gone = old.filter(({ version }) => !now.some((one) => one.version === version))
  return [
    ...gone.map((one) => changeOf('withdrawn', one)),
    ...now.flatMap((one): ServiceChange[] => {
      const same = old.find(({ version }) => version === one.version)
      if (same === undefined) return newVersion(one, old, now)
      return isSame(same, one) ? [] : [{ ...changeOf('rewritten', one), changes: compareServices(same, one) }]
    }),
  ]
}

function newVersion(service: Service, old: readonly Service[], now: readonly Service[]): ServiceChange[] {
  const earlier = [...old, ...now].filter(({ version }) => version < service.version)
  // Of two that have the same number the new one counts: it is what the server will know.
  const before = earlier.toSorted((one, other) => one.version - other.version).at(-1)
  const changes = before === undefined ? [] : compareServices(before, service)
  return [{ ...changeOf('version', service), changes }]
}

function changeOf(kind: ServiceChange['kind'], { code, name, version, validFrom }: Service): ServiceChange {
  return { kind, code, name, version, validFrom, changes: [] }
}

function versionsOf({ services }: Catalogue, code: string): Service[] {
  return services.filter((one) => one.code === code).toSorted((one, other) => one.version - other.version)
}

function compareHalls(before: Catalogue, after: Catalogue): HallChange[] {
  const ids = [...new Set([...after.halls, ...before.halls].map(({ id }) => id))]
  return ids.flatMap((id): HallChange[] => {
    const [was, is] = [before, after].map(({ halls }) => halls.find((hall) => hall.id === id))
    if (was === undefined) return is === undefined ? [] : [hallChange('began', is)]
    if (is === undefined) return [hallChange('ended', was)]
    if (isSame(was, is)) return []
    const fields = Object.keys({ ...was, ...is }) as (keyof Hall)[] // the keys of two halls
    return [
      {
        ...hallChange('changed', is),
        begun: is.services.filter((code) => !was.services.includes(code)).map((code) => nameOf(code, after)),
        ended: was.services.filter((code) => !is.services.includes(code)).map((code) => nameOf(code, before)),
        other: fields.filter((field) => field !== 'services' && !isSame(was[field], is[field])),
      },
    ]
  })
}

function hallChange(kind: HallChange['kind'], { id, name }: Hall): HallChange {
  return { hallId: id, name, kind, begun: [], ended: [], other: [] }
}

function nameOf(code: string, catalogue: Catalogue): Bilingual {
  return versionsOf(catalogue, code).at(-1)?.name ?? { zh: code, en: code }
}

function compareCalendars(before: Catalogue, after: Catalogue): CatalogueChanges['calendar'] {
  const known = new Map(before.calendar.years.map((year) => [year.year, year]))
  return {
    begun: after.calendar.years.filter(({ year }) => !known.has(year)).map(({ year }) => year),
    changed: after.calendar.years
      .filter((year) => known.has(year.year) && !isSame(known.get(year.year), year))
      .map(({ year }) => year),
  }
}
