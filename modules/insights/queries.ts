import type { TodayView } from '#contract/insights.ts'
import { formatInstant, hallDate, hallInstant } from '#kernel/clock.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { fillHours, sumRatings } from './rules/index.ts'
import { countGrades, getHallName, sumCases } from './store/cases.ts'
import type { HallDay } from './store/day.ts'
import { sumHours, sumTickets, type TicketSum } from './store/tickets.ts'
import { listWindows } from './store/windows.ts'

/** The hall's promise: called within ten minutes. */
const promisedWaitSeconds = 600

/**
 * The supervisor's first page. It counts, which no request of the queue may: only the rows of today and the open cases,
 * found by index, for the few who hold `insights.read`. A change of queue, cases or ratings makes the screen ask again.
 */
export async function readToday(reading: Reading): Promise<Decision<TodayView, never>> {
  const { db } = reading
  const day = hallDayOf(reading)
  const tickets = await sumTickets(db, day, promisedWaitSeconds)
  const cases = await sumCases(db, day)
  return accepted({
    hallId: day.hallId,
    hallName: await getHallName(db, day.hallId),
    now: reading.at,
    today: day.day,
    waiting: {
      count: tickets.waiting,
      longestSeconds: longestWait(tickets, reading),
      longestNumber: tickets.oldestNumber,
    },
    calledWithinTenMinutes: { within: tickets.calledInTime, called: tickets.called },
    waitSeconds: { median: tickets.medianSeconds, ninetieth: tickets.ninetiethSeconds },
    served: { finished: tickets.finished, drawn: tickets.drawn, missed: tickets.missed },
    cases: { accepted: cases.accepted, decided: cases.decided, open: cases.open },
    onTime: { onTime: cases.onTime, finished: cases.promised, overdue: cases.overdue },
    ratings: sumRatings(await countGrades(db, day)),
    byHour: fillHours(await sumHours(db, day)),
    windows: await listWindows(db, day),
  })
}

function hallDayOf({ principal, scope, now }: Reading): HallDay {
  const halls = scope.terms.map(({ hallId }) => hallId)
  // Somebody who belongs to one hall and supervises another sees the one they supervise.
  const home = principal.kind === 'staff' && halls.includes(principal.hallId) ? principal.hallId : halls[0]
  if (home === undefined) throw new Error('a proven scope names at least one hall')
  const today = hallDate(now)
  return {
    scope,
    hallId: home,
    day: today.toString(),
    from: formatInstant(hallInstant(today.toPlainDateTime())),
    until: formatInstant(hallInstant(today.add({ days: 1 }).toPlainDateTime())),
  }
}

function longestWait({ oldestDrawnAt }: TicketSum, { now }: Reading): number | null {
  if (oldestDrawnAt === null) return null
  return Math.max(0, Math.floor((now.epochMilliseconds - oldestDrawnAt.getTime()) / 1000))
}
