import sharp from 'sharp'
import type { Stroke } from '#contract/biometrics.ts'

const width = 900
const height = 300

/** A clean picture of what the pen did: dark on white, made by us, so that nothing else can be in it. */
export function drawSignature(strokes: readonly Stroke[]): Promise<Buffer> {
  const path = strokes.map(pathOf).join(' ')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" fill="none" stroke="#111" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  return sharp(Buffer.from(svg)).greyscale().png({ compressionLevel: 9 }).toBuffer()
}

function pathOf(stroke: Stroke): string {
  return stroke.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${(x * width) / 1000} ${(y * height) / 1000}`).join(' ')
}
