import { hallDate } from '#kernel/clock.ts'
import { findHall } from '#modules/catalogue/public.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { writeStep } from '../commands/write-step.ts'
import { decideAct, deferralRowOf, lapseOf, lapsesOf, openPause } from '../rules/index.ts'
import { listCaseEvents } from '../store/case-events.ts'
import { type CaseRecord, lockCaseByKey } from '../store/case-files.ts'
import { endDeferral, insertBlock, listLapsed } from '../store/deferrals.ts'
import { listHallIds } from '../store/sweeps.ts'

/** Of one hall and one run; what is left waits for the next minute. */
const bunch = 200

/**
 * What happens when a promised paper did not come in time: 退件, 视为撤回, or a second wait, as the hall's row says. Each case in
 * a transaction of its own, so that one that fails stops no other; run twice, it finds the case settled.
 */
export async function lapseSupplies(deps: CaseDeps, tools: Tools): Promise<number> {
  const today = hallDate(tools.clock.now()).toString()
  const failures: unknown[] = []
  let lapsed = 0
  for (const hallId of await listHallIds(tools.db)) {
    if (findHall(deps.catalogue, hallId) === undefined) continue
    for (const caseId of await listLapsed(tools.db, { hallId, today, limit: bunch })) {
      // Told at the end: a case that cannot be settled stops no other.
      const done = await runSystemAct(tools, 'cases.lapse-supplies', (act) =>
        lapse(deps, act, { hallId, caseId, today }),
      ).catch((error: unknown) => {
        failures.push(error)
        return false
      })
      if (done) lapsed += 1
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} promises could not be settled`)
  return lapsed
}

async function lapse(
  deps: CaseDeps,
  act: PublicAct,
  { hallId, caseId, today }: { hallId: string; caseId: string; today: string },
): Promise<boolean> {
  const before = await lockCaseByKey(act.tx, { hallId, id: caseId })
  const history = await listCaseEvents(act.tx, { hallId, caseId })
  const supply = before.clocks.find(({ kind, standing }) => kind === 'supply' && standing === 'running')
  // The paper came, or another run was faster.
  if (supply === undefined || supply.due === null || supply.due >= today) return false
  if (!decideAct('lapse', { state: before.state, history }, null).ok) return false
  const row = deferralRowOf(findHall(deps.catalogue, hallId)?.deferral, supply.start)
  if (row === undefined) throw new Error(`case ${caseId} promised papers in hall ${hallId}, which has no rule for them`)
  const again = history.some(({ kind, payload }) => kind === 'paused' && payload['ground'] === 'supply')
  const outcome = lapseOf(row, { again })
  const version = before.version + 1
  const written = { before, history, staffId: null, operationId: `lapse:${version}`, note: null }
  if (outcome === 'suspended') {
    if (openPause(lapsesOf(history)) !== undefined) return false
    await writeStep(deps, act, {
      ...written,
      record: { ...before, version, clocks: before.clocks.map((clock) => waitOn(clock, { row, today })) },
      kind: 'paused',
      payload: { ground: 'supply', basis: row.basis, from: today },
    })
    await act.emit({ name: 'case.paused', hallId, payload: { caseId, seq: version } })
    return true
  }
  await writeStep(deps, act, {
    ...written,
    record: { ...before, state: outcome, version, endedAt: act.at },
    kind: outcome,
    payload: { basis: row.basis },
  })
  await endDeferral(act.tx, { hallId, caseId, outcome: 'lapsed', at: act.at })
  if (row.blocks) {
    const { personId } = before
    await insertBlock(act.tx, { hallId, caseId, personId, id: act.tools.ids.next(), why: 'lapsed', at: act.at })
  }
  await act.emit({ name: `case.${outcome}`, hallId, payload: { caseId, seq: version } })
  return true
}

/** 中止: the paper is waited for once more, counted from today. */
function waitOn(
  clock: CaseRecord['clocks'][number],
  { row, today }: { row: { suspendWorkingDays: number; basis: string }; today: string },
): CaseRecord['clocks'][number] {
  if (clock.kind !== 'supply') return clock
  return { ...clock, start: today, limit: `${row.suspendWorkingDays} working-days`, basis: row.basis }
}
