import { accepted, type Decision } from '#kernel/result.ts'
import type { Uploader } from '#modules/uploads/public.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { putFile } from '#platform/files/file-store.ts'
import { insertPhoto } from '../store.ts'
import type { DrawnPhoto } from './draw-photo.ts'

/** Keeps the picture we drew, never the upload. */
export async function addPhoto(
  { tools, tx, at, record }: PublicAct,
  uploader: Uploader,
  { content, profile: { profile, width, height } }: DrawnPhoto,
): Promise<Decision<{ photoId: string; width: number; height: number }, never>> {
  const { hallId } = uploader
  const photoId = tools.ids.next()
  const sha256 = await putFile({ tx, cipher: tools.cipher, at }, { hallId, mediaType: 'image/jpeg', content })
  await insertPhoto(tx, { photo: { id: photoId, sha256, width, height, profile }, uploader, at })
  await record({ hallId, act: 'photo.add', objectKind: 'photo', objectId: photoId, facts: { profile } })
  return accepted({ photoId, width, height })
}
