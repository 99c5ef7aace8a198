import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { findFile } from '#platform/files/file-store.ts'
import { findPhotoByKey, findPhotoInScope, type PhotoRow } from './store.ts'

interface Files {
  readonly db: Db | Tx
  readonly cipher: FieldCipher
}

/** The photo for a member of staff; the look is recorded before the picture is opened. */
export async function openPhoto(
  reading: Reading,
  photoId: string,
): Promise<Decision<{ content: Buffer; fileName: string }, 'not-found'>> {
  const { principal, scope } = reading
  const staffId = principal.kind === 'staff' ? principal.staffId : null
  const photo = await findPhotoInScope(reading.db, { scope, id: photoId, staffId })
  if (photo === undefined) return refused('not-found')
  await reading.record({ hallId: photo.hallId, act: 'photo.open', objectKind: 'photo', objectId: photo.id })
  const content = await getContent({ db: reading.db, cipher: reading.tools.cipher }, photo)
  return accepted({ content, fileName: `photo-${photo.id}.jpg` })
}

export async function getPhotoContent(files: Files, key: { hallId: string; id: string }): Promise<Buffer> {
  const photo = await findPhotoByKey(files.db, key)
  if (photo === undefined) throw new Error(`photo ${key.id} is referred to but not there`)
  return getContent(files, photo)
}

async function getContent(files: Files, { hallId, id, sha256 }: PhotoRow): Promise<Buffer> {
  const file = await findFile(files, { hallId, sha256 })
  if (file === undefined) throw new Error(`photo ${id} has no file`)
  return file.content
}
