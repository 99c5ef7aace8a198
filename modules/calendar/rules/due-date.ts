import type { CalendarReason, DayLine, Extension, HolidayCalendar, Pause } from '#contract/calendar.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type DayIndex, dayIndexOf, isWorked, type PublishedDay } from './day-index.ts'
import { findPauseOf, orderPauses } from './pauses.ts'

/** How a limit in days is counted. Hours have a rule of their own: `dueInstant`. */
export type TermKind = 'working-days' | 'calendar-days' | 'months' | 'years'

export type DueQuestion = {
  /** The day of the event. It never counts (民法典 Art 201). */
  readonly start: string
  readonly kind: TermKind
  readonly n: number
  readonly calendar: HolidayCalendar
  /** Days that are not counted, both ends included (行政许可法 Art 45): in any order, without overlap. */
  readonly pauses?: readonly Pause[]
  /** Added to `n`, in the same kind (行政许可法 Art 42). */
  readonly extensions?: readonly Extension[]
}

/** When a term ends, without the days that lead there. */
export type DueDay = {
  readonly due: string
  /** The last day as counted, where it was a day off and the term ended later (民法典 Art 203). */
  readonly rolledFrom: string | null
}

export type Due = DueDay & {
  /** Day by day from the start to the due date; empty for months and years, which count no days. */
  readonly days: readonly DayLine[]
}

type MissingFacts = { readonly publishedUntil: string }

/**
 * The last day of a term, explained. It is counted anew from the start each time, never moved on from an earlier answer.
 * A date that needs an unpublished year is refused as `calendar-missing` and never guessed. Throws on an `n` that is no
 * positive whole number, a start that is no date, and pauses that cannot be.
 */
export function dueDate(question: DueQuestion): Decision<Due, CalendarReason, MissingFacts> {
  const decision = dueDay(question)
  return decision.ok ? accepted({ ...decision.value, days: explain(question, decision.value) }) : decision
}

/** As `dueDate`, without the explanation: for sweeps over many cases. */
export function dueDay(question: DueQuestion): Decision<DueDay, CalendarReason, MissingFacts> {
  const { start, kind, calendar } = question
  const n = lengthOf(question)
  const pauses = orderPauses(question.pauses ?? [])
  if (kind === 'months' || kind === 'years') {
    return accepted({ due: civilEnd({ start, kind, n, pauses }), rolledFrom: null })
  }
  const index = dayIndexOf(calendar)
  const startPlace = findPlaceOfStart(index, start)
  if (startPlace === undefined) return missing(index)
  const count = { index, startPlace, n, pauses }
  return kind === 'working-days' ? countWorkingDays(count) : countCalendarDays(count)
}

function lengthOf({ n, extensions = [] }: DueQuestion): number {
  for (const length of [n, ...extensions.map((extension) => extension.n)]) {
    if (!Number.isInteger(length) || length < 1) throw new RangeError(`expected a whole n from 1, found ${length}`)
  }
  return extensions.reduce((sum, extension) => sum + extension.n, n)
}

interface Civil {
  readonly start: string
  readonly kind: 'months' | 'years'
  readonly n: number
  readonly pauses: readonly Pause[]
}

/**
 * 民法典 Art 202: the same day of the month, else its last day. A civil term does not roll. What was paused of it is
 * added in days.
 */
function civilEnd({ start, kind, n, pauses }: Civil): string {
  const from = getLegalDate(start)
  let end = from.add(kind === 'months' ? { months: n } : { years: n })
  for (const pause of pauses) {
    if (end.toString() < pause.from) break
    const first = pause.from > start ? getLegalDate(pause.from) : from.add({ days: 1 })
    const paused = first.until(getLegalDate(pause.to), { largestUnit: 'days' }).days + 1
    if (paused > 0) end = end.add({ days: paused })
  }
  return end.toString()
}

interface Count {
  readonly index: DayIndex
  readonly startPlace: number
  readonly n: number
  readonly pauses: readonly Pause[]
}

