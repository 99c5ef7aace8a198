import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock, ClockMove } from '#contract/cases.ts'
import type { Limit, Service } from '#contract/service.ts'
import { type Due, dueDate, dueDay, type TermKind } from '#modules/calendar/rules/index.ts'
import { type Circumstances, limitsOf } from '#modules/catalogue/rules/index.ts'
import { closedPauses, isExtendable, type Lapses, noLapses, openPause } from './lapses.ts'

const termKinds = ['working-days', 'calendar-days', 'months', 'years'] as const

/**
 * The clocks of a case accepted on `start`: the promise, the law where it names a limit, and the citizen's own day where
 * there is one. A date past the published calendar is null and never guessed.
 */
export function clocksOf({
  service,
  circumstances,
  start,
  target,
  calendar,
}: {
  service: Service
  circumstances: Circumstances
  start: string
  target?: string | undefined
  calendar: HolidayCalendar
}): Clock[] {
  const { promised, statutory } = limitsOf(service, circumstances)
  const clocks = [startClock('promised', promised, start)]
  if (statutory !== undefined) clocks.push(startClock('statutory', statutory, start))
  const counted = clocks.map((clock) => recount(clock, { lapses: noLapses, calendar }))
  if (target === undefined) return counted
  return [...counted, { kind: 'target', start, due: target, limit: null, basis: '申请人提出', standing: 'running' }]
}

function startClock(kind: Clock['kind'], { kind: unit, n, basis }: Limit, start: string): Clock {
  return { kind, start, due: null, limit: `${n} ${unit}`, basis, standing: 'running' }
}

interface Counting {
  readonly lapses: Lapses
  readonly calendar: HolidayCalendar
}

/** A clock counted from its start, whatever date it had. A clock that has ended keeps its date. */
export function recount(clock: Clock, { lapses, calendar }: Counting): Clock {
  if (clock.standing === 'ended' || clock.limit === null) return clock
  // The paper is the applicant's to bring: no pause waits for it, and no law gives more time.
  if (clock.kind === 'supply') return { ...clock, due: countDue(clock, { lapses: noLapses, calendar }) }
  const due = countDue(clock, { lapses, calendar })
  const open = openPause(lapses)
  // A pause does not forgive: what had passed before it began has passed.
  const stands = open === undefined || (due !== null && due < open.from)
  return stands ? { ...clock, due, standing: 'running' } : { ...clock, due: null, standing: 'paused' }
}

/** A clock's date counted day by day, for the officer and the citizen who ask why; null where there is none to explain. */
export function explainClock(clock: Clock, { lapses, calendar }: Counting): Due | null {
  if (clock.limit === null || clock.due === null) return null
  const term = termOf(clock.limit)
  if (term === undefined) return { due: clock.due, rolledFrom: null, days: [] }
  const decision = dueDate({ ...questionOf(clock, term, clock.kind === 'supply' ? noLapses : lapses), calendar })
  return decision.ok ? decision.value : null
}

export function endClocks(clocks: readonly Clock[]): Clock[] {
  return clocks.map(endClock)
}

export function endClock(clock: Clock): Clock {
  return { ...clock, standing: 'ended' }
}

/** Which dates differ: what an entry of the history did to the clocks. */
export function movesBetween(before: readonly Clock[], after: readonly Clock[]): ClockMove[] {
  return after.flatMap(({ kind, due }) => {
    const from = before.find((one) => one.kind === kind)?.due ?? null
    return from === due ? [] : [{ kind, from, to: due }]
  })
}

interface Term {
  readonly kind: TermKind
  readonly n: number
}

/** `10 working-days`, in parts; nothing for `0 same-day`, which counts no days. */
function termOf(limit: string): Term | undefined {
  const [n, kind] = limit.split(' ')
  if (kind === 'same-day') return undefined
  const known = termKinds.find((one) => one === kind)
  if (known === undefined) throw new RangeError(`expected a limit of a known kind, found "${limit}"`)
  return { kind: known, n: Number(n) }
}

function questionOf({ start, limit }: Clock, { kind, n }: Term, lapses: Lapses) {
  const extensions = isExtendable({ limit }) ? lapses.extensions : []
  return { start, kind, n, pauses: closedPauses(lapses), extensions }
}

function countDue(clock: Clock, { lapses, calendar }: Counting): string | null {
  const term = termOf(clock.limit ?? '')
  if (term === undefined) return dueWhileWaiting(clock.start, { lapses, calendar })
  const decision = dueDay({ ...questionOf(clock, term, lapses), calendar })
  return decision.ok ? decision.value.due : null
}

/** 即办件: done on the day itself, or on the first working day after what stopped it. */
function dueWhileWaiting(start: string, { lapses, calendar }: Counting): string | null {
  let due = start
  for (const pause of closedPauses(lapses)) {
    if (due < pause.from || due > pause.to) continue
    const decision = dueDay({ start: pause.to, kind: 'working-days', n: 1, calendar })
    if (!decision.ok) return null
    due = decision.value.due
  }
  return due
}
