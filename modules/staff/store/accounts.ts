import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { Role } from '#contract/access.ts'
import type { StaffRow } from '#contract/staff.ts'
import type { Grant, Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { Failures, Guarded } from '../rules/index.ts'

export interface Account extends Guarded {
  readonly staffId: string
  readonly hallId: string
  readonly passwordHash: string
  readonly totpSecret: Buffer
}

export interface StoredGrant {
  hallId: string
  role: string
  services: string[] | null
}

const accountColumns = [
  'hall_id',
  'id',
  'password_hash',
  'totp_secret',
  'last_totp_step',
  'failures',
  'locked_until',
  'active',
] as const

export async function findAccount(db: Db, account: string): Promise<Account | undefined> {
  const row = await db.selectFrom('staff').select(accountColumns).where('account', '=', account).executeTakeFirst()
  return row && accountOf(row)
}

/**
 * Locks the row: guesses sent in parallel count one after the other, so that none slips past the limit. Its key stays
 * free: a row that names this person is written meanwhile without waiting.
 */
export async function lockAccount(tx: Tx, staffId: string): Promise<Account> {
  const row = await tx
    .selectFrom('staff')
    .select(accountColumns)
    .where('id', '=', staffId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return accountOf(row)
}

export async function saveFailures(tx: Tx, staffId: string, { failures, lockedUntil }: Failures): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ failures, locked_until: lockedUntil?.toString() ?? null })
    .where('id', '=', staffId)
    .execute()
}

export async function saveSuccess(tx: Tx, staffId: string, { lastStep }: { lastStep: number }): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ failures: 0, locked_until: null, last_totp_step: lastStep })
    .where('id', '=', staffId)
    .execute()
}

export interface NewAccount {
  readonly hallId: string
  readonly staffId: string
  readonly account: string
  readonly name: string
  readonly nameLatin: string
  readonly passwordHash: string
  readonly totpSecret: Buffer
}

/** False when the account exists: two nodes that seed at once make it once. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const row = await tx
    .insertInto('staff')
    .values({
      hall_id: account.hallId,
      id: account.staffId,
      account: account.account,
      name: account.name,
      name_latin: account.nameLatin,
      password_hash: account.passwordHash,
      totp_secret: account.totpSecret,
    })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertGrant(
  tx: Tx,
  { id, staffId, grant, at }: { id: string; staffId: string; grant: Grant; at: string },
): Promise<void> {
  const services = grant.services === null ? null : [...grant.services]
  await tx
    .insertInto('staff_grant')
    .values({ hall_id: grant.hallId, id, staff_id: staffId, role: grant.role, services, granted_at: at })
    .execute()
}

const pageSize = 50

/** Who belongs to the halls of the scope or holds a grant there; grants elsewhere are another administrator's business. */
export async function listAccounts(
  db: Db,
  { scope, after }: { scope: Scope; after: string | undefined },
): Promise<{ rows: StaffRow[]; next: string | null }> {
  const { rows } = await sql<{
    id: string
    account: string
    name: string
    hall_id: string
    active: boolean
    grants: StoredGrant[]
  }>`
    select staff.id, staff.account, staff.name, staff.hall_id, staff.active, held.grants
    from staff
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object(
        'hallId', staff_grant.hall_id, 'role', staff_grant.role, 'services', staff_grant.services
      ) order by staff_grant.hall_id, staff_grant.role), '[]') as grants
      from staff_grant
      where staff_grant.staff_id = staff.id and ${scopeSql(scope, { hall: 'staff_grant.hall_id' })}
    ) as held
    where staff.account > ${after ?? ''}
      and (${scopeSql(scope, { hall: 'staff.hall_id' })} or held.grants <> '[]')
    order by staff.account
    limit ${pageSize + 1}
  `.execute(db)
  const page = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    account: row.account,
    name: row.name,
    hallId: row.hall_id,
    active: row.active,
    grants: grantsOf(row.grants),
  }))
  return { rows: page, next: rows.length > pageSize ? (page.at(-1)?.account ?? null) : null }
}

export function grantsOf(stored: readonly StoredGrant[]): (Grant & { services: string[] | null })[] {
  return stored.map(({ hallId, role, services }) => ({ hallId, role: Role.parse(role), services }))
}

interface AccountRow {
  hall_id: string
  id: string
  password_hash: string
  totp_secret: Buffer
  last_totp_step: string
  failures: number
  locked_until: Date | null
  active: boolean
}

function accountOf(row: AccountRow): Account {
  return {
    staffId: row.id,
    hallId: row.hall_id,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    lastStep: Number(row.last_totp_step),
    failures: row.failures,
    lockedUntil: row.locked_until && Temporal.Instant.fromEpochMilliseconds(row.locked_until.getTime()),
    active: row.active,
  }
}
