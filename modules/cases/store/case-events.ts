import { sql } from 'kysely'
import { z } from 'zod'
import { CaseEventKind } from '#contract/cases.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface CaseEventRecord {
  readonly seq: number
  readonly kind: CaseEventKind
  readonly at: string
  readonly staffId: string | null
  readonly staffName: string | null
  readonly note: string | null
  readonly payload: NewCaseEvent['payload']
}

export interface NewCaseEvent {
  readonly hallId: string
  readonly caseId: string
  /** The case's version after the event: the same number twice is refused by the primary key. */
  readonly seq: number
  readonly operationId: string
  readonly kind: CaseEventKind
  readonly staffId: string | null
  readonly at: string
  /** Ids and words of ours only: the payload is hashed into the chain and can never be erased. */
  readonly payload: Record<string, string | number | boolean>
  /** Free text, which may name people: kept outside the chain. */
  readonly note: string | null
}

const Payload = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

export async function appendCaseEvent(tx: Tx, event: NewCaseEvent): Promise<void> {
  await tx
    .insertInto('case_event')
    .values({
      hall_id: event.hallId,
      case_id: event.caseId,
      seq: event.seq,
      operation_id: event.operationId,
      kind: event.kind,
      staff_id: event.staffId,
      occurred_at: event.at,
      recorded_at: event.at,
      payload: sql`${JSON.stringify(event.payload)}::jsonb`,
      note: event.note,
    })
    .execute()
}

/** Entries of one case that are read; no case has so many. */
const most = 200

export async function listCaseEvents(
  db: Db | Tx,
  { hallId, caseId }: { hallId: string; caseId: string },
): Promise<CaseEventRecord[]> {
  const rows = await selectEvents(db).where('case_event.hall_id', '=', hallId).where('case_id', '=', caseId).execute()
  return rows.map(toEvent)
}

/** The histories of a bunch of cases in one question: asked one by one, the questions cost more than the counting. */
export async function listHistories(
  tx: Tx,
  { hallId, caseIds }: { hallId: string; caseIds: readonly string[] },
): Promise<Map<string, CaseEventRecord[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await selectEvents(tx, caseIds.length)
    .where('case_event.hall_id', '=', hallId)
    .where('case_id', '=', sql<string>`any(${caseIds}::uuid[])`)
    .execute()
  const histories = new Map<string, CaseEventRecord[]>(caseIds.map((caseId) => [caseId, []]))
  for (const row of rows) histories.get(row.case_id)?.push(toEvent(row))
  return histories
}

function selectEvents(db: Db | Tx, cases = 1) {
  return db
    .selectFrom('case_event')
    .leftJoin('staff', 'staff.id', 'case_event.staff_id')
    .select(['case_id', 'seq', 'kind', 'occurred_at', 'case_event.staff_id', 'staff.name', 'note', 'payload'])
    .orderBy('seq')
    .limit(most * cases)
}

function toEvent(
  row: Awaited<ReturnType<ReturnType<typeof selectEvents>['executeTakeFirstOrThrow']>>,
): CaseEventRecord {
  return {
    seq: row.seq,
    kind: CaseEventKind.parse(row.kind),
    at: row.occurred_at.toISOString(),
    staffId: row.staff_id,
    staffName: row.name,
    note: row.note,
    payload: Payload.parse(row.payload),
  }
}
