import { type Uploader, uploadColumns } from '#modules/uploads/public.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

export interface ScanRow {
  readonly hallId: string
  readonly id: string
  readonly sha256: Buffer
  readonly width: number
  readonly height: number
}

export async function insertScan(
  tx: Tx,
  { scan, uploader, at }: { scan: Omit<ScanRow, 'hallId'> & { source: string }; uploader: Uploader; at: string },
): Promise<void> {
  await tx
    .insertInto('scan')
    .values({ hall_id: uploader.hallId, ...scan, ...uploadColumns(uploader), added_at: at })
    .execute()
}

/**
 * Only what the scope opens: under a grant for every service of the hall any scan, under a grant for some services what
 * this member of staff put in, as long as no application has claimed it.
 */
export async function findScanInScope(
  db: Db,
  { scope, id, staffId }: { scope: Scope; id: string; staffId: string | null },
): Promise<ScanRow | undefined> {
  const halls = scope.terms.map(({ hallId }) => hallId)
  const row = await db
    .selectFrom('scan')
    .select(['scan.hall_id', 'scan.id', 'scan.sha256', 'scan.width', 'scan.height'])
    .where('scan.id', '=', id)
    .where((where) =>
      where.or([
        scopeSql(scope, { hall: 'scan.hall_id' }),
        where.and([
          where('scan.hall_id', 'in', halls),
          where('scan.claimed_at', 'is', null),
          where('scan.added_by_kind', '=', 'staff'),
          where('scan.added_by_id', '=', staffId),
        ]),
      ]),
    )
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { hall_id: hallId, sha256, width, height } = row
  return { hallId, id, sha256, width, height }
}
