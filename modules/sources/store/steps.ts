import { sql } from 'kysely'
import { type SourceAnswer, SourceResult } from '#contract/sources.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Answer } from '../rules/index.ts'
import type { CheckKey } from './checks.ts'

export interface NewStep {
  readonly kind: 'asked' | 'tried' | 'taken' | 'failed' | 'answered' | 'given-up'
  readonly at: string
  readonly word?: string
  readonly answer?: Answer
  readonly staffId?: string
}

/** The caller holds the lock of the check, so the next number is free. */
export async function appendStep(tx: Tx, { hallId, id }: CheckKey, step: NewStep): Promise<void> {
  const last = sql<number>`(
    select coalesce(max(seq), 0) from source_step where hall_id = ${hallId} and check_id = ${id}::uuid
  )`
  await tx
    .insertInto('source_step')
    .values({
      hall_id: hallId,
      check_id: id,
      seq: sql<number>`${last} + 1`,
      at: step.at,
      kind: step.kind,
      word: step.word ?? null,
      result: step.answer?.result ?? null,
      reference: step.answer?.reference ?? null,
      staff_id: step.staffId ?? null,
    })
    .execute()
}

/** What was answered to each of some questions of one hall, in its order; a check keeps a handful. */
export async function listAnswers(
  db: Db | Tx,
  { hallId, ids }: { hallId: string; ids: readonly string[] },
): Promise<Map<string, SourceAnswer[]>> {
  const found = new Map<string, SourceAnswer[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('source_step')
    .select(['check_id', 'at', 'result', 'reference'])
    .where('hall_id', '=', hallId)
    .where('check_id', 'in', [...ids])
    .where('kind', '=', 'answered')
    .orderBy('seq')
    .limit(1000)
    .execute()
  for (const row of rows) {
    const answer = { result: SourceResult.parse(row.result), reference: row.reference ?? '', at: row.at.toISOString() }
    found.get(row.check_id)?.push(answer)
  }
  return found
}
