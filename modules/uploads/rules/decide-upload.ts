import { type UploadKind, uploadBytesLimit } from '#contract/uploads.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { recogniseFile } from './recognise-file.ts'

// Ours, against pixel bombs: more than a telephone takes in its usual mode.
const mostPixels = 40_000_000
// As many bytes as so many pixels of three colours have: some formats use four colours of two bytes each.
const mostUnpacked = 3 * mostPixels

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * Whether the content is a picture that is taken at all; the refusal says in `why` what it is instead. Screens ask the
 * same before they send.
 */
export function decideContent<Kind extends UploadKind>(
  kind: Kind,
  content: Uint8Array,
): Decision<undefined, `${Kind}-not-an-image` | 'upload-too-large'> {
  if (content.length > uploadBytesLimit) return tooManyBytes()
  const found = recogniseFile(content)
  return found === 'jpeg' || found === 'png' ? accepted(undefined) : notAnImage(kind, found)
}

function tooManyBytes() {
  return refused('upload-too-large', { field: 'body', most: uploadBytesLimit / 1024 / 1024 })
}

/** `damaged`: the first bytes were right and the rest is not. */
export function notAnImage<Kind extends UploadKind>(kind: Kind, why: string) {
  return refused<`${Kind}-not-an-image`>(`${kind}-not-an-image`, { field: 'body', why })
}

/** Judges what the header tells before anything is unpacked; `pixelBytes` is what one pixel takes in memory. */
export function decidePixels<Kind extends UploadKind>(
  kind: Kind,
  { width, height, pixelBytes }: PictureSize & { readonly pixelBytes: number },
): Decision<undefined, `${Kind}-too-large`> {
  const pixels = width * height
  if (pixels <= mostPixels && pixels * pixelBytes <= mostUnpacked) return accepted(undefined)
  return refused(`${kind}-too-large`, { field: 'body', found: `${width}×${height}` })
}
