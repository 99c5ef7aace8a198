import { ownUnclaimedSql, type Uploader, uploadColumns } from '#modules/uploads/public.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

export interface PhotoRow {
  readonly hallId: string
  readonly id: string
  readonly sha256: Buffer
  readonly width: number
  readonly height: number
}

export async function insertPhoto(
  tx: Tx,
  { photo, uploader, at }: { photo: Omit<PhotoRow, 'hallId'> & { profile: string }; uploader: Uploader; at: string },
): Promise<void> {
  await tx
    .insertInto('photo')
    .values({ hall_id: uploader.hallId, ...photo, ...uploadColumns(uploader), added_at: at })
    .execute()
}

/** For the server's own work, by its full key. */
export async function findPhotoByKey(
  db: Db | Tx,
  { hallId, id }: { hallId: string; id: string },
): Promise<PhotoRow | undefined> {
  const row = await selectPhoto(db).where('photo.hall_id', '=', hallId).where('photo.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toPhoto(row)
}

/**
 * Only what the scope opens. A grant for some services opens the photos handed in for them; one that no pre-application
 * names belongs to no service, and is opened by a grant for all and for whoever put it in.
 */
export async function findPhotoInScope(
  db: Db,
  { scope, id, staffId }: { scope: Scope; id: string; staffId: string | null },
): Promise<PhotoRow | undefined> {
  const row = await selectPhoto(db)
    .where('photo.id', '=', id)
    .where((where) =>
      where.or([
        scopeSql(scope, { hall: 'photo.hall_id' }),
        ownUnclaimedSql('photo', { scope, staffId }),
        where.exists(
          where
            .selectFrom('pre_application')
            .select('pre_application.id')
            .whereRef('pre_application.hall_id', '=', 'photo.hall_id')
            .whereRef('pre_application.photo_id', '=', 'photo.id')
            .where(scopeSql(scope, { hall: 'pre_application.hall_id', service: 'pre_application.service' })),
        ),
        // The photo that another went in for at a window.
        where.exists(
          where
            .selectFrom('window_picture')
            .innerJoin('pre_application', (join) =>
              join
                .onRef('pre_application.hall_id', '=', 'window_picture.hall_id')
                .onRef('pre_application.id', '=', 'window_picture.pre_application_id'),
            )
            .select('window_picture.id')
            .whereRef('window_picture.hall_id', '=', 'photo.hall_id')
            .whereRef('window_picture.replaced_photo_id', '=', 'photo.id')
            .where(scopeSql(scope, { hall: 'pre_application.hall_id', service: 'pre_application.service' })),
        ),
      ]),
    )
    .executeTakeFirst()
  return row === undefined ? undefined : toPhoto(row)
}

function selectPhoto(db: Db | Tx) {
  return db.selectFrom('photo').select(['photo.hall_id', 'photo.id', 'photo.sha256', 'photo.width', 'photo.height'])
}

function toPhoto(row: { hall_id: string; id: string; sha256: Buffer; width: number; height: number }): PhotoRow {
  const { hall_id: hallId, id, sha256, width, height } = row
  return { hallId, id, sha256, width, height }
}
