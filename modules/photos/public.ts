import type { Db, Tx } from '#platform/db/pool.ts'
import { findPhotoByKey } from './store.ts'

export { getPhotoContent } from './queries.ts'
export { photoRoutes } from './routes.ts'

/** Whether a hall has this photo, and how large it is; the bytes come from `getPhotoContent`. */
export async function findPhoto(
  db: Db | Tx,
  key: { hallId: string; id: string },
): Promise<{ width: number; height: number } | undefined> {
  const photo = await findPhotoByKey(db, key)
  return photo === undefined ? undefined : { width: photo.width, height: photo.height }
}
