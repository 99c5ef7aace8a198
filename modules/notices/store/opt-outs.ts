import type { NoticeChannel } from '#contract/notices.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface Address {
  readonly hallId: string
  readonly channel: NoticeChannel
  readonly to: string
}

export async function isOptedOut(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  address: Address,
): Promise<boolean> {
  const row = await db
    .selectFrom('notice_opt_out')
    .select('hall_id')
    .where('hall_id', '=', address.hallId)
    .where('address_index', '=', indexOf(cipher, address))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this call changed anything. */
export async function insertOptOut(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { at, ...address }: Address & { at: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('notice_opt_out')
    .values({ hall_id: address.hallId, address_index: indexOf(cipher, address), opted_out_at: at })
    // A mail program and its reader may press at once: the second finds it done.
    .onConflict((conflict) => conflict.columns(['hall_id', 'address_index']).doNothing())
    .returning('hall_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Whether this call changed anything. */
export async function deleteOptOut(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  address: Address,
): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('notice_opt_out')
    .where('hall_id', '=', address.hallId)
    .where('address_index', '=', indexOf(cipher, address))
    .returning('hall_id')
    .executeTakeFirst()
  return deleted !== undefined
}

function indexOf(cipher: FieldCipher, { channel, to }: Address): Buffer {
  return cipher.index(to.toLowerCase(), `notice-address/${channel}`)
}
