import { sql } from 'kysely'
import { Lang } from '#contract/fields.ts'
import { countLimit, NoticeChannel, NoticeState } from '#contract/notices.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

export interface NoticeKey {
  readonly hallId: string
  readonly id: string
}

export interface NewNotice extends NoticeKey {
  readonly channel: NoticeChannel
  readonly template: string
  readonly lang: Lang
  readonly reasonKey: string
  readonly caseId: string | null
  readonly to: string
  readonly toMasked: string
  readonly text: string
  readonly textMasked: string
  readonly parts: number | null
  readonly state: 'queued' | 'sent'
  readonly at: string
}

/** A notice with its address and text opened: for the job that sends it and for a recorded look. */
export interface OpenNotice extends NoticeKey {
  readonly channel: NoticeChannel
  readonly template: string
  readonly lang: Lang
  readonly state: NoticeState
  readonly attempts: number
  readonly dueAt: string | null
  readonly to: string
  readonly text: string
}

export interface NoticeRecord extends NoticeKey {
  readonly channel: NoticeChannel
  readonly template: string
  readonly lang: Lang
  readonly caseId: string | null
  readonly toMasked: string
  readonly textMasked: string
  readonly textCipher: Buffer
  readonly parts: number | null
  readonly state: NoticeState
  readonly attempts: number
  readonly dueAt: string | null
  readonly lastError: string | null
  readonly createdAt: string
  readonly sentAt: string | null
}

