import sharp from 'sharp'
import type { PhotoProfileName } from '#contract/uploads.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import { type Pixels, unpackPicture } from '#modules/uploads/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { decideBytes, decideSize, getPhotoProfile, type PhotoProfile } from '../rules/index.ts'

export interface DrawnPhoto {
  readonly content: Buffer
  readonly profile: PhotoProfile
}

/** The upload as a clean picture of the profile: cut from its middle, as a JPEG of the size that the standard asks for. */
export async function drawPhoto(
  { clock }: Pick<Tools, 'clock'>,
  { upload, profile: name }: { upload: unknown; profile: PhotoProfileName },
) {
  const profile = getPhotoProfile({ profile: name, on: hallDate(clock.now()).toString() })
  const { width, height } = profile
  const pixels = await unpackPicture('photo', upload, (size) => {
    const decision = decideSize(size, profile)
    return decision.ok ? accepted({ width, height, fit: 'outside' as const }) : decision
  })
  if (!pixels.ok) return pixels
  return encode(await cut(pixels.value, profile), profile)
}

function cut({ data, info }: Pixels, { width, height }: PhotoProfile): Promise<Pixels> {
  return sharp(data, { raw: info })
    .resize(width, height, { fit: 'cover' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then((cropped) => ({ data: cropped.data, info: { ...cropped.info, channels: 3 as const } }))
}

/** In the best quality whose file is not too large. */
async function encode(pixels: Pixels, profile: PhotoProfile): Promise<Decision<DrawnPhoto, 'photo-bytes-outside'>> {
  const content = await encodeUpTo(profile.bytes?.most ?? Number.POSITIVE_INFINITY, profile.quality, (quality) =>
    sharp(pixels.data, { raw: pixels.info }).jpeg({ quality }).toBuffer(),
  )
  const decision = decideBytes(content.length, profile)
  return decision.ok ? accepted({ content, profile }) : decision
}

/** By halving, because a file grows with its quality; in the least quality where even that is too large. */
async function encodeUpTo(
  bytes: number,
  quality: PhotoProfile['quality'],
  encodeAt: (quality: number) => Promise<Buffer>,
): Promise<Buffer> {
  let content = await encodeAt(quality.most)
  if (content.length <= bytes) return content
  content = await encodeAt(quality.least)
  let [fits, tooLarge] = [quality.least, quality.most]
  while (tooLarge - fits > 1) {
    const middle = Math.floor((fits + tooLarge) / 2)
    const tried = await encodeAt(middle)
    if (tried.length > bytes) {
      tooLarge = middle
      continue
    }
    fits = middle
    content = tried
  }
  return content
}
