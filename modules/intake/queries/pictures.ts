import type { PicturesView } from '#contract/pictures.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { picturesNow } from '../rules/index.ts'
import { listPicturesOf } from '../store/pictures.ts'
import { findPreApplication, type PreApplicationRecord } from '../store/pre-applications.ts'

/** Which pictures there are, never the pictures: each look at one is recorded where it is opened. */
export async function readPictures(reading: Reading, id: string): Promise<Decision<PicturesView, 'not-found'>> {
  const record = await findPreApplication(reading.db, { scope: reading.scope, id })
  return record === undefined ? refused('not-found') : accepted(await viewPictures(reading.db, record))
}

export async function viewPictures(db: Db | Tx, record: PreApplicationRecord): Promise<PicturesView> {
  const taken = await listPicturesOf(db, record)
  return {
    preApplicationId: record.id,
    papers: picturesNow(record.papers, taken.toReversed()),
    photoId: record.photoId,
    taken,
  }
}
