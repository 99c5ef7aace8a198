import type { DayLine } from '#contract/calendar.ts'
import { dateText } from '#texts/dates.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { dayRangeText } from '#texts/hall/dates.ts'
import { type Lang, pick, type Text } from '#texts/lang.ts'
import type { DayListItem } from '#ui/record/DayList.tsx'

interface Explained {
  readonly days: readonly DayLine[]
  readonly today: string
  readonly lang: Lang
}

/** The days of a date as the list shows them: days off in a row for the same reason are one line. */
export function dayItemsOf({ days, today, lang }: Explained): DayListItem[] {
  const items: DayListItem[] = []
  let count = 0
  for (const run of runsOf(days)) {
    const [first] = run
    const last = run.at(-1)
    if (first === undefined || last === undefined) continue
    if (first.counts) count += 1
    const isDue = last === days.at(-1)
    items.push({
      id: first.date,
      date: rangeText(first.date, last.date, { today, lang }),
      kind: kindOf(first, { isDue, today }),
      count: first.counts ? count : startMark(first, lang),
      why: whyOf(first, { isDue, today, lang }),
    })
  }
  return items
}

function runsOf(days: readonly DayLine[]): DayLine[][] {
  const runs: DayLine[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const isSame = before?.why === day.why && before.name?.zh === day.name?.zh && before.basis === day.basis
    if (run !== undefined && isSame && !day.counts && day.why !== 'start') run.push(day)
    else runs.push([day])
  }
  return runs
}

function kindOf(day: DayLine, { isDue, today }: { isDue: boolean; today: string }): DayListItem['kind'] {
  if (day.why === 'start') return 'start'
  if (!day.counts) return 'off'
  if (isDue) return 'due'
  if (day.date === today) return 'today'
  return day.date < today ? 'past' : 'ahead'
}

function startMark(day: DayLine, lang: Lang): string | undefined {
  return day.why === 'start' ? pick(clockTexts.dayStart, lang) : undefined
}

function whyOf(
  day: DayLine,
  { isDue, today, lang }: { isDue: boolean; today: string; lang: Lang },
): string | undefined {
  const reasons = [
    reasonOf(day, lang),
    day.date === today && day.why !== 'start' ? clockTexts.todayWhy : undefined,
    isDue ? clockTexts.dueWhy : undefined,
  ].flatMap((text) => (text === undefined ? [] : [pick(text, lang)]))
  return reasons.length === 0 ? undefined : reasons.join(lang === 'en' ? '. ' : '。')
}

function reasonOf(day: DayLine, lang: Lang): Text | undefined {
  const name = day.name === null ? '' : pick(day.name, lang)
  switch (day.why) {
    case 'start':
      return clockTexts.startWhy
    case 'weekend':
      return clockTexts.weekend
    case 'holiday':
      return clockTexts.holiday(name)
    case 'make-up-workday':
      return clockTexts.makeUp(name)
    case 'paused':
      return clockTexts.paused(day.basis ?? '')
    case 'workday':
      return undefined
  }
}

function rangeText(from: string, to: string, { today, lang }: { today: string; lang: Lang }): string {
  return from === to ? dateText(from, today, lang) : dayRangeText({ from, to }, lang)
}
