import { sql } from 'kysely'
import { CheckState } from '#contract/sources.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface CheckKey {
  readonly hallId: string
  readonly id: string
}

export interface CheckRecord extends CheckKey {
  readonly preApplicationId: string
  readonly material: string
  readonly source: string
  readonly state: CheckState
  readonly by: string
  readonly askedAt: string
  readonly tries: number
  readonly dueAt: string | null
  readonly answeredAt: string | null
}

export interface NewCheck extends CheckKey {
  readonly preApplicationId: string
  readonly material: string
  readonly source: string
  readonly staffId: string
  readonly at: string
}

/** Whether this call wrote it; not where another question about the paper is open. */
export async function insertCheck(tx: Tx, check: NewCheck): Promise<boolean> {
  const inserted = await tx
    .insertInto('source_check')
    .values({
      hall_id: check.hallId,
      id: check.id,
      pre_application_id: check.preApplicationId,
      material: check.material,
      source: check.source,
      state: 'requested',
      staff_id: check.staffId,
      asked_at: check.at,
      due_at: check.at,
    })
    // Two officers with two tickets of one matter race here: the second finds the first one's question. The state stands in
    // the text: as a parameter PostgreSQL finds the partial index no more once it keeps a general plan.
    .onConflict((conflict) =>
      conflict
        .columns(['hall_id', 'pre_application_id', 'material'])
        .where(sql<boolean>`state = 'requested'`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The same question with new tries. */
export async function reopenCheck(
  tx: Tx,
  { hallId, id, staffId, at }: CheckKey & { staffId: string; at: string },
): Promise<void> {
  await tx
    .updateTable('source_check')
    .set({ state: 'requested', staff_id: staffId, asked_at: at, tries: 0, due_at: at })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .execute()
}

/** Locked: the job, a late answer and an officer who asks again come one after another. */
export async function lockCheck(tx: Tx, { hallId, id }: CheckKey): Promise<CheckRecord | undefined> {
  const row = await selectChecks(tx)
    .where('source_check.hall_id', '=', hallId)
    .where('source_check.id', '=', id)
    .forNoKeyUpdate('source_check')
    .executeTakeFirst()
  return row === undefined ? undefined : toRecord(row)
}

/** For a source that answers later: it knows the id, and its signature is judged before anything is done. */
export async function findCheck(db: Db, id: string): Promise<CheckRecord | undefined> {
  const row = await selectChecks(db).where('source_check.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toRecord(row)
}

/** The newest question about each paper of one matter. Ids grow with time. */
export async function listNewestChecks(
  db: Db | Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<CheckRecord[]> {
  const rows = await selectChecks(db)
    .distinctOn('source_check.material')
    .where('source_check.hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .orderBy('source_check.material')
    .orderBy('source_check.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(toRecord)
}

export interface CheckChange {
  readonly state: CheckState
  readonly tries: number
  readonly dueAt: string | null
  readonly answeredAt: string | null
}

export async function saveCheck(tx: Tx, { hallId, id }: CheckKey, change: CheckChange): Promise<void> {
  await tx
    .updateTable('source_check')
    .set({ state: change.state, tries: change.tries, due_at: change.dueAt, answered_at: change.answeredAt })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .execute()
}

/** Questions whose time has come, also those whose server died while it asked. */
export async function listOverdueChecks(db: Db, { now, limit }: { now: string; limit: number }): Promise<CheckKey[]> {
  const rows = await db
    .selectFrom('source_check')
    .select(['hall_id', 'id'])
    .where('state', '=', 'requested')
    .where('due_at', '<=', new Date(now))
    .orderBy('due_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ hallId: row.hall_id, id: row.id }))
}

function selectChecks(db: Db | Tx) {
  return db
    .selectFrom('source_check')
    .innerJoin('staff', 'staff.id', 'source_check.staff_id')
    .select([
      'source_check.hall_id',
      'source_check.id',
      'pre_application_id',
      'material',
      'source',
      'source_check.state',
      'staff.name',
      'asked_at',
      'tries',
      'due_at',
      'answered_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectChecks>['executeTakeFirstOrThrow']>>

function toRecord(row: Row): CheckRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    preApplicationId: row.pre_application_id,
    material: row.material,
    source: row.source,
    state: CheckState.parse(row.state),
    by: row.name,
    askedAt: row.asked_at.toISOString(),
    tries: row.tries,
    dueAt: row.due_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }
}
