import type { TodayView } from '#contract/insights.ts'
import { caseStateTexts } from '#texts/desk/cases.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { pick, type Text } from '#texts/lang.ts'
import { minutesOf, shareText } from './shares.ts'

export interface Figure {
  readonly id: string
  readonly label: Text
  readonly value: Text
  readonly unit?: Text
  /** What it is of: the denominator, always in sight. */
  readonly of: Text
  readonly how: Text
  readonly more: readonly Text[]
  readonly lists: readonly { readonly href: string; readonly text: Text }[]
}

/** The six figures of the first page. A share of nobody is a dash, not a zero. */
export function figuresOf(today: TodayView): readonly Figure[] {
  return [waiting(today), withinTen(today), served(today), openCases(today), onTime(today), good(today)]
}

function waiting({ waiting: { count, longestSeconds, longestNumber } }: TodayView): Figure {
  const hasLongest = longestSeconds !== null && longestNumber !== null
  return {
    id: 'waiting',
    label: todayTexts.waiting,
    value: plain(count),
    unit: todayTexts.people,
    of: hasLongest ? todayTexts.longest(Math.floor(longestSeconds / 60), longestNumber) : todayTexts.nobodyWaits,
    how: todayTexts.waitingHow,
    more: [],
    lists: [],
  }
}

function withinTen({ calledWithinTenMinutes: { within, called }, waitSeconds }: TodayView): Figure {
  const { median, ninetieth } = waitSeconds
  return {
    id: 'within-ten',
    label: todayTexts.withinTen,
    value: shareText(within, called),
    of: called === 0 ? todayTexts.nobodyCalled : todayTexts.ofCalled(within, called),
    how: todayTexts.withinTenHow,
    more: median === null || ninetieth === null ? [] : [spread(median, ninetieth)],
    lists: [],
  }
}

function served({ served: { finished, drawn, missed } }: TodayView): Figure {
  return {
    id: 'served',
    label: todayTexts.served,
    value: plain(finished),
    unit: todayTexts.people,
    of: todayTexts.ofDrawn(drawn, missed),
    how: todayTexts.servedHow,
    more: [],
    lists: [],
  }
}

function openCases({ cases: { open, accepted, decided } }: TodayView): Figure {
  return {
    id: 'cases',
    label: todayTexts.cases,
    value: plain(open),
    unit: todayTexts.casesUnit,
    of: todayTexts.casesToday(accepted, decided),
    how: todayTexts.casesHow,
    more: [],
    lists: (['accepted', 'reviewed', 'approved'] as const).map((state) => ({
      href: `/desk/cases?state=${state}`,
      text: {
        zh: todayTexts.openList(caseStateTexts[state].zh).zh,
        en: todayTexts.openList(caseStateTexts[state].en).en,
      },
    })),
  }
}

function onTime({ onTime: { onTime: kept, finished, overdue } }: TodayView): Figure {
  return {
    id: 'on-time',
    label: todayTexts.onTime,
    value: shareText(kept, finished),
    of: overdue > 0 ? todayTexts.overdue(overdue) : ofFinished(kept, finished),
    how: todayTexts.onTimeHow,
    more: overdue > 0 ? [ofFinished(kept, finished)] : [],
    lists: [{ href: '/desk/cases', text: todayTexts.openAll }],
  }
}

function good({ ratings: { good: kept, rated, invited } }: TodayView): Figure {
  const share = shareText(rated, invited)
  return {
    id: 'good',
    label: todayTexts.good,
    value: shareText(kept, rated),
    // Never one figure near a hundred alone: who did not rate stands beside it.
    of: invited === 0 ? todayTexts.nobodyRated : todayTexts.rated(pick(share, 'en')),
    how: todayTexts.goodHow,
    more: [todayTexts.goodOf(kept, rated), todayTexts.ratedOf(rated, invited)],
    lists: [],
  }
}

function ofFinished(kept: number, finished: number): Text {
  return finished === 0 ? todayTexts.nothingFinished : todayTexts.ofFinished(kept, finished)
}

function spread(median: number, ninetieth: number): Text {
  const first = todayTexts.minutes(minutesOf(median))
  const second = todayTexts.minutes(minutesOf(ninetieth))
  return { zh: todayTexts.medianIs(first.zh, second.zh).zh, en: todayTexts.medianIs(first.en, second.en).en }
}

function plain(n: number): Text {
  return { zh: String(n), en: String(n) }
}
