import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface WindowRecord {
  readonly hallId: string
  readonly number: number
  readonly name: { readonly zh: string; readonly en: string }
  readonly queues: readonly string[]
  readonly staffId: string | null
  readonly officer: string | null
}

/** Brings the windows of a hall to what the catalogue says; who sits where stays. */
export async function saveWindows(
  tx: Tx,
  hallId: string,
  windows: readonly Pick<WindowRecord, 'number' | 'name' | 'queues'>[],
): Promise<void> {
  for (const window of windows) {
    const values = { name_zh: window.name.zh, name_en: window.name.en, queues: [...window.queues] }
    await tx
      .insertInto('hall_window')
      .values({ hall_id: hallId, number: window.number, ...values })
      .onConflict((conflict) => conflict.columns(['hall_id', 'number']).doUpdateSet(values))
      .execute()
  }
}

export async function listWindows(db: Db | Tx, hallId: string): Promise<WindowRecord[]> {
  const rows = await selectWindows(db).where('hall_window.hall_id', '=', hallId).orderBy('number').limit(99).execute()
  return rows.map(toWindow)
}

/** The window's row is the turn at this window: presses at one window wait for one another here. */
export async function lockWindow(
  tx: Tx,
  { hallId, number }: { hallId: string; number: number },
): Promise<WindowRecord | undefined> {
  const row = await selectWindows(tx)
    .where('hall_window.hall_id', '=', hallId)
    .where('number', '=', number)
    .forUpdate('hall_window')
    .executeTakeFirst()
  return row === undefined ? undefined : toWindow(row)
}

export async function findWindow(
  db: Db | Tx,
  { hallId, number }: { hallId: string; number: number },
): Promise<WindowRecord | undefined> {
  const row = await selectWindows(db)
    .where('hall_window.hall_id', '=', hallId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? undefined : toWindow(row)
}

/** Seats an officer, leaving the seat they had; one who is somewhere else cannot be in two places. */
export async function saveSeat(
  tx: Tx,
  { hallId, number, staffId, at }: { hallId: string; number: number; staffId: string | null; at: string },
): Promise<void> {
  await tx
    .updateTable('hall_window')
    .set({ staff_id: staffId, seated_at: staffId === null ? null : at })
    .where('hall_id', '=', hallId)
    .where('number', '=', number)
    .execute()
}

/** An officer's own presses wait for one another: nobody sits down at two windows at once. */
export async function lockOfficer(tx: Tx, staffId: string): Promise<void> {
  await tx.selectFrom('staff').select('id').where('id', '=', staffId).forUpdate().executeTakeFirstOrThrow()
}

export async function findSeat(
  db: Db | Tx,
  staffId: string,
): Promise<{ hallId: string; number: number } | undefined> {
  const row = await db
    .selectFrom('hall_window')
    .select(['hall_id', 'number'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row === undefined ? undefined : { hallId: row.hall_id, number: row.number }
}

export interface BoardRow {
  readonly window: number
  readonly ticket: string
}

export async function listTicketsAtWindows(db: Db, hallId: string): Promise<BoardRow[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['window_number', 'number'])
    .where('hall_id', '=', hallId)
    .where('state', 'in', ['called', 'serving'])
    .where('window_number', 'is not', null)
    .limit(99)
    .execute()
  return rows.flatMap((row) => (row.window_number === null ? [] : [{ window: row.window_number, ticket: row.number }]))
}

/** The newest call of the day that still stands. */
export async function findLatestCall(
  db: Db,
  { hallId, day }: { hallId: string; day: string },
): Promise<{ number: string; window: number; calledAt: string; recalls: number } | undefined> {
  const row = await db
    .selectFrom('ticket')
    .select(['number', 'window_number', 'last_called_at', 'recalls'])
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where('last_called_at', 'is not', null)
    .where('state', 'in', ['called', 'serving'])
    .orderBy('last_called_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined || row.window_number === null || row.last_called_at === null) return undefined
  return {
    number: row.number,
    window: row.window_number,
    calledAt: row.last_called_at.toISOString(),
    recalls: row.recalls,
  }
}

function selectWindows(db: Db | Tx) {
  return db
    .selectFrom('hall_window')
    .leftJoin('staff', 'staff.id', 'hall_window.staff_id')
    .select([
      'hall_window.hall_id',
      'hall_window.number',
      'hall_window.name_zh',
      'hall_window.name_en',
      'hall_window.queues',
      'hall_window.staff_id',
      sql<string | null>`staff.name`.as('officer'),
    ])
}

function toWindow(row: {
  hall_id: string
  number: number
  name_zh: string
  name_en: string
  queues: string[]
  staff_id: string | null
  officer: string | null
}): WindowRecord {
  return {
    hallId: row.hall_id,
    number: row.number,
    name: { zh: row.name_zh, en: row.name_en },
    queues: row.queues,
    staffId: row.staff_id,
    officer: row.officer,
  }
}
