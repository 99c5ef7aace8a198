import type { CaseEventKind } from '#contract/cases.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { hallCalendarOf } from '../queries/service.ts'
import { endClock, endClocks, lapsesOf, movesBetween, owedOf, recount } from '../rules/index.ts'
import { insertMoves, saveClocks } from '../store/case-clocks.ts'
import { appendCaseEvent, type CaseEventRecord, type NewCaseEvent } from '../store/case-events.ts'
import { type CaseRecord, saveCase } from '../store/case-files.ts'
import type { CaseDeps } from './deps.ts'

interface WrittenStep {
  readonly before: CaseRecord
  /** As it is to be, one version on; its clocks are counted here. */
  readonly record: CaseRecord
  /** Up to now, without this step. */
  readonly history: readonly CaseEventRecord[]
  readonly kind: CaseEventKind
  readonly staffId: string | null
  readonly operationId: string
  readonly payload: NewCaseEvent['payload']
  readonly note: string | null
}

/** Writes one step of an accepted case: its event, its clocks counted anew, what moved, the case itself. */
export async function writeStep(
  deps: CaseDeps,
  act: PublicAct,
  { before, record, history, kind, staffId, operationId, payload, note }: WrittenStep,
): Promise<CaseRecord> {
  const { hallId, id: caseId, version: seq } = record
  const calendar = hallCalendarOf(deps.catalogue, hallId)
  const lapses = lapsesOf([...history, { seq, kind, payload }])
  const counted = record.clocks.map((clock) => recount(clock, { lapses, calendar }))
  const running = record.endedAt === null ? counted : endClocks(before.clocks)
  const isOwed = owedOf(record.findings).length > 0
  const clocks = running.map((clock) => (clock.kind === 'supply' && !isOwed ? endClock(clock) : clock))
  const promisedDue = clocks.find((clock) => clock.kind === 'promised')?.due ?? null
  const written = { ...record, clocks, promisedDue }
  await saveCase(act.tx, written, act.at)
  await appendCaseEvent(act.tx, { hallId, caseId, seq, operationId, kind, staffId, at: act.at, payload, note })
  const { version } = calendar
  await saveClocks(act.tx, { hallId, caseId, clocks, calendar: version, at: act.at })
  const moves = movesBetween(before.clocks, clocks)
  await insertMoves(act.tx, { hallId, caseId, seq, moves, byCalendar: kind === 'recounted', at: act.at })
  await act.record({
    hallId,
    act: `case.${kind === 'document-made' ? 'ready' : kind}`,
    objectKind: 'case',
    objectId: caseId,
  })
  await act.announce(hallId, 'cases')
  return written
}