/** Whether this call wrote it: the event behind a notice may be delivered twice, in two places at once. */
export async function insertNotice(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  notice: NewNotice,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('notice')
    .values({
      hall_id: notice.hallId,
      id: notice.id,
      channel: notice.channel,
      template: notice.template,
      lang: notice.lang,
      reason_key: notice.reasonKey,
      case_id: notice.caseId,
      to_cipher: cipher.seal(notice.to, placeOf('to', notice)),
      to_masked: notice.toMasked,
      text_cipher: cipher.seal(notice.text, placeOf('text', notice)),
      text_masked: notice.textMasked,
      parts: notice.parts,
      state: notice.state,
      created_at: notice.at,
      due_at: notice.state === 'queued' ? notice.at : null,
      sent_at: notice.state === 'sent' ? notice.at : null,
    })
    // Two deliveries of one event race here: the second finds the first one's row and writes nothing.
    .onConflict((conflict) => conflict.columns(['hall_id', 'channel', 'reason_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Locked: two jobs of one notice, and a person who handles it meanwhile, come one after another. */
export async function lockNotice(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  key: NoticeKey,
): Promise<OpenNotice | undefined> {
  const row = await selectOpen(tx, key).forNoKeyUpdate().executeTakeFirst()
  return row === undefined ? undefined : toOpen(cipher, key, row)
}

export async function findOpenNotice(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  key: NoticeKey,
): Promise<OpenNotice | undefined> {
  const row = await selectOpen(db, key).executeTakeFirst()
  return row === undefined ? undefined : toOpen(cipher, key, row)
}

function selectOpen(db: Db | Tx, key: NoticeKey) {
  return db
    .selectFrom('notice')
    .select(['channel', 'template', 'lang', 'state', 'attempts', 'due_at', 'to_cipher', 'text_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectOpen>['executeTakeFirstOrThrow']>>

function toOpen(cipher: FieldCipher, key: NoticeKey, row: OpenRow): OpenNotice {
  return {
    hallId: key.hallId,
    id: key.id,
    channel: NoticeChannel.parse(row.channel),
    template: row.template,
    lang: Lang.parse(row.lang),
    state: NoticeState.parse(row.state),
    attempts: row.attempts,
    dueAt: row.due_at?.toISOString() ?? null,
    to: cipher.openText(row.to_cipher, placeOf('to', key)),
    text: cipher.openText(row.text_cipher, placeOf('text', key)),
  }
}

export interface NoticeChange {
  readonly state: NoticeState
  readonly attempts: number
  readonly dueAt: string | null
  /** Left as it is where it is not given. */
  readonly lastError?: string | null
  readonly at: string
}

export async function saveNotice(tx: Tx, { hallId, id }: NoticeKey, change: NoticeChange): Promise<void> {
  await tx
    .updateTable('notice')
    .set({
      state: change.state,
      attempts: change.attempts,
      due_at: change.dueAt,
      ...(change.lastError === undefined ? {} : { last_error: change.lastError }),
      sent_at: change.state === 'sent' ? change.at : null,
    })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .execute()
}

/** Notices whose time has come and that nobody has taken for a minute: their job was lost, or came too early. */
export async function listOverdue(db: Db, { now, limit }: { now: string; limit: number }): Promise<NoticeKey[]> {
  const due = sql<Date>`coalesce(due_at, created_at)`
  const rows = await db
    .selectFrom('notice')
    .select(['hall_id', 'id'])
    .where('state', '=', 'queued')
    .where(due, '<=', sql<Date>`${now}::timestamptz - interval '1 minute'`)
    .orderBy(due)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ hallId: row.hall_id, id: row.id }))
}

/** A page of the outbox, the newest first. */
export async function listNoticeRecords(
  db: Db,
  given: {
    scope: Scope
    state: NoticeState | undefined
    after: { createdAt: string; id: string } | undefined
    limit: number
  },
): Promise<NoticeRecord[]> {
  const { scope, state, after, limit } = given
  const rows = await selectRecords(db)
    .where(scopeSql(scope, { hall: 'hall_id' }))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.createdAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

/** Only what the scope opens; for everybody else it does not exist. */
export async function findNoticeRecord(
  db: Db | Tx,
  { scope, id }: { scope: Scope; id: string },
): Promise<NoticeRecord | undefined> {
  const row = await selectRecords(db)
    .where('id', '=', id)
    .where(scopeSql(scope, { hall: 'hall_id' }))
    .executeTakeFirst()
  return row === undefined ? undefined : toRecord(row)
}

/** How many are in each state, none counted past the limit: the index is read that far and no further. */
export async function countStates(db: Db, scope: Scope): Promise<Map<NoticeState, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select wanted.state, (
      select count(*)::int from (
        select id from notice where ${scopeSql(scope, { hall: 'hall_id' })} and notice.state = wanted.state
        -- In the order of the index: PostgreSQL takes rare states for common ones and would read the table for them.
        order by created_at desc, id desc
        limit ${countLimit}
      ) as found
    ) as n
    from unnest(${[...NoticeState.options]}::text[]) as wanted(state)
  `.execute(db)
  return new Map(rows.map(({ state, n }) => [NoticeState.parse(state), n]))
}

/** What lies in a case for its owner, the newest first. */
export async function listInApp(
  db: Db | Tx,
  { hallId, caseId, limit }: { hallId: string; caseId: string; limit: number },
): Promise<NoticeRecord[]> {
  const rows = await selectRecords(db)
    .where('hall_id', '=', hallId)
    .where('case_id', '=', caseId)
    .where('channel', '=', 'in-app')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

export function openNoticeText(cipher: FieldCipher, notice: NoticeKey & { textCipher: Buffer }): string {
  return cipher.openText(notice.textCipher, placeOf('text', notice))
}

function selectRecords(db: Db | Tx) {
  return db
    .selectFrom('notice')
    .select([
      'hall_id',
      'id',
      'channel',
      'template',
      'lang',
      'case_id',
      'to_masked',
      'text_masked',
      'text_cipher',
      'parts',
      'state',
      'attempts',
      'due_at',
      'last_error',
      'created_at',
      'sent_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRecords>['executeTakeFirstOrThrow']>>

function toRecord(row: Row): NoticeRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    channel: NoticeChannel.parse(row.channel),
    template: row.template,
    lang: Lang.parse(row.lang),
    caseId: row.case_id,
    toMasked: row.to_masked,
    textMasked: row.text_masked,
    textCipher: row.text_cipher,
    parts: row.parts,
    state: NoticeState.parse(row.state),
    attempts: row.attempts,
    dueAt: row.due_at?.toISOString() ?? null,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }
}

function placeOf(column: 'to' | 'text', { hallId, id }: NoticeKey): string {
  return `notice/${column}/${hallId}/${id}`
}
