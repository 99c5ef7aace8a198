import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { DeviceKind } from '#contract/devices.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { type DeviceRecord, deviceOf } from './devices.ts'

export interface DeviceSession {
  readonly device: DeviceRecord
  readonly lastSeenAt: Temporal.Instant
}

/** The living session of a device of this kind; a retired device has none. */
export async function findSession(
  db: Db,
  { tokenHash, kind }: { tokenHash: Buffer; kind: DeviceKind },
): Promise<DeviceSession | undefined> {
  const row = await db
    .selectFrom('device_session as session')
    .innerJoin('device', (join) =>
      join.onRef('device.hall_id', '=', 'session.hall_id').onRef('device.id', '=', 'session.device_id'),
    )
    .select(['device.hall_id', 'device.id', 'device.kind', 'device.name', 'device.state', 'session.last_seen_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.ended_at', 'is', null)
    .where('device.kind', '=', kind)
    .where('device.state', '!=', 'retired')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { device: deviceOf(row), lastSeenAt: Temporal.Instant.fromEpochMilliseconds(row.last_seen_at.getTime()) }
}

export async function saveSeen(db: Db, { tokenHash, at }: { tokenHash: Buffer; at: string }): Promise<void> {
  await db
    .updateTable('device_session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    // A slow request never takes back what a later one wrote.
    .where('last_seen_at', '<', sql<Date>`${at}::timestamptz`)
    .execute()
}

export async function insertSession(
  tx: Tx,
  { device, tokenHash, at }: { device: DeviceRecord; tokenHash: Buffer; at: string },
): Promise<void> {
  await tx
    .insertInto('device_session')
    .values({ token_hash: tokenHash, hall_id: device.hallId, device_id: device.id, created_at: at, last_seen_at: at })
    .execute()
}

/** Every browser that was this device until now is nobody from now on. */
export async function endSessions(tx: Tx, { device, at }: { device: DeviceRecord; at: string }): Promise<void> {
  await tx
    .updateTable('device_session')
    .set({ ended_at: at })
    .where('hall_id', '=', device.hallId)
    .where('device_id', '=', device.id)
    .where('ended_at', 'is', null)
    .execute()
}
