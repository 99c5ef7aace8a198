import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/pool.ts'
import { chainStart, type Link, type Seal } from '../rules/index.ts'
import type { Place } from './trails.ts'

/** 'seal': any fixed number, the same on every node. */
const sealLock = 0x7365616c

/** One node seals at a time: two would both continue the chain from the same link. False when another is at it. */
export async function lockSealing(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${sealLock}) as mine`.execute(tx)
  return rows[0]?.mine ?? false
}

export async function findLastSeal(db: Db | Tx, { hallId, trail }: Place): Promise<Link> {
  const row = await db
    .selectFrom('trail_seal')
    .select(['position', 'row_key', 'chain_hash'])
    .where('hall_id', '=', hallId)
    .where('trail', '=', trail)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? chainStart : sealOf(row)
}

export async function listSeals(
  db: Db,
  { place, after, limit }: { place: Place; after: number; limit: number },
): Promise<Seal[]> {
  const rows = await db
    .selectFrom('trail_seal')
    .select(['position', 'row_key', 'chain_hash'])
    .where('hall_id', '=', place.hallId)
    .where('trail', '=', place.trail)
    .where('position', '>', String(after))
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(sealOf)
}

export async function insertSeals(
  tx: Tx,
  { place, seals, at }: { place: Place; seals: readonly Seal[]; at: string },
): Promise<void> {
  await sql`
    insert into trail_seal (hall_id, trail, position, row_key, chain_hash, sealed_at)
    select ${place.hallId}, ${place.trail}, position, row_key, chain_hash, ${at}::timestamptz
    from unnest(
      ${seals.map(({ position }) => position)}::bigint[],
      ${seals.map(({ rowKey }) => rowKey)}::bigint[],
      ${seals.map(({ chainHash }) => Buffer.from(chainHash))}::bytea[]
    ) as fresh (position, row_key, chain_hash)
  `.execute(tx)
}

function sealOf(row: { position: string; row_key: string; chain_hash: Buffer }): Seal {
  return { position: Number(row.position), rowKey: row.row_key, chainHash: row.chain_hash }
}
