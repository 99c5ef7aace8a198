import { Channel } from '#contract/intake.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

/** What one visitor filed in one go. */
export interface FilingRecord {
  readonly hallId: string
  readonly id: string
  readonly channel: Channel
  readonly filedAt: string
  readonly expiresOn: string
}

export interface FilingKey {
  readonly kind: 'code' | 'token'
  readonly hash: Buffer
}

export async function insertFiling(
  tx: Tx,
  filing: FilingRecord & { readonly codeHash: Buffer; readonly tokenHash: Buffer },
): Promise<void> {
  await tx
    .insertInto('filing')
    .values({
      hall_id: filing.hallId,
      id: filing.id,
      channel: filing.channel,
      code_hash: filing.codeHash,
      token_hash: filing.tokenHash,
      filed_at: filing.filedAt,
      expires_on: filing.expiresOn,
    })
    .execute()
}

/**
 * The filing a key opens in one hall, locked: two check-ins with one key wait for one another here, and the second
 * finds the ticket of the first.
 */
export async function lockFiling(
  tx: Tx,
  { hallId, key, on }: { hallId: string; key: FilingKey; on: string },
): Promise<FilingRecord | undefined> {
  const row = await selectFiling(tx)
    .where('hall_id', '=', hallId)
    .where(key.kind === 'code' ? 'code_hash' : 'token_hash', '=', key.hash)
    .where('expires_on', '>=', on)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toFiling(row)
}

function selectFiling(db: Db | Tx) {
  return db.selectFrom('filing').select(['hall_id', 'id', 'channel', 'filed_at', 'expires_on'])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFiling>['executeTakeFirstOrThrow']>>

function toFiling(row: Row): FilingRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    channel: Channel.parse(row.channel),
    filedAt: row.filed_at.toISOString(),
    expiresOn: row.expires_on,
  }
}
