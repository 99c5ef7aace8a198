import type { DayKind, Holiday, HolidayCalendar } from '#contract/calendar.ts'
import { getLegalDate } from '#kernel/legal-date.ts'

/** A day of the published calendar as the law sees it. */
export type PublishedDay = {
  readonly date: string
  readonly kind: Exclude<DayKind, 'start' | 'paused'>
  readonly name: Holiday['name'] | null
}

/** Every published day in order, so that dates are counted by subtraction and not by walking. */
export type DayIndex = {
  readonly days: readonly PublishedDay[]
  readonly placeOf: ReadonlyMap<string, number>
  /** Working days up to and including each place. */
  readonly workedUpTo: readonly number[]
  /** The place of the first, second, … working day. */
  readonly workdayPlaces: readonly number[]
}

const indexes = new WeakMap<HolidayCalendar, DayIndex>()

/** The index of a calendar, built once: a polyfilled Temporal costs microseconds for each day it walks. */
export function dayIndexOf(calendar: HolidayCalendar): DayIndex {
  const known = indexes.get(calendar)
  if (known !== undefined) return known
  const built = buildDayIndex(calendar)
  indexes.set(calendar, built)
  return built
}

export function isWorked(kind: PublishedDay['kind']): boolean {
  return kind === 'workday' || kind === 'make-up-workday'
}

function buildDayIndex(calendar: HolidayCalendar): DayIndex {
  const special = listSpecialDays(calendar)
  const days: PublishedDay[] = []
  const placeOf = new Map<string, number>()
  const workedUpTo: number[] = []
  const workdayPlaces: number[] = []
  for (const { date, weekend } of listDates(calendar)) {
    const plain: PublishedDay = { date, kind: weekend ? 'weekend' : 'workday', name: null }
    const day = special.get(date) ?? plain
    placeOf.set(date, days.length)
    if (isWorked(day.kind)) workdayPlaces.push(days.length)
    days.push(day)
    workedUpTo.push(workdayPlaces.length)
  }
  return { days, placeOf, workedUpTo, workdayPlaces }
}

function listSpecialDays(calendar: HolidayCalendar): Map<string, PublishedDay> {
  const special = new Map<string, PublishedDay>()
  for (const { name, off, makeUpWorkdays } of calendar.years.flatMap((year) => year.holidays)) {
    for (const date of datesFrom(off)) special.set(date, { date, kind: 'holiday', name })
    for (const date of makeUpWorkdays) special.set(date, { date, kind: 'make-up-workday', name })
  }
  for (const { date, isWorked: worked, name } of calendar.hallDays ?? []) {
    special.set(date, { date, kind: worked ? 'make-up-workday' : 'holiday', name })
  }
  return special
}

function listDates(calendar: HolidayCalendar): { date: string; weekend: boolean }[] {
  const years = calendar.years.map(({ year }) => year)
  const published = datesFrom({ from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31` })
  const firstWeekday = getLegalDate(published[0] ?? '').dayOfWeek
  // Counted on from the first day: 1 is Monday, 6 and 7 are the weekend.
  return published.map((date, at) => ({ date, weekend: ((firstWeekday - 1 + at) % 7) + 1 > 5 }))
}

export function datesFrom({ from, to }: { from: string; to: string }): string[] {
  const first = getLegalDate(from)
  const length = first.until(getLegalDate(to)).days + 1
  return Array.from({ length }, (_none, at) => first.add({ days: at }).toString())
}
