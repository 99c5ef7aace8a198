import type { HolidayCalendar } from '#contract/calendar.ts'
import { hallDate } from '#kernel/clock.ts'
import { findHall } from '#modules/catalogue/public.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { writeStep } from '../commands/write-step.ts'
import { hallCalendarOf } from '../queries/service.ts'
import { lapsesOf, movesBetween, recount } from '../rules/index.ts'
import { markCounted } from '../store/case-clocks.ts'
import { type CaseEventRecord, listHistories } from '../store/case-events.ts'
import { type CaseRecord, lockStaleCases } from '../store/case-files.ts'
import { listHallIds } from '../store/sweeps.ts'

/** Cases counted again in one transaction. */
const bunch = 200

export interface Recounted {
  readonly cases: number
  readonly moved: number
}

/**
 * Counts again what was counted with another calendar: a new year was published, one was amended, a hall has a day of its
 * own. Each case whose date moved gets an entry in its history. Killed, it goes on with what is left.
 */
export async function recountClocks(deps: CaseDeps, tools: Tools): Promise<Recounted> {
  const total = { cases: 0, moved: 0 }
  for (const hallId of await listHallIds(tools.db)) {
    if (findHall(deps.catalogue, hallId) === undefined) continue
    const calendar = hallCalendarOf(deps.catalogue, hallId)
    for (;;) {
      const counted = await runSystemAct(tools, 'cases.recount-clocks', (act) =>
        recountBunch(deps, act, { hallId, calendar }),
      )
      total.cases += counted.cases
      total.moved += counted.moved
      if (counted.cases < bunch) break
    }
  }
  return total
}

async function recountBunch(
  deps: CaseDeps,
  act: PublicAct,
  { hallId, calendar }: { hallId: string; calendar: HolidayCalendar },
): Promise<Recounted> {
  const cases = await lockStaleCases(act.tx, { hallId, calendar: calendar.version, limit: bunch })
  const caseIds = cases.map(({ id }) => id)
  const histories = await listHistories(act.tx, { hallId, caseIds })
  let moved = 0
  for (const before of cases) {
    if (await recountCase(deps, act, { before, history: histories.get(before.id) ?? [], calendar })) moved += 1
  }
  await markCounted(act.tx, { hallId, caseIds, calendar: calendar.version, today: hallDate(act.now).toString() })
  return { cases: cases.length, moved }
}

async function recountCase(
  deps: CaseDeps,
  act: PublicAct,
  { before, history, calendar }: { before: CaseRecord; history: readonly CaseEventRecord[]; calendar: HolidayCalendar },
): Promise<boolean> {
  const { hallId, id: caseId, version } = before
  const lapses = lapsesOf(history)
  const clocks = before.clocks.map((clock) => recount(clock, { lapses, calendar }))
  const moves = movesBetween(before.clocks, clocks)
  if (moves.length === 0) return false
  const { version: seq } = await writeStep(deps, act, {
    before,
    record: { ...before, version: version + 1 },
    history,
    kind: 'recounted',
    staffId: null,
    operationId: `calendar:${version + 1}`,
    payload: { calendar: calendar.version },
    note: null,
  })
  // The citizen was told the promise; the other dates are ours.
  if (moves.some(({ kind }) => kind === 'promised')) {
    await act.emit({ name: 'case.recounted', hallId, payload: { caseId, seq } })
  }
  return true
}
