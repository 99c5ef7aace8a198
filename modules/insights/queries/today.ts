import type { TodayView } from '#contract/insights.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { crowdLimit, crowdOf, figuresOf, listHours } from '../rules/index.ts'
import type { NowCaseSet } from '../store/case-sets.ts'
import { countCases, listCases } from '../store/cases.ts'
import { sumFinishedByWindow } from '../store/floor.ts'
import { countUndeliverable } from '../store/notices.ts'
import { sumWaits } from '../store/tickets.ts'
import { caseDatesOf, findPlace, type InsightDeps, partOf, weekBefore } from './place.ts'
import { sumUp } from './sums.ts'

const atRiskLength = 8

/**
 * The figures of the day. They count the rows of two days of one hall, found by index, for the few who supervise: no
 * history is read, and no request of the queue counts. The screen asks every few seconds, not at every event.
 */
export async function readToday(
  deps: InsightDeps,
  reading: Reading,
  wanted: { hall?: string | undefined },
): Promise<Decision<TodayView, 'not-found'>> {
  const found = findPlace(deps, reading, wanted.hall)
  if (!found.ok) return found
  const { db } = reading
  const { hall, today } = found.value
  const dates = caseDatesOf(deps, found.value)
  const until = weekBefore(reading)
  const dayBefore = today.subtract({ days: 7 })
  const part = partOf(reading, found.value, { from: today })
  const wholeBefore = partOf(reading, found.value, { from: dayBefore })
  const [all, before, hours, hoursBefore, queues, services, windows] = await Promise.all([
    sumUp(db, part, 'all', dates),
    sumUp(db, { ...wholeBefore, until }, 'all', dates),
    sumUp(db, part, 'hour', dates),
    sumUp(db, wholeBefore, 'hour', dates),
    sumWaits(db, part, 'queue'),
    sumWaits(db, part, 'service'),
    sumFinishedByWindow(db, part),
  ])
  const count = async (set: NowCaseSet) => crowdOf(await countCases(db, { part, set, dates, limit: crowdLimit + 1 }))
  const [open, overdue, atRisk, rows, undeliverable] = await Promise.all([
    count('open'),
    count('overdue'),
    count('at-risk'),
    listCases(db, { part, set: 'at-risk', dates, limit: atRiskLength }),
    countUndeliverable(db, { part, limit: crowdLimit + 1 }),
  ])
  return accepted({
    hallId: hall.id,
    now: reading.at,
    today: today.toString(),
    figures: figuresOf(all, 'all'),
    before: { day: dayBefore.toString(), until, figures: figuresOf(before, 'all') },
    hours: listHours([hours, hoursBefore]).map((hour) => ({
      hour,
      figures: figuresOf(hours, String(hour)),
      before: figuresOf(hoursBefore, String(hour)),
    })),
    queues: queues.map(({ key, ...line }) => ({ queue: key, ...line })),
    services: services.map(({ key, ...line }) => ({ service: key, ...line })),
    windows,
    open,
    overdue,
    atRisk: {
      count: atRisk,
      workingDays: dates.workingDays,
      until: dates.riskUntil,
      rows: rows.map(({ key: _key, ...line }) => line),
    },
    undeliverable: crowdOf(undeliverable),
  })
}
