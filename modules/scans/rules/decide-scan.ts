import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PictureSize } from '#modules/uploads/rules/index.ts'

/** How large a stored scan is at most: an A4 page at 200 dpi, on which the smallest print can be read. */
export const scanEdge = 2400

// Ours: an identity card that fills such a picture can just be read.
const least = { long: 600, short: 350 } as const

/**
 * Judges the upright size that the header tells, before and after it is made smaller: the picture of a whole chat, as
 * long as a towel, has pixels enough and cannot be read any more.
 */
export function decideScan(size: PictureSize): Decision<undefined, 'scan-too-small'> {
  const { width, height } = size
  const found = `${width}×${height}`
  if (!isReadable(size))
    return refused('scan-too-small', { field: 'body', found, expected: `${least.long}×${least.short}` })
  const shrink = Math.min(1, scanEdge / Math.max(width, height))
  if (isReadable({ width: width * shrink, height: height * shrink })) return accepted(undefined)
  return refused('scan-too-small', { field: 'body', found, why: 'strip' })
}

function isReadable({ width, height }: PictureSize): boolean {
  return Math.max(width, height) >= least.long && Math.min(width, height) >= least.short
}
