import { type RawBuilder, sql } from 'kysely'
import { Grade } from '#contract/citizen.ts'
import { type RatingLine, RatingSet } from '#contract/insights.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import { badGrades, goodGrades } from '../rules/index.ts'
import { type Division, isBefore, isInHour, isWithin, type Part, partKey } from './part.ts'

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service' }

const invited = sql<Date>`invitation.invited_at`

/**
 * Whether an invitation is in a set. Figures and lists ask here and nowhere else, so that they cannot disagree. Before an
 * instant, who rated later had not rated yet.
 */
function inRatingSet(set: RatingSet, until: string | null): RawBuilder<unknown> {
  const isRated = sql`(rating.grade is not null and ${isBefore(sql<Date>`rating.rated_at`, until)})`
  switch (set) {
    case 'invited':
      return sql`true`
    case 'rated':
      return isRated
    case 'good':
      return sql`(${isRated} and rating.grade in (${literals(goodGrades)}))`
    case 'bad':
      return sql`(${isRated} and rating.grade in (${literals(badGrades)}))`
    case 'unrated':
      return sql`(not ${isRated})`
  }
}

function literals(grades: readonly Grade[]): RawBuilder<unknown> {
  return sql.join(grades.map((grade) => sql.lit(grade)))
}

/** Every invitation of some days with the rating it brought: numerator and denominator are one group. */
function invitationsOf(part: Part): RawBuilder<unknown> {
  const members = RatingSet.options.map((set) => sql`(${sql.lit(set)}, ${inRatingSet(set, part.until)})`)
  return sql`
    from rating_invitation as invitation
    join case_file on case_file.hall_id = invitation.hall_id and case_file.id = invitation.case_id
    left join rating on rating.hall_id = invitation.hall_id and rating.invitation_id = invitation.id
    cross join lateral (values ${sql.join(members)}) as member (set, belongs)
    where invitation.hall_id = ${part.hallId} and ${scopeSql(part.scope, scopeColumns)}
      and ${isWithin(invited, part)} and member.belongs`
}

/** The invitations of each part, by set. */
export async function sumRatings(
  db: Db,
  part: Part,
  division: Division,
): Promise<Map<string, Partial<Record<RatingSet, number>>>> {
  const { rows } = await sql<{ key: string; set: RatingSet; count: number }>`
    select ${partKey(division, invited)} as key, member.set, count(1)::int as count
    ${invitationsOf(part)}
    group by 1, 2
  `.execute(db)
  const sums = new Map<string, Partial<Record<RatingSet, number>>>()
  for (const { key, set, count } of rows) sums.set(key, { ...sums.get(key), [set]: count })
  return sums
}

export interface RatingListing {
  readonly part: Part
  readonly set: RatingSet
  readonly hour?: number | undefined
  readonly grade?: Grade | undefined
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** The invitations of a set in the order in which they were made; the key of a page is (invited_at, id). */
export async function listRatings(
  db: Db,
  { part, set, hour, grade, after, limit }: RatingListing,
): Promise<RatingLine[]> {
  const { rows } = await sql<{
    id: string
    service: string
    invited_at: Date
    rated_at: Date | null
    grade: string | null
    has_text: boolean
  }>`
    select invitation.id, case_file.service, invitation.invited_at, rating.rated_at, rating.grade,
      rating.text_cipher is not null as has_text
    ${invitationsOf(part)} and member.set = ${set} and ${isInHour(invited, hour)}
      and ${grade === undefined ? sql`true` : sql`rating.grade = ${grade}`}
      and ${after === undefined ? sql`true` : sql`(invitation.invited_at, invitation.id) > (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by invitation.invited_at, invitation.id
    limit ${limit}
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    service: row.service,
    invitedAt: row.invited_at.toISOString(),
    ratedAt: row.rated_at?.toISOString() ?? null,
    grade: Grade.nullable().parse(row.grade),
    hasText: row.has_text,
  }))
}
