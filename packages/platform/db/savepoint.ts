import { sql } from 'kysely'
import type { Tx } from './pool.ts'

/** Where a refused command is undone to: its key and reply stay, what it wrote goes. */
export async function markSavepoint(tx: Tx): Promise<void> {
  await sql`savepoint command`.execute(tx)
}

export async function rollBackToSavepoint(tx: Tx): Promise<void> {
  await sql`rollback to savepoint command`.execute(tx)
}
