import type { Temporal } from 'temporal-polyfill'
import type { Hall } from '#contract/catalogue.ts'
import { formatInstant, hallDate, hallInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'
import { calendarOf, riskDaysOf } from '#modules/catalogue/rules/index.ts'
import type { Reading } from '#platform/command/act.ts'
import { riskUntil } from '../rules/index.ts'
import type { CaseDates } from '../store/case-sets.ts'
import type { Part } from '../store/part.ts'

export interface InsightDeps {
  readonly catalogue: Catalogue
}

/** Where and when a supervisor looks: one of the halls they supervise, today. */
export interface Place {
  readonly hall: Hall
  readonly halls: readonly Hall[]
  readonly today: Temporal.PlainDate
}

/** The hall that is asked for, or the one they belong to, or the first they supervise. Another one does not exist. */
export function findPlace(
  { catalogue }: InsightDeps,
  { principal, scope, now }: Reading,
  wanted: string | undefined,
): Decision<Place, 'not-found'> {
  const ids = scope.terms.map(({ hallId }) => hallId)
  const halls = catalogue.halls.filter(({ id }) => ids.includes(id))
  const home = principal.kind === 'staff' && ids.includes(principal.hallId) ? principal.hallId : ids[0]
  const hall = findHall({ halls }, wanted ?? home ?? '')
  return hall === undefined ? refused('not-found') : accepted({ hall, halls, today: hallDate(now) })
}

/** Days of the hall, one where `to` is not given; with `until`, only what happened before it. */
export function partOf(
  { scope }: Reading,
  { hall }: Place,
  { from, to = from, until = null }: { from: Temporal.PlainDate; to?: Temporal.PlainDate; until?: string | null },
): Part {
  return {
    scope,
    hallId: hall.id,
    from: from.toString(),
    to: to.toString(),
    start: formatInstant(hallInstant(from.toPlainDateTime())),
    end: formatInstant(hallInstant(to.add({ days: 1 }).toPlainDateTime())),
    until,
  }
}

/** The same time of day, one week before. */
export function weekBefore({ now }: Reading): string {
  return formatInstant(now.subtract({ hours: 7 * 24 }))
}

export function caseDatesOf({ catalogue }: InsightDeps, place: Place): CaseDates & { workingDays: number } {
  const today = place.today.toString()
  const workingDays = riskDaysOf(place.hall.atRisk, today)
  return {
    today,
    workingDays,
    riskUntil: riskUntil({ today, workingDays, calendar: calendarOf(catalogue, place.hall) }),
  }
}
