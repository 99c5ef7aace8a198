import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PictureSize } from '#modules/uploads/rules/index.ts'
import type { PhotoProfile } from './photo-profile.ts'

/** Judges the size that the header tells, upright. Never enlarged: it would look sharp enough to pass and print blurred. */
export function decideSize(
  { width, height }: PictureSize,
  profile: Pick<PhotoProfile, 'width' | 'height'>,
): Decision<undefined, 'photo-too-small'> {
  if (width >= profile.width && height >= profile.height) return accepted(undefined)
  const expected = `${profile.width}×${profile.height}`
  return refused('photo-too-small', { field: 'body', found: `${width}×${height}`, expected })
}

/** Judges the file as we drew it: an empty wall has too few bytes for the standard, a picture full of noise too many. */
export function decideBytes(
  size: number,
  { bytes }: Pick<PhotoProfile, 'bytes'>,
): Decision<undefined, 'photo-bytes-outside'> {
  if (bytes === null || (size >= bytes.least && size <= bytes.most)) return accepted(undefined)
  return refused('photo-bytes-outside', { field: 'body', why: size < bytes.least ? 'plain' : 'noisy' })
}
