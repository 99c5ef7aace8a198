import { type RawBuilder, sql } from 'kysely'
import type { CaseSet } from '#contract/insights.ts'
import { hallZone } from '#kernel/clock.ts'
import { isWithin, type Part } from './part.ts'

/** What "now" means for the sets of now. */
export interface CaseDates {
  readonly today: string
  /** The last promised date that is at risk today. */
  readonly riskUntil: string
}

const accepted = sql<Date>`case_file.accepted_at`
const ended = sql<Date>`case_file.ended_at`
const turnedAway = sql<Date>`case_file.turned_away_at`

// Literals, word for word those of the index case_file_open: a parameter would not prove that it applies.
const isOpen = sql<boolean>`case_file.state in ('accepted', 'reviewed', 'approved')`
/** 办结 or 不予批准; what was never accepted (一次性告知, 不予受理) is none of it. */
const isDecided = sql<boolean>`case_file.state in ('denied', 'ready', 'handed-over')`
const hasPromise = sql<boolean>`case_file.promised_due is not null`
const endedOn = sql`(case_file.ended_at at time zone ${sql.lit(hallZone)})::date`

/** Word for word that of the index case_file_open; cases without a promised date stand last. */
export const openDue = sql<string>`coalesce(case_file.promised_due, '9999-12-31'::date)`

export type NowCaseSet = 'open' | 'at-risk' | 'overdue'

export function isNowSet(set: CaseSet): set is NowCaseSet {
  return set === 'open' || set === 'at-risk' || set === 'overdue'
}

/** The moment that puts a case into a day and an hour. */
export function caseMoment(set: CaseSet): RawBuilder<Date> {
  if (set === 'accepted') return accepted
  return set === 'turned-away' ? turnedAway : ended
}

/** Whether a case is in a set. Figures and lists ask here and nowhere else, so that they cannot disagree. */
export function inCaseSet(set: CaseSet, part: Part, { today, riskUntil }: CaseDates): RawBuilder<boolean> {
  const isOfPart = isWithin(caseMoment(set), part)
  switch (set) {
    case 'accepted':
    case 'turned-away':
      return isOfPart
    case 'decided':
      return sql`(${isDecided} and ${isOfPart})`
    case 'promised':
      return sql`(${isDecided} and ${hasPromise} and ${isOfPart})`
    case 'on-time':
      return sql`(${isDecided} and ${endedOn} <= case_file.promised_due and ${isOfPart})`
    case 'not-on-time':
      return sql`(${isDecided} and ${endedOn} > case_file.promised_due and ${isOfPart})`
    case 'open':
      return isOpen
    case 'at-risk':
      return sql`(${isOpen} and ${openDue} <= ${riskUntil}::date)`
    case 'overdue':
      return sql`(${isOpen} and ${openDue} < ${today}::date)`
  }
}
