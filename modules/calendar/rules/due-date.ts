import type { CalendarReason, DayLine, HolidayCalendar } from '#contract/calendar.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type DayIndex, dayIndexOf, isWorked } from './day-index.ts'

/** How a limit is counted. Hours, pauses and extensions are not counted yet. */
export type TermKind = 'working-days' | 'calendar-days' | 'months' | 'years'

export type DueQuestion = {
  /** The day of the event. It never counts (民法典 Art 201). */
  readonly start: string
  readonly kind: TermKind
  readonly n: number
  readonly calendar: HolidayCalendar
}

export type Due = {
  readonly due: string
  /** The last day as counted, where it was a day off and the term ended later (民法典 Art 203). */
  readonly rolledFrom: string | null
  /** Day by day from the start to the due date; empty for months and years, which count no days. */
  readonly days: readonly DayLine[]
}

type DueDecision = Decision<Due, CalendarReason, { readonly publishedUntil: string }>

/**
 * The last day of a term. A date that needs an unpublished year is refused as `calendar-missing`
 * and never guessed. Throws on an `n` that is no positive whole number or a start that is no date.
 */
export function dueDate({ start, kind, n, calendar }: DueQuestion): DueDecision {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`expected a whole n from 1, found ${n}`)
  const from = getLegalDate(start)
  switch (kind) {
    // 民法典 Art 202: the same day of the month, else its last day. A civil term does not roll.
    case 'months':
      return accepted({ due: from.add({ months: n }).toString(), rolledFrom: null, days: [] })
    case 'years':
      return accepted({ due: from.add({ years: n }).toString(), rolledFrom: null, days: [] })
    case 'working-days':
      return countWorkingDays({ start, n, calendar })
    case 'calendar-days':
      return countCalendarDays({ start, n, calendar })
  }
}

type DayCount = Omit<DueQuestion, 'kind'>

function countWorkingDays({ start, n, calendar }: DayCount): DueDecision {
  const index = dayIndexOf(calendar)
  const startPlace = findPlaceOfStart(index, start)
  if (startPlace === undefined) return missing(index)
  const worked = index.workedUpTo[startPlace] ?? 0
  const duePlace = index.workdayPlaces[worked + n - 1]
  if (duePlace === undefined) return missing(index)
  const days = index.days
    .slice(startPlace + 1, duePlace + 1)
    .map(({ date, kind, name }): DayLine => ({ date, counts: isWorked(kind), why: kind, name }))
  return accepted({ due: dateAt(index, duePlace), rolledFrom: null, days: [startLine(start), ...days] })
}

function countCalendarDays({ start, n, calendar }: DayCount): DueDecision {
  const index = dayIndexOf(calendar)
  const startPlace = findPlaceOfStart(index, start)
  if (startPlace === undefined) return missing(index)
  const lastPlace = startPlace + n
  if (lastPlace >= index.days.length) return missing(index)
  // 民法典 Art 203: a last day that is a day off moves to the day after the days off. A weekend day
  // worked in exchange is no day off.
  const duePlace = index.workdayPlaces[index.workedUpTo[lastPlace - 1] ?? 0]
  if (duePlace === undefined) return missing(index)
  const days = index.days.slice(startPlace + 1, duePlace + 1).map(({ date, kind, name }, at): DayLine => {
    const place = startPlace + 1 + at
    return { date, counts: place < lastPlace || place === duePlace, why: kind, name }
  })
  return accepted({
    due: dateAt(index, duePlace),
    rolledFrom: duePlace === lastPlace ? null : dateAt(index, lastPlace),
    days: [startLine(start), ...days],
  })
}

/** The eve of the first published day is a start too: its first counted day is known. */
function findPlaceOfStart(index: DayIndex, start: string): number | undefined {
  const place = index.placeOf.get(start)
  if (place !== undefined) return place
  const dayAfter = getLegalDate(start).add({ days: 1 }).toString()
  return index.placeOf.get(dayAfter) === 0 ? -1 : undefined
}

function startLine(date: string): DayLine {
  return { date, counts: false, why: 'start', name: null }
}

function dateAt(index: DayIndex, place: number): string {
  const day = index.days[place]
  if (day === undefined) throw new RangeError(`expected a published day, found place ${place}`)
  return day.date
}

function missing(index: DayIndex): DueDecision {
  return refused('calendar-missing', { publishedUntil: dateAt(index, index.days.length - 1) })
}