function countWorkingDays({ index, startPlace, n, pauses }: Count): Decision<DueDay, CalendarReason, MissingFacts> {
  const placeOfNth = (nth: number): number | undefined => index.workdayPlaces[nth - 1]
  let nth = workedUpTo(index, startPlace) + n
  let place = placeOfNth(nth)
  for (const pause of pauses) {
    if (place === undefined || dateAt(index, place) < pause.from) break
    const within = placesOf({ index, startPlace, pause })
    if (within === undefined) return missing(index)
    nth += Math.max(0, workedUpTo(index, within.last) - workedUpTo(index, within.first - 1))
    place = placeOfNth(nth)
  }
  return place === undefined ? missing(index) : accepted({ due: dateAt(index, place), rolledFrom: null })
}

function countCalendarDays({ index, startPlace, n, pauses }: Count): Decision<DueDay, CalendarReason, MissingFacts> {
  let last = startPlace + n
  for (const pause of pauses) {
    if (last >= index.days.length || dateAt(index, last) < pause.from) break
    const within = placesOf({ index, startPlace, pause })
    if (within === undefined) return missing(index)
    last += Math.max(0, within.last - within.first + 1)
  }
  if (last >= index.days.length) return missing(index)
  // 民法典 Art 203: a last day that is a day off moves to the day after the days off. A weekend day worked in exchange
  // is no day off. A pause that begins just then is waited for too.
  let nth = workedUpTo(index, last - 1) + 1
  let place = index.workdayPlaces[nth - 1]
  while (place !== undefined && findPauseOf(pauses, dateAt(index, place)) !== undefined) {
    nth += 1
    place = index.workdayPlaces[nth - 1]
  }
  if (place === undefined) return missing(index)
  return accepted({ due: dateAt(index, place), rolledFrom: place === last ? null : dateAt(index, last) })
}

/** What of a pause lies after the start, as places; `undefined` where it reaches past the published days. */
function placesOf({
  index,
  startPlace,
  pause,
}: Pick<Count, 'index' | 'startPlace'> & { pause: Pause }): { first: number; last: number } | undefined {
  const last = index.placeOf.get(pause.to) ?? (pause.to < dateAt(index, 0) ? -1 : undefined)
  if (last === undefined) return undefined
  return { first: Math.max(startPlace + 1, index.placeOf.get(pause.from) ?? 0), last }
}

function explain({ start, kind, calendar, pauses = [] }: DueQuestion, { due, rolledFrom }: DueDay): DayLine[] {
  if (kind === 'months' || kind === 'years') return []
  const index = dayIndexOf(calendar)
  const startPlace = findPlaceOfStart(index, start)
  const duePlace = index.placeOf.get(due)
  if (startPlace === undefined || duePlace === undefined) throw new RangeError(`expected published days up to ${due}`)
  const counts = ({ date, kind: day }: PublishedDay): boolean =>
    kind === 'working-days' ? isWorked(day) : date === due || rolledFrom === null || date < rolledFrom
  const days = index.days.slice(startPlace + 1, duePlace + 1).map((day): DayLine => {
    const pause = findPauseOf(pauses, day.date)
    if (pause !== undefined) {
      return { date: day.date, counts: false, why: 'paused', name: null, basis: pause.basis }
    }
    return { date: day.date, counts: counts(day), why: day.kind, name: day.name }
  })
  return [{ date: start, counts: false, why: 'start', name: null }, ...days]
}

/** The eve of the first published day is a start too: its first counted day is known. */
function findPlaceOfStart(index: DayIndex, start: string): number | undefined {
  const place = index.placeOf.get(start)
  if (place !== undefined) return place
  const dayAfter = getLegalDate(start).add({ days: 1 }).toString()
  return index.placeOf.get(dayAfter) === 0 ? -1 : undefined
}

function workedUpTo(index: DayIndex, place: number): number {
  return index.workedUpTo[place] ?? 0
}

function dateAt(index: DayIndex, place: number): string {
  const day = index.days[place]
  if (day === undefined) throw new RangeError(`expected a published day, found place ${place}`)
  return day.date
}

function missing(index: DayIndex): Decision<never, CalendarReason, MissingFacts> {
  return refused('calendar-missing', { publishedUntil: dateAt(index, index.days.length - 1) })
}
