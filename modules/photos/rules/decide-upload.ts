import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PhotoProfile } from './photo-profile.ts'

export type UploadReason = 'photo-not-an-image' | 'photo-too-small' | 'photo-too-large'

// Ours, against pixel bombs: more than any camera at the counter takes, and still some 120 MB when unpacked.
const maxPixels = 40_000_000

const signatures = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const

/** What the first bytes say: only JPEG and PNG are photos here, whatever the name or the media type says. */
export function recogniseImage(content: Uint8Array): keyof typeof signatures | undefined {
  if (signatures.jpeg.every((byte, at) => content[at] === byte)) return 'jpeg'
  if (signatures.png.every((byte, at) => content[at] === byte)) return 'png'
  return undefined
}

/** Judges the size that the header tells, upright, before anything is unpacked. */
export function decideUpload(
  { width, height }: { width: number; height: number },
  profile: Pick<PhotoProfile, 'width' | 'height'>,
): Decision<undefined, UploadReason> {
  const facts = { field: 'body', found: `${width}×${height}`, expected: `${profile.width}×${profile.height}` }
  if (width * height > maxPixels) return refused('photo-too-large', facts)
  // Never enlarged: a small picture would look sharp enough to pass and print blurred.
  if (width < profile.width || height < profile.height) return refused('photo-too-small', facts)
  return accepted(undefined)
}
