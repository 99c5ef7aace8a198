import sharp from 'sharp'
import { accepted } from '#kernel/result.ts'
import { unpackPicture } from '#modules/uploads/public.ts'
import { decideScan, scanEdge } from '../rules/index.ts'

export interface DrawnScan {
  readonly content: Buffer
  readonly width: number
  readonly height: number
}

// Small print stays readable, and a page has a few hundred kilobytes.
const quality = 80

/** The upload as a clean picture: upright, on white, its long edge at most 2400 pixels, never enlarged. */
export async function drawScan(upload: unknown) {
  const pixels = await unpackPicture('scan', upload, (size) => {
    const decision = decideScan(size)
    return decision.ok ? accepted({ width: scanEdge, height: scanEdge, fit: 'inside' as const }) : decision
  })
  if (!pixels.ok) return pixels
  const { data, info } = pixels.value
  const content = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer()
  return accepted<DrawnScan>({ content, width: info.width, height: info.height })
}
