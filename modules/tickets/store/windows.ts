import { type RawBuilder, sql } from 'kysely'
import { type Pause, PauseReason } from '#contract/tickets.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface WindowRecord {
  readonly hallId: string
  readonly number: number
  readonly name: { readonly zh: string; readonly en: string }
  readonly queues: readonly string[]
  readonly staffId: string | null
  readonly officer: string | null
  readonly seatedAt: string | null
  readonly pause: Pause | null
}

interface WindowKey {
  readonly scope: Scope
  readonly hallId: string
  readonly number: number
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

export async function listWindows(
  db: Db | Tx,
  { scope, hallId }: { scope: Scope; hallId: string },
): Promise<WindowRecord[]> {
  const rows = await selectWindows(db)
    .where('hall_window.hall_id', '=', hallId)
    .where(isOpenTo(scope))
    .orderBy('number')
    .limit(99)
    .execute()
  return rows.map(toWindow)
}

/** The window's row is the turn at this window: presses at one window wait for one another here. */
export async function lockWindow(tx: Tx, { scope, hallId, number }: WindowKey): Promise<WindowRecord | undefined> {
  const row = await selectWindows(tx)
    .where('hall_window.hall_id', '=', hallId)
    .where('number', '=', number)
    .where(isOpenTo(scope))
    .forNoKeyUpdate('hall_window')
    .executeTakeFirst()
  return row === undefined ? undefined : toWindow(row)
}

/**
 * The window to sit at and the seat this officer has, locked together and in one order: two officers who change places
 * would otherwise each hold what the other waits for.
 */
export async function lockSeats(
  tx: Tx,
  { scope, hallId, number, staffId }: WindowKey & { staffId: string },
): Promise<{ window: WindowRecord | undefined; seat: WindowRecord | undefined }> {
  const rows = await selectWindows(tx)
    .where((eb) =>
      eb.or([
        eb.and([eb('hall_window.hall_id', '=', hallId), eb('hall_window.number', '=', number), isOpenTo(scope)]),
        eb('hall_window.staff_id', '=', staffId),
      ]),
    )
    .orderBy('hall_window.hall_id')
    .orderBy('hall_window.number')
    .forNoKeyUpdate('hall_window')
    .execute()
  const windows = rows.map(toWindow)
  return {
    window: windows.find((window) => window.hallId === hallId && window.number === number),
    seat: windows.find((window) => window.staffId === staffId),
  }
}

export async function findWindow(db: Db | Tx, { scope, hallId, number }: WindowKey): Promise<WindowRecord | undefined> {
  const row = await selectWindows(db)
    .where('hall_window.hall_id', '=', hallId)
    .where('number', '=', number)
    .where(isOpenTo(scope))
    .executeTakeFirst()
  return row === undefined ? undefined : toWindow(row)
}

/** Who sits at a window from now on, or nobody; no pause outlives a seat. An officer's former seat is freed first: the index allows one. */
export async function saveSeat(
  tx: Tx,
  { hallId, number, staffId, at }: { hallId: string; number: number; staffId: string | null; at: string },
): Promise<void> {
  await tx
    .updateTable('hall_window')
    .set({ staff_id: staffId, seated_at: staffId === null ? null : at, paused_at: null, pause_reason: null })
    .where('hall_id', '=', hallId)
    .where('number', '=', number)
    .execute()
}

export async function savePause(
  tx: Tx,
  { hallId, number, pause }: { hallId: string; number: number; pause: Pause | null },
): Promise<void> {
  await tx
    .updateTable('hall_window')
    .set({ paused_at: pause?.since ?? null, pause_reason: pause?.reason ?? null })
    .where('hall_id', '=', hallId)
    .where('number', '=', number)
    .execute()
}

/**
 * Two windows between which somebody moves, locked in one order: two officers who send to one another would otherwise each
 * hold what the other waits for. Whoever leaves meanwhile waits here, and then releases what was sent to them.
 */
export async function lockWindows(
  tx: Tx,
  { scope, hallId, numbers }: Omit<WindowKey, 'number'> & { numbers: readonly number[] },
): Promise<WindowRecord[]> {
  const rows = await selectWindows(tx)
    .where('hall_window.hall_id', '=', hallId)
    .where('number', 'in', [...numbers])
    .where(isOpenTo(scope))
    .orderBy('hall_window.number')
    .forNoKeyUpdate('hall_window')
    .execute()
  return rows.map(toWindow)
}

/**
 * An officer's own presses wait for one another: nobody sits down at two windows at once. The key stays free: a call
 * at the window writes the officer's id into the ticket, and would wait here while this one waits for the window.
 */
export async function lockOfficer(tx: Tx, staffId: string): Promise<void> {
  await tx.selectFrom('staff').select('id').where('id', '=', staffId).forNoKeyUpdate().executeTakeFirstOrThrow()
}

export interface BoardRow {
  readonly window: number
  readonly ticket: string
}

/** The tickets of the day in front of the windows: what another day left open is shown to nobody. */
export async function listTicketsAtWindows(
  db: Db,
  { hallId, day }: { hallId: string; day: string },
): Promise<BoardRow[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['window_number', 'number'])
    .where('hall_id', '=', hallId)
    .where('day', '=', day)
    .where(isAtWindow)
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
    .where(isAtWindow)
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

// A literal, not parameters: under a generic plan a parameter does not prove that the partial index applies.
const isAtWindow = sql<boolean>`state in ('called', 'serving')`

/** A window belongs to a hall and to no service: whoever may serve anything in the hall may see it. */
function isOpenTo(scope: Scope): RawBuilder<boolean> {
  const halls = scope.terms
    .filter(({ services }) => services === null || services.length > 0)
    .map((term) => term.hallId)
  return sql<boolean>`hall_window.hall_id = any(${halls})`
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
      'hall_window.seated_at',
      'hall_window.paused_at',
      'hall_window.pause_reason',
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
  seated_at: Date | null
  paused_at: Date | null
  pause_reason: string | null
}): WindowRecord {
  return {
    hallId: row.hall_id,
    number: row.number,
    name: { zh: row.name_zh, en: row.name_en },
    queues: row.queues,
    staffId: row.staff_id,
    officer: row.officer,
    seatedAt: row.seated_at?.toISOString() ?? null,
    pause:
      row.paused_at === null
        ? null
        : { reason: PauseReason.parse(row.pause_reason), since: row.paused_at.toISOString() },
  }
}
