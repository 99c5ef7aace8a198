import { sql } from 'kysely'
import { type NoticeStep, NoticeStepKind } from '#contract/notices.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { NoticeKey } from './notices.ts'

export interface NewStep {
  readonly kind: NoticeStepKind
  readonly at: string
  readonly word?: string | null
  readonly until?: string | null
  readonly staffId?: string | null
}

/** The caller holds the lock of the notice, so the next number is free. */
export async function appendStep(tx: Tx, { hallId, id }: NoticeKey, step: NewStep): Promise<void> {
  const last = sql<number>`(
    select coalesce(max(seq), 0) from notice_step where hall_id = ${hallId} and notice_id = ${id}::uuid
  )`
  await tx
    .insertInto('notice_step')
    .values({
      hall_id: hallId,
      notice_id: id,
      seq: sql<number>`${last} + 1`,
      at: step.at,
      kind: step.kind,
      word: step.word ?? null,
      until: step.until ?? null,
      staff_id: step.staffId ?? null,
    })
    .execute()
}

/** The newest of them first; somebody who sends again and again makes a list without end. */
export async function listSteps(db: Db | Tx, { hallId, id }: NoticeKey): Promise<NoticeStep[]> {
  const rows = await db
    .selectFrom('notice_step')
    .leftJoin('staff', 'staff.id', 'notice_step.staff_id')
    .select(['seq', 'at', 'kind', 'word', 'until', 'staff.name'])
    .where('notice_step.hall_id', '=', hallId)
    .where('notice_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    kind: NoticeStepKind.parse(row.kind),
    word: row.word,
    until: row.until?.toISOString() ?? null,
    staff: row.name,
  }))
}
