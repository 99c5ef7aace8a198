import type { DayLine } from '#contract/calendar.ts'
import { dayLineText, dayRangeText } from '#texts/hall/dates.ts'
import { dayTexts } from '#texts/hall/days.ts'
import { type Lang, pick } from '#texts/lang.ts'
import type { DayListItem } from '#ui/record/DayList.tsx'

interface DaysQuestion {
  readonly days: readonly DayLine[]
  readonly today: string
  readonly lang: Lang
}

/** The lines of a date that is explained day by day; days off in a row with one reason are one line. */
export function dayItems({ days, today, lang }: DaysQuestion): DayListItem[] {
  const groups = groupDaysOff(days)
  const last = days.at(-1)?.date
  let counted = 0
  return groups.map((group) => {
    const [first] = group
    if (first.counts) counted += 1
    const line = { days: group, count: counted, isToday: group.some(({ date }) => date === today), last, today, lang }
    return dayItem(line)
  })
}

type Group = readonly [DayLine, ...DayLine[]]

interface Line {
  readonly days: Group
  readonly count: number
  readonly isToday: boolean
  readonly last: string | undefined
  readonly today: string
  readonly lang: Lang
}

function dayItem({ days, count, isToday, last, today, lang }: Line): DayListItem {
  const [first] = days
  const to = days.at(-1)?.date ?? first.date
  const date = first.date === to ? dayLineText(to, lang) : dayRangeText({ from: first.date, to }, lang)
  const item = { id: first.date, date }
  const why = reasonOf(first, lang)
  if (first.why === 'start') return { ...item, kind: 'start', count: pick(dayTexts.start, lang), why }
  if (!first.counts) return { ...item, kind: 'off', why }
  if (first.date === last) return { ...item, kind: 'due', count, why: pick(dayTexts.due, lang) }
  if (isToday) return { ...item, kind: 'today', count, why: pick(dayTexts.today, lang) }
  return { ...item, kind: first.date < today ? 'past' : 'ahead', count, ...(why === undefined ? {} : { why }) }
}

function reasonOf({ why, name, basis = '' }: DayLine, lang: Lang): string | undefined {
  switch (why) {
    case 'start':
      return pick(dayTexts.startDay, lang)
    case 'weekend':
      return pick(dayTexts.weekend, lang)
    case 'holiday':
      return name === null ? undefined : pick(dayTexts.holiday(pick(name, lang)), lang)
    case 'make-up-workday':
      return pick(dayTexts.makeUp, lang)
    case 'paused':
      return pick(dayTexts.paused(basis), lang)
    case 'workday':
      return undefined
  }
}

function groupDaysOff(days: readonly DayLine[]): Group[] {
  const groups: [DayLine, ...DayLine[]][] = []
  for (const day of days) {
    const open = groups.at(-1)
    if (open !== undefined && isSameDayOff(open[0], day)) open.push(day)
    else groups.push([day])
  }
  return groups
}

function isSameDayOff(one: DayLine, other: DayLine): boolean {
  if (one.counts || other.counts || one.why === 'start') return false
  return one.why === other.why && one.name?.zh === other.name?.zh && one.basis === other.basis
}
