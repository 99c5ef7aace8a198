import sharp from 'sharp'
import type { UploadKind } from '#contract/uploads.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { turnstile } from '#platform/http/turnstile.ts'
import { decideContent, decidePixels, notAnImage, type PictureSize } from '../rules/index.ts'

// One picture uses one core, and nothing of one person's picture stays in memory for the next.
sharp.concurrency(1)
sharp.cache(false)

// Two pictures are drawn at once, each some 150 MB at worst; the others wait their turn.
const drawing = turnstile(2)
/** A picture that is made to be slow, such as a progressive JPEG of a thousand passes, ends here. */
const longestSeconds = 30

const white = { r: 255, g: 255, b: 255 }

/** A picture without anything but its colours: three bytes a pixel, upright, on white. */
export interface Pixels {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number; readonly channels: 3 }
}

/** To which size a picture is drawn: around the given box, or inside it and never enlarged. */
export type Box = PictureSize & { readonly fit: 'outside' | 'inside' }

type Reason<Kind extends UploadKind> =
  | 'unsupported-media-type'
  | 'upload-too-large'
  | `${Kind}-not-an-image`
  | `${Kind}-too-large`

/**
 * An untrusted upload as clean pixels. First the content is judged, then what its header says (`judge` sees the upright
 * size and answers with the box), and only then is anything unpacked. What the decoder cannot read to the end is no
 * picture.
 */
export async function unpackPicture<Kind extends UploadKind, R extends string>(
  kind: Kind,
  upload: unknown,
  judge: (size: PictureSize) => Decision<Box, R>,
): Promise<Decision<Pixels, R | Reason<Kind>>> {
  // A raw endpoint takes whatever a parser made: a JSON body arrives here as an object, an absent one as nothing.
  if (!(upload instanceof Uint8Array)) return refused('unsupported-media-type', { field: 'body' })
  const content = decideContent(kind, upload)
  if (!content.ok) return content
  const header = await readHeader(upload)
  if (header === undefined) return notAnImage(kind, 'damaged')
  const pixels = decidePixels(kind, header)
  if (!pixels.ok) return pixels
  const box = judge(header)
  if (!box.ok) return box
  const leave = await drawing.enter()
  const drawn = await draw(upload, box.value).finally(leave)
  return drawn === undefined ? notAnImage(kind, 'damaged') : accepted(drawn)
}

async function readHeader(content: Uint8Array): Promise<(PictureSize & { pixelBytes: number }) | undefined> {
  // Without a limit only here, where nothing is unpacked: the limit is a rule with its own answer.
  const header = sharp(content, { limitInputPixels: false }).metadata()
  return header.then(
    ({ autoOrient, channels, depth }) => ({ ...autoOrient, pixelBytes: channels * (depth === 'uchar' ? 1 : 2) }),
    notReadable,
  )
}

/** Draws the whole picture: a decoder asked for a part of it would not see that the end is missing. */
async function draw(content: Uint8Array, { width, height, fit }: Box): Promise<Pixels | undefined> {
  return sharp(content, { failOn: 'error' })
    .timeout({ seconds: longestSeconds })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: white })
    .resize(width, height, { fit, withoutEnlargement: fit === 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => ({ data, info: { ...info, channels: 3 as const } }), notReadable)
}

/** The decoder knows no error classes: after the magic bytes were right, whatever it says means a damaged file. */
function notReadable(): undefined {
  return undefined
}
