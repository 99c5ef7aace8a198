import { sql } from 'kysely'
import type { AlertStep } from '#contract/case-clocks.ts'
import { ClockKind } from '#contract/cases.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

/** A clock that must be looked at, and what it is compared with. */
export interface DueClock {
  readonly caseId: string
  readonly kind: ClockKind
  readonly due: string
  readonly limit: string | null
  readonly promisedDue: string | null
}

/** What a look came to. */
export interface LookedAt extends Pick<DueClock, 'caseId' | 'kind' | 'due'> {
  readonly step: AlertStep | null
  readonly lookOn: string | null
  readonly fault: string | null
}

export async function listHallIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('hall').select('hall_id').orderBy('hall_id').execute()
  return rows.map((row) => row.hall_id)
}

/** A bunch of clocks of a hall to be looked at today, locked. What another sweep or a command holds is left to it. */
export async function listDueClocks(
  tx: Tx,
  { hallId, today, limit }: { hallId: string; today: string; limit: number },
): Promise<DueClock[]> {
  const { rows } = await sql<{
    case_id: string
    kind: string
    due: string
    term: string | null
    promised_due: string | null
  }>`
    select clock.case_id, clock.kind, clock.due, clock.term, promised.due as promised_due
    from (
      select hall_id, case_id, kind, due, term from case_clock
      where hall_id = ${hallId} and look_on <= ${today} and due is not null
      order by look_on limit ${limit}
      -- Two sweeps at once take different clocks; the second does not wait for the first.
      for no key update skip locked
    ) clock
    left join case_clock promised
      on promised.hall_id = clock.hall_id and promised.case_id = clock.case_id and promised.kind = 'promised'
  `.execute(tx)
  return rows.map((row) => ({
    caseId: row.case_id,
    kind: ClockKind.parse(row.kind),
    due: row.due,
    limit: row.term,
    promisedDue: row.promised_due,
  }))
}

/** Writes what a bunch of looks came to: when to look again, and whom it is told to. Answers how many alerts are new. */
export async function saveLooks(
  tx: Tx,
  { hallId, looks, at }: { hallId: string; looks: readonly LookedAt[]; at: string },
): Promise<number> {
  const looked = sql`unnest(${looks.map(({ caseId }) => caseId)}::uuid[], ${looks.map(({ kind }) => kind)}::text[],
    ${looks.map(({ due }) => due)}::date[], ${looks.map(({ step }) => step)}::text[],
    ${looks.map(({ lookOn }) => lookOn)}::date[], ${looks.map(({ fault }) => fault)}::text[])
    as looked (case_id, kind, due, step, look_on, fault)`
  await sql`
    update case_clock set look_on = looked.look_on, fault = looked.fault from ${looked}
    where case_clock.hall_id = ${hallId} and case_clock.case_id = looked.case_id and case_clock.kind = looked.kind
  `.execute(tx)
  await sql`
    update case_alert set closed_at = ${at} from ${looked}
    where case_alert.hall_id = ${hallId} and case_alert.case_id = looked.case_id and case_alert.kind = looked.kind
      and case_alert.closed_at is null and (case_alert.due, case_alert.step) is distinct from (looked.due, looked.step)
  `.execute(tx)
  const { numAffectedRows = 0n } = await sql`
    insert into case_alert (hall_id, case_id, kind, due, step, raised_at)
    select ${hallId}, case_id, kind, due, step, ${at} from ${looked} where step is not null
    -- Raised before: open, it stays as it is; closed by a date that went away and came back, it opens again.
    on conflict (hall_id, case_id, kind, due, step) do update set closed_at = null
    where case_alert.closed_at is not null
  `.execute(tx)
  return Number(numAffectedRows)
}
