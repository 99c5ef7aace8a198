import { sql } from 'kysely'
import { z } from 'zod'
import { CaseState, type Clock, MaterialFinding } from '#contract/cases.ts'
import { Bilingual } from '#contract/fields.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import { Clocks, clocksJson } from './case-clocks.ts'

export interface Refusal {
  readonly reason: string
  readonly explanation: string
  readonly remedy: Bilingual
}

export interface CaseRecord {
  readonly hallId: string
  readonly id: string
  readonly number: string
  readonly service: string
  readonly state: CaseState
  readonly version: number
  readonly preApplicationId: string
  readonly personId: string
  readonly applicantName: string
  readonly findings: readonly MaterialFinding[]
  readonly clocks: readonly Clock[]
  readonly refusal: Refusal | null
  readonly missingNote: string | null
  readonly promisedDue: string | null
  readonly acceptedAt: string | null
  readonly endedAt: string | null
}

const columns = [
  'case_file.hall_id',
  'case_file.id',
  'case_file.number',
  'case_file.service',
  'case_file.state',
  'case_file.version',
  'case_file.pre_application_id',
  'case_file.person_id',
  'case_file.applicant_name',
  'case_file.findings',
  'case_file.refusal',
  'case_file.missing_note',
  'case_file.promised_due',
  'case_file.accepted_at',
  'case_file.ended_at',
] as const

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service', stage: 'case_file.state' }

/** Writes a case as it now is, without its clocks: new, or one version on. */
export async function saveCase(tx: Tx, record: CaseRecord, at: string): Promise<void> {
  const values = {
    state: record.state,
    version: record.version,
    findings: sql<string>`${JSON.stringify(record.findings)}::jsonb`,
    refusal: record.refusal === null ? null : sql<string>`${JSON.stringify(record.refusal)}::jsonb`,
    missing_note: record.missingNote,
    promised_due: record.promisedDue,
    accepted_at: record.acceptedAt,
    ended_at: record.endedAt,
    updated_at: at,
  }
  if (record.version > 1) {
    await tx
      .updateTable('case_file')
      .set(values)
      .where('hall_id', '=', record.hallId)
      .where('id', '=', record.id)
      .execute()
    return
  }
  await tx
    .insertInto('case_file')
    .values({
      hall_id: record.hallId,
      id: record.id,
      number: record.number,
      service: record.service,
      pre_application_id: record.preApplicationId,
      person_id: record.personId,
      applicant_name: record.applicantName,
      ...values,
    })
    .execute()
}

/** Once: who is turned away a second time came in vain on our word the first time. */
export async function markTurnedAway(
  tx: Tx,
  { hallId, id, at }: { hallId: string; id: string; at: string },
): Promise<void> {
  await tx
    .updateTable('case_file')
    .set({ turned_away_at: at })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .where('turned_away_at', 'is', null)
    .execute()
}

/**
 * Locks one pre-application's turn, so that two windows (or fifty repeats) cannot open two cases for it. Like every lock
 * here it is FOR NO KEY UPDATE: a row that refers to the locked one (a ticket, a paper, a rating) takes KEY SHARE, which
 * FOR UPDATE would make wait, and two that wait for each other deadlock.
 */
