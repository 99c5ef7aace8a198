import { sql } from 'kysely'
import { NoticeChannel, NoticeState } from '#contract/notices.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { Outcome } from './rules/index.ts'

interface Keyed {
  readonly hallId: string
  readonly id: string
}

export interface NewNotice extends Keyed {
  readonly channel: NoticeChannel
  readonly template: string
  readonly reasonKey: string
  readonly to: string
  readonly toMasked: string
  readonly text: string
  readonly textMasked: string
  readonly at: string
}

export interface NoticeToSend extends Keyed {
  readonly channel: NoticeChannel
  readonly state: NoticeState
  readonly attempts: number
  readonly to: string
  readonly text: string
}

export interface NoticeRecord extends Keyed {
  readonly channel: NoticeChannel
  readonly template: string
  readonly toMasked: string
  readonly textMasked: string
  readonly textCipher: Buffer
  readonly state: NoticeState
  readonly attempts: number
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
      reason_key: notice.reasonKey,
      to_cipher: cipher.seal(notice.to, placeOf('to', notice)),
      to_masked: notice.toMasked,
      text_cipher: cipher.seal(notice.text, placeOf('text', notice)),
      text_masked: notice.textMasked,
      state: 'queued',
      created_at: notice.at,
    })
    // Two deliveries of one event race here: the second finds the first one's row and writes nothing.
    .onConflict((conflict) => conflict.columns(['hall_id', 'channel', 'reason_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findNoticeToSend(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  key: Keyed,
): Promise<NoticeToSend | undefined> {
  const row = await db
    .selectFrom('notice')
    .select(['channel', 'state', 'attempts', 'to_cipher', 'text_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    ...key,
    channel: NoticeChannel.parse(row.channel),
    state: NoticeState.parse(row.state),
    attempts: row.attempts,
    to: cipher.openText(row.to_cipher, placeOf('to', key)),
    text: cipher.openText(row.text_cipher, placeOf('text', key)),
  }
}

export async function saveOutcome(tx: Tx, { hallId, id }: Keyed, outcome: Outcome & { at: string }): Promise<void> {
  await tx
    .updateTable('notice')
    .set({
      state: outcome.state,
      attempts: outcome.attempts,
      last_error: outcome.lastError,
      sent_at: outcome.state === 'sent' ? outcome.at : null,
    })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .execute()
}

/** A page of the outbox, the newest first. */
export async function listNoticeRecords(
  db: Db,
  { scope, after, limit }: { scope: Scope; after: { createdAt: string; id: string } | undefined; limit: number },
): Promise<NoticeRecord[]> {
  const rows = await db
    .selectFrom('notice')
    .select([
      'hall_id',
      'id',
      'channel',
      'template',
      'to_masked',
      'text_masked',
      'text_cipher',
      'state',
      'attempts',
      'last_error',
      'created_at',
      'sent_at',
    ])
    .where(scopeSql(scope, { hall: 'hall_id' }))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.createdAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    hallId: row.hall_id,
    id: row.id,
    channel: NoticeChannel.parse(row.channel),
    template: row.template,
    toMasked: row.to_masked,
    textMasked: row.text_masked,
    textCipher: row.text_cipher,
    state: NoticeState.parse(row.state),
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at === null ? null : row.sent_at.toISOString(),
  }))
}

export function openNoticeText(cipher: FieldCipher, notice: Keyed & { textCipher: Buffer }): string {
  return cipher.openText(notice.textCipher, placeOf('text', notice))
}

function placeOf(column: 'to' | 'text', { hallId, id }: Keyed): string {
  return `notice/${column}/${hallId}/${id}`
}
