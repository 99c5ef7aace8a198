import fc from 'fast-check'
import { Grade } from '#contract/citizen.ts'
import { otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { addCase, addTicket, addWindow, invite } from './test-day.ts'

/** 12:00 on 15 July 2024 in the hall. */
export const now = '2024-07-15T04:00:00Z'
const minute = 60_000

/** Minutes before now at which something happens: mostly today, and on the days the figures compare with. */
const ago = fc
  .tuple(fc.constantFrom(0, 0, 0, 1, 6, 7, 7, 8, 13, 14), fc.integer({ min: -420, max: 240 }))
  .map(([days, minutes]) => (days === 0 ? Math.abs(minutes) % 240 : days * 1440 + minutes))
const place = {
  isOurs: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  service: fc.constantFrom('id-card-renewal', 'passport', 'travel-permit'),
}
const aTicket = fc.record({
  ...place,
  ago,
  // Ten minutes to the second, and one beyond: the edge of the promise.
  wait: fc.oneof(fc.integer({ min: 0, max: 1800 }), fc.constantFrom(600, 601)),
  service: place.service,
  queue: fc.constantFrom('A', 'B', 'C'),
  window: fc.constantFrom(5, 6),
  end: fc.constantFrom('finished', 'finished', 'missed', 'left', 'left'),
  stays: fc.integer({ min: 0, max: 40 }),
})
const aCase = fc.record({
  ...place,
  ago,
  end: fc.constantFrom('ready', 'handed-over', 'denied', 'accepted', 'reviewed', 'approved', 'refused', 'notified'),
  dueIn: fc.option(fc.integer({ min: -4, max: 6 })),
  grade: fc.option(fc.constantFrom(...Grade.options)),
  ratedAfter: fc.integer({ min: 0, max: 12_000 }),
  /** Once or twice to the window: minutes from the first time to the end. */
  turnedAway: fc.option(fc.integer({ min: 0, max: 3000 })),
})
/** Two weeks of two halls, and the services that a supervisor looks after; null for all. */
export const world = fc.record({
  tickets: fc.array(aTicket, { minLength: 60, maxLength: 150 }),
  cases: fc.array(aCase, { minLength: 30, maxLength: 70 }),
  services: fc.constantFrom(null, null, ['passport', 'travel-permit']),
})
export type World = typeof world extends fc.Arbitrary<infer T> ? T : never

const before = (minutes: number) => new Date(Date.parse(now) - Math.round(minutes * minute)).toISOString()
const dayOf = (moment: string) => new Date(Date.parse(moment) + 8 * 60 * minute).toISOString().slice(0, 10)

/** Lets a world have happened. */
export async function live(hall: TestHall, { tickets, cases }: World): Promise<void> {
  for (const home of ['dongxihu', otherHallId]) for (const number of [5, 6]) await addWindow(hall, number, { home })
  for (const given of tickets) {
    const drawnAt = before(given.ago)
    const called = given.ago - given.wait / 60
    const isToday = dayOf(drawnAt) === '2024-07-15'
    const isUncalled = called < 0 || (given.end === 'left' && !isToday)
    const row = { queue: given.queue, service: given.service, drawnAt, day: dayOf(drawnAt), ...homeOf(given) }
    const uncalled = isToday ? ('waiting' as const) : ('expired' as const)
    const atWindow = given.stays % 2 === 0 ? ('called' as const) : ('serving' as const)
    if (isUncalled) await addTicket(hall, { ...row, state: uncalled })
    else if (given.end === 'left' || called - given.stays < 0)
      await addTicket(hall, { ...row, state: atWindow, calledAt: before(called) })
    else {
      const finishedAt = before(called - given.stays)
      await addTicket(hall, { ...row, state: given.end, calledAt: before(called), finishedAt, window: given.window })
    }
  }
  for (const given of cases) {
    const isEnded = ['ready', 'handed-over', 'denied', 'refused'].includes(given.end)
    const isNeverAccepted = given.end === 'refused' || given.end === 'notified'
    const endedAt = before(given.ago)
    const from = isEnded ? endedAt : now
    const due =
      given.dueIn === null ? undefined : dayOf(new Date(Date.parse(from) + given.dueIn * 1440 * minute).toISOString())
    const home = { service: given.service, ...homeOf(given) }
    const caseId = await addCase(hall, {
      ...home,
      state: given.end,
      acceptedAt: isNeverAccepted ? undefined : before(given.ago + 120),
      endedAt: isEnded ? endedAt : undefined,
      turnedAwayAt: given.turnedAway === null ? undefined : before(given.ago + given.turnedAway),
      promisedDue: isNeverAccepted ? undefined : due,
    })
    if (!isEnded) continue
    const ratedAt = before(Math.max(0, given.ago - given.ratedAfter))
    await invite(hall, { caseId, at: endedAt, grade: given.grade ?? undefined, ratedAt, ...homeOf(given) })
  }
}

function homeOf({ isOurs }: { isOurs: boolean }) {
  return { hallId: isOurs ? 'dongxihu' : otherHallId }
}
