import sharp from 'sharp'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { decideUpload, type PhotoProfile, recogniseImage, type UploadReason } from '../rules/index.ts'

// One photo uses one core, and libuv's pool bounds how many are drawn at once; nothing of one person's photo stays
// in memory for the next.
sharp.concurrency(1)
sharp.cache(false)

const white = { r: 255, g: 255, b: 255 }

/**
 * The upload as a clean picture of the profile's size. The header is judged first; only then are pixels unpacked. What
 * the decoder cannot read to the end is no photo.
 */
export async function redraw(content: Uint8Array, profile: PhotoProfile): Promise<Decision<Buffer, UploadReason>> {
  if (recogniseImage(content) === undefined) return refused('photo-not-an-image', { field: 'body' })
  const header = await readHeader(content)
  if (header === undefined) return refused('photo-not-an-image', { field: 'body' })
  const decision = decideUpload(header, profile)
  if (!decision.ok) return decision
  const pixels = await unpack(content, profile)
  if (pixels === undefined) return refused('photo-not-an-image', { field: 'body' })
  const { width, height } = profile
  const cut = sharp(pixels.data, { raw: pixels.info }).resize(width, height, { fit: 'cover' })
  return accepted(await cut.jpeg({ quality: profile.quality }).toBuffer())
}

async function readHeader(content: Uint8Array): Promise<{ width: number; height: number } | undefined> {
  // Without a limit only here, where nothing is unpacked: the limit is a rule with its own answer.
  const header = sharp(content, { limitInputPixels: false }).metadata()
  return header.then(({ autoOrient }) => autoOrient, notReadable)
}

/** Draws the whole picture before it is cut: a decoder asked for the middle only would not see that the end is missing. */
async function unpack(content: Uint8Array, { width, height }: PhotoProfile) {
  return sharp(content, { failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: white })
    .resize(width, height, { fit: 'outside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => ({ data, info: { ...info, channels: 3 as const } }), notReadable)
}

/** The decoder knows no error classes: after the magic bytes were right, whatever it says means a damaged file. */
function notReadable(): undefined {
  return undefined
}
