import type { Selectable } from 'kysely'
import { DeviceKind, type DeviceRow, DeviceRow as Row } from '#contract/devices.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { DB } from '#platform/db/schema.gen.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

export interface DeviceRecord {
  readonly hallId: string
  readonly id: string
  readonly kind: DeviceKind
  readonly name: string
  readonly state: DeviceRow['state']
}

const columns = ['hall_id', 'id', 'kind', 'name', 'state'] as const

// A hall has a dozen devices; the bound only keeps a mistake from filling a screen.
const listLimit = 200

export async function listDevices(db: Db, scope: Scope): Promise<DeviceRow[]> {
  const rows = await db
    .selectFrom('device')
    .select((eb) => [
      'device.id',
      'device.kind',
      'device.name',
      'device.state',
      'device.enrolled_at',
      eb
        .selectFrom('device_session as session')
        .whereRef('session.hall_id', '=', 'device.hall_id')
        .whereRef('session.device_id', '=', 'device.id')
        .select(({ fn }) => fn.max('session.last_seen_at').as('newest'))
        .as('last_seen_at'),
    ])
    .where(scopeSql(scope, { hall: 'device.hall_id' }))
    .orderBy('device.name')
    .orderBy('device.id')
    .limit(listLimit)
    .execute()
  return rows.map((row) =>
    Row.parse({
      id: row.id,
      kind: row.kind,
      name: row.name,
      state: row.state,
      enrolledAt: row.enrolled_at?.toISOString() ?? null,
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    }),
  )
}

/** Locks the device: two administrators who issue a code at once do so one after the other, and the later code counts. */
export async function lockDeviceInScope(
  tx: Tx,
  { id, scope }: { id: string; scope: Scope },
): Promise<DeviceRecord | undefined> {
  const row = await tx
    .selectFrom('device')
    .select(columns)
    .where('id', '=', id)
    .where(scopeSql(scope, { hall: 'device.hall_id' }))
    .forUpdate()
    .executeTakeFirst()
  return row && deviceOf(row)
}

/** As `lockDeviceInScope`, for who has no scope: the program itself, and a browser that shows a code. */
export async function lockDevice(tx: Tx, { hallId, id }: { hallId: string; id: string }): Promise<DeviceRecord> {
  const row = await tx
    .selectFrom('device')
    .select(columns)
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return deviceOf(row)
}

export async function findDeviceByName(
  tx: Tx,
  { hallId, name }: { hallId: string; name: string },
): Promise<DeviceRecord | undefined> {
  const row = await tx
    .selectFrom('device')
    .select(columns)
    .where('hall_id', '=', hallId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row && deviceOf(row)
}

/** False when the hall has a device of this name: two nodes that start at once make it once. */
export async function insertDevice(tx: Tx, device: Omit<DeviceRecord, 'state'>): Promise<boolean> {
  const row = await tx
    .insertInto('device')
    .values({ hall_id: device.hallId, id: device.id, kind: device.kind, name: device.name, state: 'awaiting' })
    .onConflict((conflict) => conflict.columns(['hall_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveAwaiting(tx: Tx, device: DeviceRecord): Promise<void> {
  await tx
    .updateTable('device')
    .set({ state: 'awaiting', enrolled_at: null })
    .where('hall_id', '=', device.hallId)
    .where('id', '=', device.id)
    .execute()
}

export async function saveEnrolled(tx: Tx, { device, at }: { device: DeviceRecord; at: string }): Promise<void> {
  await tx
    .updateTable('device')
    .set({ state: 'enrolled', enrolled_at: at })
    .where('hall_id', '=', device.hallId)
    .where('id', '=', device.id)
    .execute()
}

export async function getHallName(db: Db, hallId: string): Promise<{ zh: string; en: string }> {
  const row = await db
    .selectFrom('hall')
    .select(['name_zh', 'name_en'])
    .where('hall_id', '=', hallId)
    .executeTakeFirstOrThrow()
  return { zh: row.name_zh, en: row.name_en }
}

export function deviceOf(row: Pick<Selectable<DB['device']>, (typeof columns)[number]>): DeviceRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    kind: DeviceKind.parse(row.kind),
    name: row.name,
    state: Row.shape.state.parse(row.state),
  }
}
