import { ownUnclaimedSql, type Uploader, uploadColumns } from '#modules/uploads/public.ts'
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
 * Only what the scope opens. A grant for some services opens the scans handed in for them; one that no pre-application
 * names belongs to no service, and is opened by a grant for all and for whoever put it in.
 */
export async function findScanInScope(
  db: Db,
  { scope, id, staffId }: { scope: Scope; id: string; staffId: string | null },
): Promise<ScanRow | undefined> {
  const row = await db
    .selectFrom('scan')
    .select(['scan.hall_id', 'scan.id', 'scan.sha256', 'scan.width', 'scan.height'])
    .where('scan.id', '=', id)
    .where((where) =>
      where.or([
        scopeSql(scope, { hall: 'scan.hall_id' }),
        ownUnclaimedSql('scan', { scope, staffId }),
        where.exists(
          where
            .selectFrom('pre_application_scan as link')
            .innerJoin('pre_application', (join) =>
              join
                .onRef('pre_application.hall_id', '=', 'link.hall_id')
                .onRef('pre_application.id', '=', 'link.pre_application_id'),
            )
            .select('link.scan_id')
            .whereRef('link.hall_id', '=', 'scan.hall_id')
            .whereRef('link.scan_id', '=', 'scan.id')
            .where(scopeSql(scope, { hall: 'pre_application.hall_id', service: 'pre_application.service' })),
        ),
      ]),
    )
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { hall_id: hallId, sha256, width, height } = row
  return { hallId, id, sha256, width, height }
}
