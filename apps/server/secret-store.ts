import { sql } from 'kysely'
import type { Db } from '#platform/db/pool.ts'

/** The proof of the first key ever used on this database; the given one where there was none. */
export async function keepFirstProof(db: Db, proof: Buffer): Promise<Buffer> {
  // Two first starts at once: one proof is kept, and the other start finds it.
  await sql`insert into key_check (id, proof) values (1, ${proof}) on conflict (id) do nothing`.execute(db)
  const row = await db.selectFrom('key_check').select('proof').where('id', '=', 1).executeTakeFirstOrThrow()
  return row.proof
}
