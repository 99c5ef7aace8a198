import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  CaseQuery,
  type CaseSet,
  type Crowd,
  DayCaseSet,
  DayTicketSet,
  type Figures,
  RatingQuery,
  RatingSet,
  TicketQuery,
} from '#contract/insights.ts'
import type { Decision } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { readFloor } from './queries/floor.ts'
import { readCases, readRatings, readTickets } from './queries/lists.ts'
import { readToday } from './queries/today.ts'
import { readWeek } from './queries/week.ts'
import { live, now, world } from './test-world.ts'

const deps = { catalogue }

let hall: TestHall
beforeEach(async () => {
  hall = await openTestHall({ now })
})
afterEach(() => hall.close())

interface Shown {
  readonly list: 'tickets' | 'cases' | 'ratings'
  readonly query: Record<string, string | number | undefined>
  readonly figure: Crowd
}

const exactly = (count: number): Crowd => ({ count, atLeast: false })

/** Every number on the page with the list that it opens, as the desk addresses it. */
async function everyFigure(reading: Reading): Promise<Shown[]> {
  const floor = answerOf(await readFloor(deps, reading, {}))
  const today = answerOf(await readToday(deps, reading, {}))
  const week = answerOf(await readWeek(deps, reading, {}))
  const day = today.today
  const tickets = (set: string, figure: Crowd, query = {}): Shown => ({
    list: 'tickets',
    query: { set, day, ...query },
    figure,
  })
  const cases = (set: CaseSet, figure: Crowd): Shown => ({ list: 'cases', query: { set, day }, figure })
  return [
    tickets('in-hall', floor.inHall),
    tickets('waiting', floor.waiting),
    tickets('at-window', exactly(floor.atWindow)),
    ...floor.queues.map(({ queue, waiting }) => tickets('waiting', waiting, { queue })),
    ...floor.services.map(({ service, waiting }) => tickets('waiting', waiting, { service })),
    ...today.queues.map(({ queue, called }) => tickets('called', exactly(called), { queue })),
    ...today.services.map(({ service, called }) => tickets('called', exactly(called), { service })),
    ...today.windows.map(({ number, finished }) => tickets('finished', exactly(finished), { window: number })),
    cases('open', today.open),
    cases('overdue', today.overdue),
    cases('at-risk', today.atRisk.count),
    ...ofPart(today.figures, { day }),
    ...ofPart(today.before.figures, { day: today.before.day, until: today.before.until }),
    ...today.hours.flatMap(({ hour, figures, before: then }) => [
      ...ofPart(figures, { day, hour }),
      ...ofPart(then, { day: today.before.day, hour }),
    ]),
    ...week.days.flatMap((row) => [
      ...ofPart(row.figures, { day: row.day }),
      ...ofPart(row.before.figures, { day: row.before.day, until: week.until }),
    ]),
  ]
}

function ofPart(figures: Figures, part: Record<string, string | number | undefined>): Shown[] {
  const shown = (list: Shown['list'], set: string, count: number) => ({
    list,
    query: { set, ...part },
    figure: exactly(count),
  })
  return [
    ...DayTicketSet.options.map((set) => shown('tickets', set, figures.tickets[set])),
    ...DayCaseSet.options.map((set) => shown('cases', set, figures.cases[set])),
    ...RatingSet.options.map((set) => shown('ratings', set, figures.ratings[set])),
  ]
}

/** How many stand in a list, read to its end page by page; nobody stands in it twice. */
async function lengthOf(reading: Reading, { list, query }: Shown): Promise<number> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = answerOf(await pageOf(reading, list, { ...query, after }))
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(new Set(ids).size).toBe(ids.length)
  return ids.length
}

function pageOf(
  reading: Reading,
  list: Shown['list'],
  query: Record<string, string | number | undefined>,
): Promise<Decision<{ rows: { id: string }[]; next: string | null }, string>> {
  if (list === 'tickets') return readTickets(deps, reading, TicketQuery.parse(query))
  if (list === 'cases') return readCases(deps, reading, CaseQuery.parse(query))
  return readRatings(deps, reading, RatingQuery.parse(query))
}

function answerOf<T>(decision: Decision<T, string>): T {
  if (!decision.ok) throw new Error(`expected an answer, found ${decision.reason}`)
  return decision.value
}

const worlds = fc.sample(world, { numRuns: 4, seed: 20240715 }).map((given, nth) => ({ nth, given }))

test.each(worlds)(
  'every number is as long as the list that it opens: world $nth',
  { timeout: 60_000 },
  async ({ given }) => {
    await live(hall, given)
    const supervisor = await hall.staff('supervisor', { services: given.services?.slice() ?? null })
    const reading = hall.reading(supervisor, 'insights.read')
    const figures = await everyFigure(reading)
    const lists: Shown[] = []
    for (const shown of figures) lists.push({ ...shown, figure: exactly(await lengthOf(reading, shown)) })
    expect(lists).toEqual(figures)
    // The day is worth a look: numbers of every kind are there.
    for (const list of ['tickets', 'cases', 'ratings']) {
      const found = figures.filter((shown) => shown.list === list && shown.figure.count > 0)
      expect([list, found.length > 10]).toEqual([list, true])
    }
  },
)
