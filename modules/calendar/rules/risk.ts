import type { CalendarReason, HolidayCalendar } from '#contract/calendar.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import { dueDay, type TermKind } from './due-date.ts'

/** `impossible` is only said where the shortest time that each step takes is known. */
export type Risk = 'on-track' | 'at-risk' | 'impossible'

/** The shortest that a step of the matter can take. */
export type Step = { readonly kind: TermKind; readonly n: number }

/**
 * How a due date stands to the day on which the citizen needs the result (期望日期). At risk: the promise alone ends too
 * late, so somebody has to make it faster. Impossible: even every step at its fastest, one after another, does.
 */
export function riskOf({
  start,
  due,
  target,
  steps,
  calendar,
}: {
  start: string
  due: string
  target: string
  steps: readonly Step[]
  calendar: HolidayCalendar
}): Decision<Risk, CalendarReason> {
  let earliest = start
  for (const { kind, n } of steps) {
    const decision = dueDay({ start: earliest, kind, n, calendar })
    if (!decision.ok) return decision
    earliest = decision.value.due
  }
  if (steps.length > 0 && earliest > target) return accepted('impossible')
  return accepted(due > target ? 'at-risk' : 'on-track')
}
