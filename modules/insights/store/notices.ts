import { sql } from 'kysely'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { Part } from './part.ts'

/** Messages that reached nobody, looked at up to `limit`. A notice belongs to no service. */
export async function countUndeliverable(db: Db, { part, limit }: { part: Part; limit: number }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(1)::int as count from (
      select 1 from notice
      where notice.hall_id = ${part.hallId} and ${scopeSql(part.scope, { hall: 'notice.hall_id' })}
        and notice.state = 'undeliverable'
      limit ${limit}
    ) as found
  `.execute(db)
  return rows[0]?.count ?? 0
}
