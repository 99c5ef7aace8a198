import type { Figures, TodayView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import type { FigureAddress } from './figure-address.ts'
import { casesOf, type Part, ratingsOf, ticketsOf } from './figures.ts'
import { bareMinutes, bareShare, countText, partText } from './shares.ts'

export interface HourMeasure {
  readonly id: string
  readonly name: Text
  readonly value: (figures: Figures) => Text
  readonly to: (part: Part) => FigureAddress
  readonly bar?: Bar
}

interface Bar {
  /** Null where nothing was measured: no bar at all. */
  readonly height: (figures: Figures) => number | null
  /** Drawn across, and always within the scale. */
  readonly target?: number
}

const promisedWait = 600

/** The rows of the day: how many came and how long they waited are drawn, the rest are numbers. */
export const hourMeasures: readonly HourMeasure[] = [
  {
    id: 'drawn',
    name: todayTexts.drawn,
    value: ({ tickets }) => countText(tickets.drawn),
    to: (part) => ticketsOf(part, 'drawn'),
    bar: { height: ({ tickets }) => tickets.drawn },
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
    bar: { height: ({ medianWait }) => medianWait, target: promisedWait },
  },
  {
    id: 'within-ten',
    name: todayTexts.withinTenPercent,
    value: ({ tickets }) => bareShare(tickets['within-ten'], tickets.called),
    to: (part) => ticketsOf(part, 'within-ten'),
  },
  {
    id: 'on-time',
    name: todayTexts.onTimeShort,
    value: ({ cases }) => partText(cases['on-time'], cases.promised),
    to: (part) => casesOf(part, 'on-time'),
  },
  {
    id: 'rated',
    name: todayTexts.ratedShort,
    value: ({ ratings }) => partText(ratings.rated, ratings.invited),
    to: (part) => ratingsOf(part, 'rated'),
  },
]

/** The top of a row of bars: the highest of today and of the day before, never under the target. */
export function topOf(hours: TodayView['hours'], { height, target = 0 }: Bar): number {
  const heights = hours.flatMap(({ figures, before }) => [height(figures) ?? 0, height(before) ?? 0])
  return Math.max(1, target, ...heights)
}
