import { sql } from 'kysely'
import { Grade } from '#contract/citizen.ts'
import { hallZone } from '#kernel/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { HallDay } from './day.ts'

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service' }

export interface CaseSum {
  readonly accepted: number
  readonly decided: number
  readonly open: number
  readonly promised: number
  readonly onTime: number
  readonly overdue: number
}

/**
 * Accepted today; decided today (办结 or 不予批准; what was never accepted is not counted); open now. `promised` are the
 * decided ones that had a promised date, `onTime` those that kept it, `overdue` the open ones past it.
 */
export async function sumCases(db: Db, { scope, hallId, day, from, until }: HallDay): Promise<CaseSum> {
  const { rows } = await sql<CaseSum>`
    select
      count(1) filter (where accepted_today)::int as "accepted",
      count(1) filter (where decided_today)::int as "decided",
      count(1) filter (where open_now)::int as "open",
      count(1) filter (where decided_today and promised_due is not null)::int as "promised",
      count(1) filter (where decided_today and ended_on <= promised_due)::int as "onTime",
      count(1) filter (where open_now and promised_due < ${day}::date)::int as "overdue"
    from (
      select promised_due, (ended_at at time zone ${hallZone})::date as ended_on,
        accepted_at >= ${from}::timestamptz and accepted_at < ${until}::timestamptz as accepted_today,
        ended_at >= ${from}::timestamptz and ended_at < ${until}::timestamptz
          and state in ('denied', 'ready', 'handed-over') as decided_today,
        state in ('accepted', 'reviewed', 'approved') as open_now
      from case_file
      where hall_id = ${hallId} and ${scopeSql(scope, scopeColumns)}
        -- Each branch has an index of its own, so that the years before are not read.
        and (
          accepted_at >= ${from}::timestamptz and accepted_at < ${until}::timestamptz
          or ended_at >= ${from}::timestamptz and ended_at < ${until}::timestamptz
          or state in ('accepted', 'reviewed', 'approved')
        )
    ) as found
  `.execute(db)
  const row = rows[0]
  if (row === undefined) throw new Error('an aggregate gave no row')
  return row
}

/** The invitations of the day by the grade they brought, null for none yet: numerator and denominator are one group. */
export async function countGrades(db: Db, day: HallDay): Promise<{ grade: Grade | null; count: number }[]> {
  const { rows } = await sql<{ grade: string | null; count: number }>`
    select rating.grade, count(1)::int as count
    from rating_invitation as invitation
    join case_file on case_file.hall_id = invitation.hall_id and case_file.id = invitation.case_id
    left join rating on rating.hall_id = invitation.hall_id and rating.invitation_id = invitation.id
    where invitation.hall_id = ${day.hallId} and ${scopeSql(day.scope, scopeColumns)}
      and invitation.invited_at >= ${day.from}::timestamptz and invitation.invited_at < ${day.until}::timestamptz
    group by rating.grade
  `.execute(db)
  return rows.map(({ grade, count }) => ({ grade: Grade.nullable().parse(grade), count }))
}

export async function getHallName(db: Db, hallId: string): Promise<{ zh: string; en: string }> {
  const row = await db
    .selectFrom('hall')
    .select(['name_zh', 'name_en'])
    .where('hall_id', '=', hallId)
    .executeTakeFirstOrThrow()
  return { zh: row.name_zh, en: row.name_en }
}
