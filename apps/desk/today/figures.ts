import type { CaseSet, Figures, FloorView, RatingSet, TicketSet, TodayView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import type { FigureAddress } from './figure-address.ts'
import { countOf, countText, crowdText, shareText } from './shares.ts'

export interface Counted {
  readonly name: Text
  readonly value: Text
  readonly to: FigureAddress | string
}

/** One place of the strip: a number, what it is of, and the same number a week ago. */
export interface Figure extends Counted {
  readonly id: string
  readonly unit?: Text
  readonly of: readonly Counted[]
  readonly before?: Omit<Counted, 'name'>
  readonly more?: Counted
}

interface Seen {
  readonly floor: FloorView
  readonly today: TodayView
}

/** Where a part of a day lies: its day, perhaps an hour of it, perhaps only up to an instant. */
export interface Part {
  readonly hall: string
  readonly day: string
  readonly hour?: number | undefined
  readonly until?: string | undefined
}

export function ticketsOf(part: Part, set: TicketSet): FigureAddress {
  return { list: 'tickets', query: { ...part, set } }
}

export function casesOf(part: Part, set: CaseSet): FigureAddress {
  return { list: 'cases', query: { ...part, set } }
}

export function ratingsOf(part: Part, set: RatingSet): FigureAddress {
  return { list: 'ratings', query: { ...part, set } }
}

/** The six places of the strip. A share of nobody is a dash, not a zero. */
export function figuresOf(seen: Seen): readonly Figure[] {
  return [inHall(seen), withinTen(seen), served(seen), atRisk(seen), onTime(seen), good(seen)]
}

function partOf({ today }: Seen): Part {
  return { hall: today.hallId, day: today.today }
}

function beforeOf({ today }: Seen): Part {
  return { hall: today.hallId, day: today.before.day, until: today.before.until }
}

function inHall(seen: Seen): Figure {
  const { floor } = seen
  const part = partOf(seen)
  return {
    id: 'in-hall',
    name: todayTexts.inHall,
    value: crowdText(floor.inHall),
    unit: todayTexts.tickets,
    to: ticketsOf(part, 'in-hall'),
    of: [
      { name: todayTexts.waiting, value: crowdText(floor.waiting), to: ticketsOf(part, 'waiting') },
      { name: todayTexts.atWindow, value: countText(floor.atWindow), to: ticketsOf(part, 'at-window') },
    ],
  }
}

function withinTen(seen: Seen): Figure {
  const { tickets } = seen.today.figures
  const part = partOf(seen)
  return {
    id: 'within-ten',
    name: todayTexts.withinTen,
    value: withinTenOf(seen.today.figures),
    to: ticketsOf(part, 'within-ten'),
    of: [
      { name: todayTexts.called, value: countText(tickets.called), to: ticketsOf(part, 'called') },
      { name: todayTexts.beyondTen, value: countText(tickets['beyond-ten']), to: ticketsOf(part, 'beyond-ten') },
    ],
    before: { value: withinTenOf(seen.today.before.figures), to: ticketsOf(beforeOf(seen), 'within-ten') },
  }
}

function served(seen: Seen): Figure {
  const { tickets, cases } = seen.today.figures
  const part = partOf(seen)
  return {
    id: 'served',
    name: todayTexts.served,
    value: countText(tickets.finished),
    unit: todayTexts.tickets,
    to: ticketsOf(part, 'finished'),
    of: [
      { name: todayTexts.drawn, value: countText(tickets.drawn), to: ticketsOf(part, 'drawn') },
      { name: todayTexts.missed, value: countText(tickets.missed), to: ticketsOf(part, 'missed') },
      // Who came on our word and went without: the promise of the dry run, counted beside those served.
      { name: todayTexts.turnedAway, value: countText(cases['turned-away']), to: casesOf(part, 'turned-away') },
    ],
    before: {
      value: countText(seen.today.before.figures.tickets.finished),
      to: ticketsOf(beforeOf(seen), 'finished'),
    },
  }
}

function atRisk(seen: Seen): Figure {
  const { today } = seen
  const part = partOf(seen)
  return {
    id: 'at-risk',
    name: todayTexts.atRisk,
    value: crowdText(today.atRisk.count),
    unit: todayTexts.cases,
    to: casesOf(part, 'at-risk'),
    of: [
      { name: todayTexts.overdue, value: crowdText(today.overdue), to: casesOf(part, 'overdue') },
      { name: todayTexts.open, value: crowdText(today.open), to: casesOf(part, 'open') },
    ],
    more: {
      name: todayTexts.undeliverable,
      value: crowdText(today.undeliverable),
      to: '/desk/notices?state=undeliverable',
    },
  }
}

function onTime(seen: Seen): Figure {
  const { cases } = seen.today.figures
  const part = partOf(seen)
  return {
    id: 'on-time',
    name: todayTexts.onTime,
    value: onTimeOf(seen.today.figures),
    to: casesOf(part, 'on-time'),
    of: [
      { name: todayTexts.decided, value: countText(cases.decided), to: casesOf(part, 'decided') },
      { name: todayTexts.notOnTime, value: countText(cases['not-on-time']), to: casesOf(part, 'not-on-time') },
    ],
    before: { value: onTimeOf(seen.today.before.figures), to: casesOf(beforeOf(seen), 'on-time') },
  }
}

function good(seen: Seen): Figure {
  const { ratings } = seen.today.figures
  const part = partOf(seen)
  return {
    id: 'good',
    name: todayTexts.good,
    value: goodOf(seen.today.figures),
    to: ratingsOf(part, 'good'),
    // Never one figure near a hundred alone: who did not rate stands beside it.
    of: [
      {
        name: todayTexts.rated,
        value: todayTexts.of(countOf(ratings.rated), countOf(ratings.invited)),
        to: ratingsOf(part, 'rated'),
      },
      { name: todayTexts.bad, value: countText(ratings.bad), to: ratingsOf(part, 'bad') },
    ],
    more: { name: todayTexts.unrated, value: unratedOf(seen.today.figures), to: ratingsOf(part, 'unrated') },
  }
}

function withinTenOf({ tickets }: Figures): Text {
  return shareText(tickets['within-ten'], tickets.called)
}

function onTimeOf({ cases }: Figures): Text {
  return shareText(cases['on-time'], cases.promised)
}

function goodOf({ ratings }: Figures): Text {
  return shareText(ratings.good, ratings.rated)
}

function unratedOf({ ratings }: Figures): Text {
  return shareText(ratings.unrated, ratings.invited)
}
