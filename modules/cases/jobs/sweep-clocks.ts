import { hallDate } from '#kernel/clock.ts'
import { findHall } from '#modules/catalogue/public.ts'
import { riskDaysOf } from '#modules/catalogue/rules/index.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { hallCalendarOf } from '../queries/service.ts'
import { lookAt } from '../rules/index.ts'
import { type DueClock, type LookedAt, listDueClocks, listHallIds, saveLooks } from '../store/sweeps.ts'

/** Clocks looked at in one transaction: a few milliseconds, so that a command that waits for one hardly notices. */
const bunch = 500

export interface Swept {
  readonly looked: number
  readonly raised: number
  readonly faults: number
}

/**
 * Looks at every clock that is due to be looked at, in bunches of one transaction each. Killed between two of them, the next
 * sweep goes on where it stopped; killed within one, that bunch is as it was.
 */
export async function sweepClocks(deps: CaseDeps, tools: Tools): Promise<Swept> {
  const total = { looked: 0, raised: 0, faults: 0 }
  for (const hallId of await listHallIds(tools.db)) {
    // A hall that the catalogue has dropped has no days to count by.
    if (findHall(deps.catalogue, hallId) === undefined) continue
    for (;;) {
      const swept = await sweepBunch(deps, tools, hallId)
      total.looked += swept.looked
      total.raised += swept.raised
      total.faults += swept.faults
      if (swept.looked < bunch) break
    }
  }
  return total
}

function sweepBunch(deps: CaseDeps, tools: Tools, hallId: string): Promise<Swept> {
  return runSystemAct(tools, 'cases.sweep-clocks', async (act) => {
    const today = hallDate(act.now).toString()
    const clocks = await listDueClocks(act.tx, { hallId, today, limit: bunch })
    const looks = clocks.map((clock) => look(deps, clock, { hallId, today }))
    const faults = looks.filter(({ fault }) => fault !== null).length
    if (faults > 0) tools.log.error({ hallId, faults }, 'clocks could not be looked at')
    const raised = looks.length === 0 ? 0 : await saveLooks(act.tx, { hallId, looks, at: act.at })
    if (raised > 0) await act.announce(hallId, 'cases')
    return { looked: looks.length, raised, faults }
  })
}

function look(
  { catalogue }: CaseDeps,
  { caseId, kind, due, limit, promisedDue }: DueClock,
  { hallId, today }: { hallId: string; today: string },
): LookedAt {
  const hall = findHall(catalogue, hallId)
  if (hall === undefined) throw new Error(`hall ${hallId} is not in the catalogue`)
  const question = {
    clock: { kind, due, limit, standing: 'running' as const },
    today,
    riskDays: riskDaysOf(hall.atRisk, today),
    promisedDue,
    calendar: hallCalendarOf(catalogue, hallId),
  }
  try {
    return { caseId, kind, due, fault: null, ...lookAt(question) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // One clock that cannot be counted stops no other: it is told to the supervisor with its reason.
    return { caseId, kind, due, step: 'supervisor', lookOn: null, fault: error.message.slice(0, 200) }
  }
}
