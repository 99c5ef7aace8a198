import type { WeekView } from '#contract/insights.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { figuresOf } from '../rules/index.ts'
import { caseDatesOf, findPlace, type InsightDeps, partOf, weekBefore } from './place.ts'
import { sumUp } from './sums.ts'

/**
 * Seven days up to today beside the seven before as they looked a week ago: like is compared with like, also where a
 * rating came later. Two weeks of one hall are read by index, whatever lies behind them.
 */
export async function readWeek(
  deps: InsightDeps,
  reading: Reading,
  wanted: { hall?: string | undefined },
): Promise<Decision<WeekView, 'not-found'>> {
  const found = findPlace(deps, reading, wanted.hall)
  if (!found.ok) return found
  const { hall, today } = found.value
  const dates = caseDatesOf(deps, found.value)
  const until = weekBefore(reading)
  const week = partOf(reading, found.value, { from: today.subtract({ days: 6 }), to: today })
  const before = partOf(reading, found.value, {
    from: today.subtract({ days: 13 }),
    to: today.subtract({ days: 7 }),
    until,
  })
  const [sums, sumsBefore] = await Promise.all([
    sumUp(reading.db, week, 'day', dates),
    sumUp(reading.db, before, 'day', dates),
  ])
  const days = Array.from({ length: 7 }, (_, ago) => {
    const day = today.subtract({ days: ago })
    const dayBefore = day.subtract({ days: 7 }).toString()
    return {
      day: day.toString(),
      figures: figuresOf(sums, day.toString()),
      before: { day: dayBefore, figures: figuresOf(sumsBefore, dayBefore) },
    }
  })
  return accepted({ hallId: hall.id, now: reading.at, until, days })
}
