import type { CaptureDevice } from '#contract/biometrics.ts'
import type { WindowPicture } from '#contract/pictures.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Keyed } from './pre-applications.ts'

interface NewPicture {
  readonly hallId: string
  readonly id: string
  readonly preApplicationId: string
  /** Null for the portrait. */
  readonly material: string | null
  readonly pictureId: string
  readonly replacedId: string | null
  readonly device: CaptureDevice | null
  readonly staffId: string
  readonly at: string
}

/** Beside what is there. A scan is linked with the matter too: who may see it follows from that. */
export async function insertPicture(tx: Tx, picture: NewPicture): Promise<void> {
  const { hallId, preApplicationId, material, pictureId, replacedId, device } = picture
  const isPaper = material !== null
  await tx
    .insertInto('window_picture')
    .values({
      hall_id: hallId,
      id: picture.id,
      pre_application_id: preApplicationId,
      material,
      scan_id: isPaper ? pictureId : null,
      replaced_scan_id: isPaper ? replacedId : null,
      photo_id: isPaper ? null : pictureId,
      replaced_photo_id: isPaper ? null : replacedId,
      device: device?.id ?? null,
      driver: device?.driver ?? null,
      model: device?.model ?? null,
      simulated: device?.simulated ?? null,
      staff_id: picture.staffId,
      at: picture.at,
    })
    .execute()
  if (!isPaper) return
  await tx
    .insertInto('pre_application_scan')
    .values({ hall_id: hallId, pre_application_id: preApplicationId, scan_id: pictureId, material })
    .execute()
}

/** The portrait as it counts from now on, for the case and its document. */
export async function savePortrait(tx: Tx, { hallId, id, photoId }: Keyed & { photoId: string }): Promise<void> {
  await tx
    .updateTable('pre_application')
    .set({ photo_id: photoId })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .execute()
}

/** Whether a scan belongs to this matter already, as it counts now or as it did. */
export async function hasScan(db: Db | Tx, { hallId, id, scanId }: Keyed & { scanId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('pre_application_scan')
    .select('scan_id')
    .where('hall_id', '=', hallId)
    .where('pre_application_id', '=', id)
    .where('scan_id', '=', scanId)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest first, bounded: nobody photographs one matter a thousand times, and the oldest would be missed first. */
export async function listPicturesOf(db: Db | Tx, { hallId, id: preApplicationId }: Keyed): Promise<WindowPicture[]> {
  const rows = await db
    .selectFrom('window_picture')
    .innerJoin('staff', 'staff.id', 'window_picture.staff_id')
    .select([
      'window_picture.id',
      'material',
      'scan_id',
      'replaced_scan_id',
      'photo_id',
      'replaced_photo_id',
      'model',
      'simulated',
      'at',
      'staff.name',
    ])
    .where('window_picture.hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .orderBy('at', 'desc')
    .orderBy('window_picture.id', 'desc')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    material: row.material,
    pictureId: row.scan_id ?? row.photo_id ?? '',
    replacedId: row.replaced_scan_id ?? row.replaced_photo_id,
    device: row.model === null ? null : { model: row.model, simulated: row.simulated === true },
    at: row.at.toISOString(),
    by: row.name,
  }))
}
