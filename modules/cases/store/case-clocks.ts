import { sql } from 'kysely'
import { z } from 'zod'
import { Clock, type ClockMove } from '#contract/cases.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

interface CaseKey {
  readonly hallId: string
  readonly caseId: string
}

/** The clocks of a case as one value, in the order of their key: nothing is sorted. */
export const clocksJson = sql<unknown>`coalesce((
  select jsonb_agg(jsonb_build_object('kind', kind, 'start', start_on::text, 'due', due::text, 'limit', term,
    'basis', basis, 'standing', standing) order by kind)
  from case_clock where case_clock.hall_id = case_file.hall_id and case_clock.case_id = case_file.id), '[]')`

export const Clocks = z.array(Clock)

/**
 * Writes the clocks of a case as they now are, to be looked at in the next sweep, and closes the alerts about dates that
 * are no more.
 */
export async function saveClocks(
  tx: Tx,
  { hallId, caseId, clocks, calendar, at }: CaseKey & { clocks: readonly Clock[]; calendar: string; at: string },
): Promise<void> {
  if (clocks.length === 0) return
  await tx
    .insertInto('case_clock')
    .values(
      clocks.map((clock) => ({
        hall_id: hallId,
        case_id: caseId,
        kind: clock.kind,
        start_on: clock.start,
        term: clock.limit,
        basis: clock.basis,
        due: clock.due,
        standing: clock.standing,
        calendar,
        look_on: clock.standing === 'running' && clock.due !== null ? clock.start : null,
        fault: null,
      })),
    )
    // A case changes under its own lock; its clocks are written by whoever holds it.
    .onConflict((conflict) =>
      conflict.columns(['hall_id', 'case_id', 'kind']).doUpdateSet((row) => ({
        start_on: row.ref('excluded.start_on'),
        term: row.ref('excluded.term'),
        basis: row.ref('excluded.basis'),
        due: row.ref('excluded.due'),
        standing: row.ref('excluded.standing'),
        calendar: row.ref('excluded.calendar'),
        look_on: row.ref('excluded.look_on'),
        fault: null,
      })),
    )
    .execute()
  await sql`
    update case_alert set closed_at = ${at}
    from case_clock clock
    where case_alert.hall_id = ${hallId} and case_alert.case_id = ${caseId} and case_alert.closed_at is null
      and clock.hall_id = case_alert.hall_id and clock.case_id = case_alert.case_id and clock.kind = case_alert.kind
      and (clock.standing <> 'running' or clock.due is distinct from case_alert.due)
  `.execute(tx)
}

export async function insertMoves(
  tx: Tx,
  {
    hallId,
    caseId,
    seq,
    moves,
    byCalendar,
    at,
  }: CaseKey & {
    seq: number
    moves: readonly ClockMove[]
    byCalendar: boolean
    at: string
  },
): Promise<void> {
  if (moves.length === 0) return
  await tx
    .insertInto('clock_move')
    .values(
      moves.map(({ kind, from, to }) => ({
        hall_id: hallId,
        case_id: caseId,
        seq,
        kind,
        from_due: from,
        to_due: to,
        by_calendar: byCalendar,
        moved_at: at,
      })),
    )
    .execute()
}

/** What every entry of the history did to the clocks. */
export async function listMoves(db: Db | Tx, { hallId, caseId }: CaseKey): Promise<(ClockMove & { seq: number })[]> {
  const rows = await db
    .selectFrom('clock_move')
    .select(['seq', 'kind', 'from_due', 'to_due'])
    .where('hall_id', '=', hallId)
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .limit(400)
    .execute()
  return rows.map(({ seq, kind, from_due, to_due }) => ({
    seq,
    kind: Clock.shape.kind.parse(kind),
    from: from_due,
    to: to_due,
  }))
}

/** Says of cases counted again that they were counted with this calendar, also where no date moved. */
export async function markCounted(
  tx: Tx,
  { hallId, caseIds, calendar, today }: { hallId: string; caseIds: readonly string[]; calendar: string; today: string },
): Promise<void> {
  if (caseIds.length === 0) return
  await sql`
    update case_clock set calendar = ${calendar}, fault = null,
      -- The same date can lie nearer in another calendar.
      look_on = case when standing = 'running' and due is not null then least(look_on, ${today}::date) end
    where hall_id = ${hallId} and case_id = any(${caseIds}::uuid[]) and standing <> 'ended'
  `.execute(tx)
}
