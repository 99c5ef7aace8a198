import type { ReplyOf } from '#contract/endpoint.ts'
import type { addPhoto as addPhotoEndpoint } from '#contract/intake.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { putFile } from '#platform/files/file-store.ts'
import { getPhotoProfile, type UploadReason } from '../rules/index.ts'
import { insertPhoto } from '../store.ts'
import { redraw } from './redraw.ts'

type Added = Decision<ReplyOf<typeof addPhotoEndpoint>, UploadReason | 'unsupported-media-type' | 'not-allowed'>

/** Takes an upload of the device's own hall; what is kept is the picture we drew from it, never the upload. */
export async function addPhoto(act: Act, upload: unknown): Promise<Added> {
  const { principal, tools, tx, at } = act
  if (principal.kind !== 'device') return refused('not-allowed')
  // A raw endpoint takes whatever a parser made: a JSON body arrives here as an object, an absent one as nothing.
  if (!(upload instanceof Uint8Array)) return refused('unsupported-media-type', { field: 'body' })
  const profile = getPhotoProfile(hallDate(act.now).toString())
  const drawn = await redraw(upload, profile)
  if (!drawn.ok) return drawn

  const { hallId } = principal
  const { width, height } = profile
  const photoId = tools.ids.next()
  const file = { hallId, mediaType: 'image/jpeg', content: drawn.value }
  const sha256 = await putFile({ tx, cipher: tools.cipher, at }, file)
  await insertPhoto(tx, { hallId, id: photoId, sha256, width, height, at })
  await act.record({ hallId, act: 'photo.add', objectKind: 'photo', objectId: photoId })
  return accepted({ photoId, width, height })
}
