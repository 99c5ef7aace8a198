import type { Figures, TodayView, WeekView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import type { FigureAddress } from './figure-address.ts'
import { casesOf, type Part, ratingsOf, ticketsOf } from './figures.ts'
import { bareMinutes, bareShare, countText, partText } from './shares.ts'

export interface WeekMeasure {
  readonly id: string
  readonly name: Text
  readonly value: (figures: Figures) => Text
  readonly to: (part: Part) => FigureAddress
}

/** The columns of the week. The rate of good ratings never stands without who rated and who did not. */
export const weekMeasures: readonly WeekMeasure[] = [
  {
    id: 'drawn',
    name: todayTexts.drawn,
    value: ({ tickets }) => countText(tickets.drawn),
    to: (part) => ticketsOf(part, 'drawn'),
  },
  {
    id: 'finished',
    name: todayTexts.finished,
    value: ({ tickets }) => countText(tickets.finished),
    to: (part) => ticketsOf(part, 'finished'),
  },
  {
    id: 'median',
    name: todayTexts.medianMinutes,
    value: ({ medianWait }) => bareMinutes(medianWait),
    to: (part) => ticketsOf(part, 'called'),
  },
  {
    id: 'within-ten',
    name: todayTexts.withinTenPercent,
    value: ({ tickets }) => bareShare(tickets['within-ten'], tickets.called),
    to: (part) => ticketsOf(part, 'within-ten'),
  },
  {
    id: 'on-time',
    name: todayTexts.onTimePercent,
    value: ({ cases }) => bareShare(cases['on-time'], cases.promised),
    to: (part) => casesOf(part, 'on-time'),
  },
  {
    id: 'good',
    name: todayTexts.goodPercent,
    value: ({ ratings }) => bareShare(ratings.good, ratings.rated),
    to: (part) => ratingsOf(part, 'good'),
  },
  {
    id: 'rated',
    name: todayTexts.ratedShort,
    value: ({ ratings }) => partText(ratings.rated, ratings.invited),
    to: (part) => ratingsOf(part, 'rated'),
  },
  {
    id: 'unrated',
    name: todayTexts.unratedPercent,
    value: ({ ratings }) => bareShare(ratings.unrated, ratings.invited),
    to: (part) => ratingsOf(part, 'unrated'),
  },
]

export interface WeekRow {
  readonly day: string
  readonly figures: Figures
  readonly before: { readonly day: string; readonly until: string; readonly figures: Figures }
}

/** The days of the week; today is the very day that stands beside them, read more often. */
export function weekRows(week: WeekView, today: TodayView): readonly WeekRow[] {
  return week.days.map(({ day, figures, before }) =>
    day === today.today
      ? { day, figures: today.figures, before: today.before }
      : { day, figures, before: { ...before, until: week.until } },
  )
}
