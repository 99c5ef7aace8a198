import type { HolidayCalendar } from '#contract/calendar.ts'
import type { AlertStep } from '#contract/case-clocks.ts'
import type { Clock } from '#contract/cases.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { findDayWithLeft } from '#modules/calendar/rules/index.ts'

/** What the sweep finds when it looks at a clock, and the day on which it must look again. */
export interface Look {
  /** Who is told now; nobody while the date is far. */
  readonly step: AlertStep | null
  readonly lookOn: string | null
}

const nothing: Look = { step: null, lookOn: null }

/**
 * Looks at one clock. The officer is told when the hall's at-risk days begin, the team lead on the last working day, the
 * supervisor when it has passed. The citizen's own day is at risk from the start where the promise ends after it
 * (RULES §11 case 2).
 */
export function lookAt({
  clock: { kind, due, limit, standing },
  today,
  riskDays,
  promisedDue,
  calendar,
}: {
  clock: Pick<Clock, 'kind' | 'due' | 'limit' | 'standing'>
  today: string
  riskDays: number
  promisedDue: string | null
  calendar: HolidayCalendar
}): Look {
  if (due === null || standing !== 'running') return nothing
  if (today > due) return { step: 'supervisor', lookOn: null }
  const dayAfter = getLegalDate(due).add({ days: 1 }).toString()
  // 即办件: due on the day it begins, which alarms nobody; once the day has passed it does.
  if (limit === '0 same-day') return { step: null, lookOn: dayAfter }
  const lastDay = dayWithLeft({ to: due, left: 0, calendar })
  if (today >= lastDay) return { step: 'team-lead', lookOn: dayAfter }
  const isLate = kind === 'target' && promisedDue !== null && promisedDue > due
  const firstDay = dayWithLeft({ to: due, left: riskDays, calendar })
  if (isLate || today >= firstDay) return { step: 'officer', lookOn: lastDay }
  return { step: null, lookOn: firstDay }
}

/** A citizen's own day may lie past the published calendar: it is looked at when it is there. */
function dayWithLeft(question: { to: string; left: number; calendar: HolidayCalendar }): string {
  const found = findDayWithLeft(question)
  return (found.ok ? found.value : undefined) ?? question.to
}
