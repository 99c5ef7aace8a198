import { create } from 'qrcode'

export interface Run {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface QrMatrix {
  /** Modules of a side, without the quiet zone. */
  readonly size: number
  /** The dark modules, as runs of one row each. */
  readonly runs: readonly Run[]
}

/** Light modules to keep free on each side (ISO/IEC 18004). */
export const quietZone = 4

/** The QR as rectangles, to be drawn sharp at any size. Level M survives a fold or a stain. */
export function qrMatrix(text: string): QrMatrix {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const runs: Run[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (data[y * size + x] === 0) continue
      const start = x
      while (x < size && data[y * size + x] !== 0) x += 1
      runs.push({ x: start, y, width: x - start })
    }
  }
  return { size, runs }
}
