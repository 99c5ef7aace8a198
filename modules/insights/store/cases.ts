import { type RawBuilder, sql } from 'kysely'
import { CaseState } from '#contract/cases.ts'
import { type CaseLine, type CaseSet, DayCaseSet } from '#contract/insights.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import { type CaseDates, caseMoment, inCaseSet, isNowSet, type NowCaseSet, openDue } from './case-sets.ts'
import { type Division, isInHour, isWithin, type Part, partKey } from './part.ts'

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service' }

function seen({ hallId, scope }: Part): RawBuilder<boolean> {
  return sql`case_file.hall_id = ${hallId} and ${scopeSql(scope, scopeColumns)}`
}

/** The sets of the day, summed up by part. */
export async function sumCases(
  db: Db,
  part: Part,
  division: Division,
  dates: CaseDates,
): Promise<Map<string, Partial<Record<DayCaseSet, number>>>> {
  const members = DayCaseSet.options.map(
    (set) => sql`(${sql.lit(set)}, ${partKey(division, caseMoment(set))}, ${inCaseSet(set, part, dates)})`,
  )
  const { rows } = await sql<{ key: string; set: DayCaseSet; count: number }>`
    select member.key, member.set, count(1)::int as count
    from case_file cross join lateral (values ${sql.join(members)}) as member (set, key, belongs)
    where ${seen(part)}
      -- Each branch has an index of its own, so that the years before are not read.
      and (${isWithin(caseMoment('accepted'), part)} or ${isWithin(caseMoment('decided'), part)}
        or ${isWithin(caseMoment('turned-away'), part)})
      and member.belongs
    group by member.key, member.set
  `.execute(db)
  const sums = new Map<string, Partial<Record<DayCaseSet, number>>>()
  for (const { key, set, count } of rows) sums.set(key, { ...sums.get(key), [set]: count })
  return sums
}

/** How many there are now, looked at up to `limit`: the open cases of a hall have an index of their own. */
export async function countCases(
  db: Db,
  { part, set, dates, limit }: { part: Part; set: NowCaseSet; dates: CaseDates; limit: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(1)::int as count from (
      select 1 from case_file where ${seen(part)} and ${inCaseSet(set, part, dates)} limit ${limit}
    ) as found
  `.execute(db)
  return rows[0]?.count ?? 0
}

export interface CaseListing {
  readonly part: Part
  readonly set: CaseSet
  readonly dates: CaseDates
  readonly hour?: number | undefined
  /** The key of the page before: what it was ordered by, and the id. */
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** The cases of a set: those of now in the order of their promised dates, those of a day as they came. */
export async function listCases(
  db: Db,
  { part, set, dates, hour, after, limit }: CaseListing,
): Promise<(CaseLine & { key: string })[]> {
  const isNow = isNowSet(set)
  const moment = caseMoment(set)
  const order = isNow ? openDue : moment
  const type = isNow ? sql`date` : sql`timestamptz`
  const { rows } = await sql<{
    id: string
    number: string
    service: string
    state: string
    accepted_at: Date | null
    ended_at: Date | null
    promised_due: string | null
    key: Date | string
  }>`
    select case_file.id, case_file.number, case_file.service, case_file.state, case_file.accepted_at,
      case_file.ended_at, case_file.promised_due, ${order} as key
    from case_file
    where ${seen(part)} and ${inCaseSet(set, part, dates)}
      and ${isNow ? sql`true` : isInHour(moment, hour)}
      and ${after === undefined ? sql`true` : sql`(${order}, case_file.id) > (${after.at}::${type}, ${after.id}::uuid)`}
    order by ${order}, case_file.id
    limit ${limit}
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    service: row.service,
    state: CaseState.parse(row.state),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    promisedDue: row.promised_due,
    key: typeof row.key === 'string' ? row.key : row.key.toISOString(),
  }))
}
