import { sql } from 'kysely'
import { AlertStep } from '#contract/case-clocks.ts'
import { ClockKind } from '#contract/cases.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service', stage: 'case_file.state' }

interface OfCase {
  readonly caseId: string
  readonly number: string
  readonly service: string
  readonly applicantName: string
  readonly clock: ClockKind
}

export interface AlertRecord extends OfCase {
  /** Also `infinity`, which PostgreSQL takes for a date and the sweep does not. */
  readonly due: string
  readonly step: AlertStep
  readonly officer: string | null
  readonly raisedAt: string
  readonly fault: string | null
}

export interface AlertListing {
  readonly scope: Scope
  /** Only cases that this person accepted; null for all of the scope. */
  readonly acceptedBy: string | null
  readonly after: { readonly due: string; readonly caseId: string; readonly clock: string } | undefined
  readonly limit: number
}

/** Open alerts in the scope, the nearest date first. */
export async function listAlerts(db: Db, { scope, acceptedBy, after, limit }: AlertListing): Promise<AlertRecord[]> {
  const rows = await db
    .selectFrom('case_alert')
    .innerJoin('case_file', (join) =>
      join.onRef('case_file.hall_id', '=', 'case_alert.hall_id').onRef('case_file.id', '=', 'case_alert.case_id'),
    )
    .innerJoin('case_clock', (join) =>
      join
        .onRef('case_clock.hall_id', '=', 'case_alert.hall_id')
        .onRef('case_clock.case_id', '=', 'case_alert.case_id')
        .onRef('case_clock.kind', '=', 'case_alert.kind'),
    )
    // A case is accepted once.
    .leftJoin('case_event', (join) =>
      join
        .onRef('case_event.hall_id', '=', 'case_alert.hall_id')
        .onRef('case_event.case_id', '=', 'case_alert.case_id')
        .on('case_event.kind', '=', 'accepted'),
    )
    .leftJoin('staff', 'staff.id', 'case_event.staff_id')
    .select([
      'case_alert.case_id',
      'case_file.number',
      'case_file.service',
      'case_file.applicant_name',
      'case_alert.kind',
      'case_alert.due',
      'case_alert.step',
      'staff.name',
      'case_alert.raised_at',
      'case_clock.fault',
    ])
    .where(scopeSql(scope, scopeColumns))
    .where('case_alert.closed_at', 'is', null)
    .$if(acceptedBy !== null, (query) => query.where('case_event.staff_id', '=', acceptedBy))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(case_alert.due, case_alert.case_id, case_alert.kind)
          > (${after?.due}::date, ${after?.caseId}::uuid, ${after?.clock})`,
      ),
    )
    .orderBy('case_alert.due')
    .orderBy('case_alert.case_id')
    .orderBy('case_alert.kind')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    service: row.service,
    applicantName: row.applicant_name,
    clock: ClockKind.parse(row.kind),
    due: row.due,
    step: AlertStep.parse(row.step),
    officer: row.name,
    raisedAt: row.raised_at.toISOString(),
    fault: row.fault,
  }))
}

export interface MovedRecord extends OfCase {
  readonly from: string | null
  readonly to: string | null
  readonly seq: number
  readonly at: string
}

export interface MovedListing {
  readonly scope: Scope
  readonly after:
    | { readonly at: string; readonly caseId: string; readonly seq: number; readonly clock: string }
    | undefined
  readonly limit: number
}

/** Dates that another calendar moved, the newest first. */
export async function listMovedDates(db: Db, { scope, after, limit }: MovedListing): Promise<MovedRecord[]> {
  const rows = await db
    .selectFrom('clock_move')
    .innerJoin('case_file', (join) =>
      join.onRef('case_file.hall_id', '=', 'clock_move.hall_id').onRef('case_file.id', '=', 'clock_move.case_id'),
    )
    .select([
      'clock_move.case_id',
      'case_file.number',
      'case_file.service',
      'case_file.applicant_name',
      'clock_move.seq',
      'clock_move.kind',
      'clock_move.from_due',
      'clock_move.to_due',
      'clock_move.moved_at',
    ])
    .where(scopeSql(scope, scopeColumns))
    .where('clock_move.by_calendar', '=', true)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(clock_move.moved_at, clock_move.case_id, clock_move.seq, clock_move.kind)
          < (${after?.at}::timestamptz, ${after?.caseId}::uuid, ${after?.seq}::int, ${after?.clock})`,
      ),
    )
    .orderBy('clock_move.moved_at', 'desc')
    .orderBy('clock_move.case_id', 'desc')
    .orderBy('clock_move.seq', 'desc')
    .orderBy('clock_move.kind', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    service: row.service,
    applicantName: row.applicant_name,
    clock: ClockKind.parse(row.kind),
    from: row.from_due,
    to: row.to_due,
    seq: row.seq,
    at: row.moved_at.toISOString(),
  }))
}
