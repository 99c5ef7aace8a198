import { expect, test } from 'vitest'
import type { Figures, FloorView, TodayView } from '#contract/insights.ts'
import { parseSearch, readCasesOfSearch, readRatingSearch, readTicketSearch } from '../app/addresses.ts'
import { type FigureAddress, hrefOf } from './figure-address.ts'
import { type Counted, figuresOf } from './figures.ts'
import { hourMeasures } from './hours.ts'
import { weekMeasures } from './week.ts'

const nobody: Figures = {
  tickets: { drawn: 0, called: 0, 'within-ten': 0, 'beyond-ten': 0, finished: 0, missed: 0 },
  cases: { accepted: 0, 'turned-away': 0, decided: 0, promised: 0, 'on-time': 0, 'not-on-time': 0 },
  ratings: { invited: 0, rated: 0, good: 0, bad: 0, unrated: 0 },
  medianWait: null,
  ninetiethWait: null,
}
const none = { count: 0, atLeast: false }
const until = '2024-07-08T02:43:00.000Z'
// Only what the strip looks at.
const floor = { inHall: none, waiting: none, atWindow: 0 } as unknown as FloorView
const today = {
  hallId: 'cihui',
  today: '2024-07-15',
  figures: nobody,
  before: { day: '2024-07-08', until, figures: nobody },
  open: none,
  overdue: none,
  atRisk: { count: none },
  undeliverable: none,
} as unknown as TodayView

const readers = { tickets: readTicketSearch, cases: readCasesOfSearch, ratings: readRatingSearch }

/** What the page of a list understands of an address, without what is not given. */
function understood(address: FigureAddress): object {
  const [path, search = ''] = hrefOf(address).split('?')
  expect(path).toBe(`/desk/today/${address.list}`)
  const read = readers[address.list](parseSearch(search))
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

function asText({ query }: FigureAddress): object {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
}

const strip = figuresOf({ floor, today }).flatMap(({ of, more, before, ...figure }): Counted['to'][] => [
  figure.to,
  ...of.map(({ to }) => to),
  ...(more === undefined ? [] : [more.to]),
  ...(before === undefined ? [] : [before.to]),
])
const part = { hall: 'cihui', day: '2024-07-08' }
const everywhere = [
  ...strip,
  ...hourMeasures.map(({ to }) => to({ ...part, hour: 9 })),
  ...weekMeasures.map(({ to }) => to({ ...part, until })),
]

test('every number of the page leads to its own set, hall, day, hour and instant', () => {
  const addresses = everywhere.filter((to): to is FigureAddress => typeof to !== 'string')
  expect(addresses.map(understood)).toEqual(addresses.map(asText))
})

test('the messages have a room of their own', () => {
  expect(everywhere.filter((to) => typeof to === 'string')).toEqual(['/desk/notices?state=undeliverable'])
})

test('a share of nobody is a dash, and no share stands without its counts', () => {
  const figures = figuresOf({ floor, today })
  const shares = figures.filter(({ unit }) => unit === undefined)
  expect(shares.map(({ value }) => value.zh)).toEqual(['–', '–', '–'])
  expect(shares.every(({ of }) => of.length === 2)).toBe(true)
})

test('an address that says no day says none, and one that names no set shows a list all the same', () => {
  expect(readTicketSearch({ set: 'lost', day: '2024-17-01', until: 'soon' })).toMatchObject({
    set: 'drawn',
    day: undefined,
    until: undefined,
  })
})
