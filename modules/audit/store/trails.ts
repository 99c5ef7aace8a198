import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { Json, TrailRow } from '../rules/index.ts'

/** The two trails that are sealed; each hall has its own chain of each. */
export const trails = ['audit', 'case'] as const
export type Trail = (typeof trails)[number]

export interface Place {
  readonly hallId: string
  readonly trail: Trail
}

export async function listHallIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('hall').select('hall_id').orderBy('hall_id').execute()
  return rows.map((row) => row.hall_id)
}

export async function listHallIdsInScope(db: Db, scope: Scope): Promise<string[]> {
  const rows = await db
    .selectFrom('hall')
    .select('hall_id')
    .where(scopeSql(scope, { hall: 'hall.hall_id' }))
    .orderBy('hall_id')
    .execute()
  return rows.map((row) => row.hall_id)
}

/** The newest committed id of a trail, over all halls: ids come from one sequence. */
export async function findNewestKey(db: Db, trail: Trail): Promise<bigint> {
  const { rows } = await sql<{ newest: string | null }>`
    select max(last) as newest from hall cross join lateral (
      select max(id) as last from ${tableOf(trail)} as entry where entry.hall_id = hall.hall_id
    ) as newest_of_hall
  `.execute(db)
  return BigInt(rows[0]?.newest ?? 0)
}

/**
 * The transactions that are writing the trail at this moment. Writing takes the table's lock before it draws an id and
 * keeps it until the transaction ends, so nobody else can hold an id that is not visible yet.
 */
export async function listWriters(db: Db, trail: Trail): Promise<string[]> {
  const { rows } = await sql<{ writer: string }>`
    select distinct virtualtransaction as writer
    from pg_locks
    where locktype = 'relation'
      and database = (select oid from pg_database where datname = current_database())
      and relation = ${nameOf(trail)}::regclass
      and mode = 'RowExclusiveLock'
      and granted
  `.execute(db)
  return rows.map(({ writer }) => writer)
}

/** Rows with `after` < key ≤ `upTo`, in the order of their keys. */
export async function listRows(
  db: Db | Tx,
  { place, after, upTo, limit }: { place: Place; after: bigint; upTo: bigint; limit: number },
): Promise<TrailRow[]> {
  const { rows } = await sql<{ key: string; content: Json }>`
    select id as key, ${contentOf(place.trail)} as content
    from ${tableOf(place.trail)}
    where hall_id = ${place.hallId} and id > ${String(after)} and id <= ${String(upTo)}
    order by id
    limit ${limit}
  `.execute(db)
  return rows.map(({ key, content }) => ({ key: BigInt(key), content }))
}

function tableOf(trail: Trail): RawBuilder<unknown> {
  return sql.table(nameOf(trail))
}

function nameOf(trail: Trail): 'audit_entry' | 'case_event' {
  return trail === 'audit' ? 'audit_entry' : 'case_event'
}

// Every column but an event's note, named: what is not sealed could be changed unseen, what is sealed can never be
// erased, and a note may name people. Times as text, to the microsecond the database keeps.
function contentOf(trail: Trail): RawBuilder<unknown> {
  if (trail === 'audit') {
    return sql`jsonb_build_object(
      'hallId', hall_id, 'id', id::text, 'at', ${utc('at')}, 'actorKind', actor_kind, 'actorId', actor_id, 'act', act,
      'objectKind', object_kind, 'objectId', object_id, 'outcome', outcome, 'reason', reason, 'purpose', purpose,
      'facts', facts
    )`
  }
  return sql`jsonb_build_object(
    'hallId', hall_id, 'caseId', case_id, 'seq', seq, 'id', id::text, 'operationId', operation_id, 'kind', kind,
    'staffId', staff_id, 'occurredAt', ${utc('occurred_at')}, 'recordedAt', ${utc('recorded_at')}, 'payload', payload
  )`
}

function utc(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
