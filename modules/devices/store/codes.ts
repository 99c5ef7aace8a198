import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Tx } from '#platform/db/pool.ts'
import { type DeviceRecord, deviceOf } from './devices.ts'

export async function isCodeTaken(tx: Tx, codeHash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom('device_code')
    .select('device_id')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row !== undefined
}

/** A device has one code: a new one takes the place of the last. */
export async function saveCode(
  tx: Tx,
  { device, codeHash, expiresAt }: { device: DeviceRecord; codeHash: Buffer; expiresAt: string },
): Promise<void> {
  const fresh = { code_hash: codeHash, expires_at: expiresAt, used_at: null }
  await tx
    .insertInto('device_code')
    .values({ hall_id: device.hallId, device_id: device.id, ...fresh })
    .onConflict((conflict) => conflict.columns(['hall_id', 'device_id']).doUpdateSet(fresh))
    .execute()
}

/** Uses the code up. The condition on used_at closes the race: of two browsers with one code, one gets the row. */
export async function takeCode(tx: Tx, { codeHash, at }: { codeHash: Buffer; at: string }): Promise<boolean> {
  const { rows } = await sql`
    update device_code set used_at = ${at}
    where code_hash = ${codeHash} and used_at is null and expires_at > ${at}::timestamptz
    returning device_id
  `.execute(tx)
  return rows.length === 1
}

export interface CodeRecord {
  readonly device: DeviceRecord
  readonly expiresAt: Temporal.Instant
  readonly used: boolean
}

export async function findCode(tx: Tx, codeHash: Buffer): Promise<CodeRecord | undefined> {
  const row = await tx
    .selectFrom('device_code as code')
    .innerJoin('device', (join) =>
      join.onRef('device.hall_id', '=', 'code.hall_id').onRef('device.id', '=', 'code.device_id'),
    )
    .select(['device.hall_id', 'device.id', 'device.kind', 'device.name', 'device.state'])
    .select(['code.expires_at', 'code.used_at'])
    .where('code.code_hash', '=', codeHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    device: deviceOf(row),
    expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at.getTime()),
    used: row.used_at !== null,
  }
}
