import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { SessionTimes } from '../rules/index.ts'
import { grantsOf, type StoredGrant } from './accounts.ts'

export interface Session extends SessionTimes {
  readonly principal: StaffPrincipal
  readonly active: boolean
}

/** The session, its person and all their grants in one statement: every request of a desk asks this. */
export async function findSession(db: Db | Tx, tokenHash: Buffer): Promise<Session | undefined> {
  const { rows } = await sql<{
    last_seen_at: Date
    expires_at: Date
    id: string
    account: string
    name: string
    name_latin: string
    hall_id: string
    active: boolean
    grants: StoredGrant[]
  }>`
    select session.last_seen_at, session.expires_at,
      staff.id, staff.account, staff.name, staff.name_latin, staff.hall_id, staff.active,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'hallId', held.hall_id, 'role', held.role, 'services', held.services
        ) order by held.hall_id, held.role), '[]')
        from staff_grant as held
        where held.staff_id = staff.id
      ) as grants
    from staff_session as session
    join staff on staff.id = session.staff_id
    where session.token_hash = ${tokenHash}
  `.execute(db)
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    lastSeenAt: Temporal.Instant.fromEpochMilliseconds(row.last_seen_at.getTime()),
    expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at.getTime()),
    active: row.active,
    principal: {
      kind: 'staff',
      staffId: row.id,
      account: row.account,
      name: row.name,
      nameLatin: row.name_latin,
      hallId: row.hall_id,
      grants: grantsOf(row.grants),
    },
  }
}

export async function saveSeen(db: Db, { tokenHash, at }: { tokenHash: Buffer; at: string }): Promise<void> {
  await db
    .updateTable('staff_session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    // Requests of one screen arrive together; a slow one never takes back what a later one wrote.
    .where('last_seen_at', '<', sql<Date>`${at}::timestamptz`)
    .execute()
}

export interface NewSession {
  readonly tokenHash: Buffer
  readonly hallId: string
  readonly staffId: string
  readonly at: string
  readonly expiresAt: string
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('staff_session')
    .values({
      token_hash: session.tokenHash,
      hall_id: session.hallId,
      staff_id: session.staffId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const row = await tx
    .deleteFrom('staff_session')
    .where('token_hash', '=', tokenHash)
    .returning('staff_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Sessions of this person that no key opens any more; done at sign-in, so that they never pile up. */
export async function deleteDeadSessions(
  tx: Tx,
  { staffId, at, seenBefore }: { staffId: string; at: string; seenBefore: string },
): Promise<void> {
  await sql`
    delete from staff_session
    where staff_id = ${staffId} and (expires_at <= ${at}::timestamptz or last_seen_at <= ${seenBefore}::timestamptz)
  `.execute(tx)
}

export async function getHallName(db: Db | Tx, hallId: string): Promise<{ zh: string; en: string }> {
  const row = await db
    .selectFrom('hall')
    .select(['name_zh', 'name_en'])
    .where('hall_id', '=', hallId)
    .executeTakeFirstOrThrow()
  return { zh: row.name_zh, en: row.name_en }
}
