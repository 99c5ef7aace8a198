import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { VersionMark } from './rules/publication.ts'

/** Every version this installation has started with. */
export async function listVersionMarks(db: Db | Tx): Promise<VersionMark[]> {
  const rows = await db
    .selectFrom('catalogue_version')
    .select(['code', 'version', 'valid_from', 'fingerprint', 'shape'])
    .limit(100_000)
    .execute()
  return rows.map((row) => ({
    code: row.code,
    version: row.version,
    validFrom: row.valid_from,
    fingerprint: row.fingerprint.toString('hex'),
    shape: row.shape,
  }))
}

/** Two nodes that start at once with different files: the second looks when the first has written. */
export async function lockVersionMarks(tx: Tx): Promise<void> {
  await sql`lock table catalogue_version in share row exclusive mode`.execute(tx)
}

export async function saveVersionMark(tx: Tx, mark: VersionMark, at: string): Promise<void> {
  const { code, version, validFrom, shape } = mark
  const said = { valid_from: validFrom, fingerprint: Buffer.from(mark.fingerprint, 'hex'), shape }
  await tx
    .insertInto('catalogue_version')
    .values({ code, version, first_seen_at: at, ...said })
    .onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet(said))
    .execute()
}