export async function lockPreApplicationTurn(
  tx: Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<CaseRecord | undefined> {
  await tx
    .selectFrom('pre_application')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('id', '=', preApplicationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const row = await selectCases(tx)
    .where('case_file.hall_id', '=', hallId)
    .where('case_file.pre_application_id', '=', preApplicationId)
    .executeTakeFirst()
  return row === undefined ? undefined : toCase(row)
}

/**
 * One case within the scope, locked for a change; outside the scope it does not exist. Two approvers deciding at once:
 * the second waits here, then reads the first one's state and is refused.
 */
export async function lockCase(tx: Tx, { scope, id }: { scope: Scope; id: string }): Promise<CaseRecord | undefined> {
  const row = await selectCases(tx)
    .where('case_file.id', '=', id)
    .where(scopeSql(scope, scopeColumns))
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toCase(row)
}

/** For the server's own work. Two deliveries of one event: the second waits here and finds the case ready already. */
export async function lockCaseByKey(tx: Tx, key: { hallId: string; id: string }): Promise<CaseRecord> {
  const row = await selectCases(tx)
    .where('case_file.hall_id', '=', key.hallId)
    .where('case_file.id', '=', key.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return toCase(row)
}

/**
 * A bunch of cases with a clock that runs by another calendar, locked as every change of a case locks it. What a command
 * holds is left for the next time.
 */
export async function lockStaleCases(
  tx: Tx,
  { hallId, calendar, limit }: { hallId: string; calendar: string; limit: number },
): Promise<CaseRecord[]> {
  const rows = await selectCases(tx)
    .where('case_file.hall_id', '=', hallId)
    .where('case_file.id', 'in', (inner) =>
      inner
        .selectFrom('case_clock')
        .select('case_id')
        .where('hall_id', '=', hallId)
        .where('standing', '<>', 'ended')
        .where('calendar', '<>', calendar),
    )
    .orderBy('case_file.id')
    .limit(limit)
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  return rows.map(toCase)
}

export async function findCase(
  db: Db | Tx,
  { scope, id }: { scope: Scope; id: string },
): Promise<CaseRecord | undefined> {
  const row = await selectCases(db)
    .where('case_file.id', '=', id)
    .where(scopeSql(scope, scopeColumns))
    .executeTakeFirst()
  return row === undefined ? undefined : toCase(row)
}

export async function getCaseRecord(db: Db | Tx, key: { hallId: string; id: string }): Promise<CaseRecord> {
  const row = await selectCases(db)
    .where('case_file.hall_id', '=', key.hallId)
    .where('case_file.id', '=', key.id)
    .executeTakeFirstOrThrow()
  return toCase(row)
}

export async function findCaseId(
  db: Db | Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('case_file')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .executeTakeFirst()
  return row?.id
}

/** Whether a matter has an outcome other than the one notice: nobody need stand in line for it again. */
export async function isDecided(
  db: Db | Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('case_file')
    .select('state')
    .where('hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .executeTakeFirst()
  return row !== undefined && row.state !== 'notified'
}

export interface CaseListing {
  readonly scope: Scope
  readonly state: CaseState | undefined
  readonly number: string | undefined
  readonly after: { readonly due: string; readonly id: string } | undefined
  readonly limit: number
}

/** Cases without a due date stand last; the key of a page is (due, id). */
export const noDue = '9999-12-31'

/** Cases in the scope, those due first. */
export async function listCases(db: Db, { scope, state, number, after, limit }: CaseListing): Promise<CaseRecord[]> {
  // A literal, word for word that of the index case_file_due: a parameter would not be found there.
  const due = sql<string>`coalesce(case_file.promised_due, ${sql.lit(noDue)}::date)`
  const rows = await selectCases(db)
    .where(scopeSql(scope, scopeColumns))
    .$if(state !== undefined, (query) => query.where('case_file.state', '=', state ?? ''))
    .$if(number !== undefined, (query) => query.where('case_file.number', '=', number ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${due}, case_file.id) > (${after?.due}::date, ${after?.id}::uuid)`),
    )
    .orderBy(due)
    .orderBy('case_file.id')
    .limit(limit)
    .execute()
  return rows.map(toCase)
}

function selectCases(db: Db | Tx) {
  return db.selectFrom('case_file').select(columns).select(clocksJson.as('clocks'))
}

const StoredRefusal = z.strictObject({ reason: z.string(), explanation: z.string(), remedy: Bilingual })

type Row = Awaited<ReturnType<ReturnType<typeof selectCases>['executeTakeFirstOrThrow']>>

function toCase(row: Row): CaseRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    number: row.number,
    service: row.service,
    state: CaseState.parse(row.state),
    version: row.version,
    preApplicationId: row.pre_application_id,
    personId: row.person_id,
    applicantName: row.applicant_name,
    findings: z.array(MaterialFinding).parse(row.findings),
    clocks: Clocks.parse(row.clocks),
    refusal: row.refusal === null ? null : StoredRefusal.parse(row.refusal),
    missingNote: row.missing_note,
    promisedDue: row.promised_due,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}
