import type { Text } from '#texts/lang.ts'
import { qrMatrix, quietZone } from './qr.ts'
import { a4 } from './sheet.ts'

const brand = '#17427e'
const brandLine = '#b7c8e0'

/** 窗棂: the lattice of a window along the upper edge, the one ornament of a page. */
export function drawBand(pen: PDFKit.PDFDocument): void {
  const tile = 18
  pen.save().rect(0, 0, a4.width, tile).clip().lineWidth(0.45).strokeColor(brandLine)
  for (let x = -tile / 2; x < a4.width; x += tile) {
    pen
      .save()
      .translate(x, 0)
      .scale(tile / 48)
    pen
      .path('M6 6h36v36H6zM17 17h14v14H17zM24 6v11M24 31v11M6 24h11M31 24h11M24 0v6M24 42v6M0 24h6M42 24h6')
      .lineWidth(1.25)
      .stroke()
    pen.restore()
  }
  pen.restore()
  pen.moveTo(0, tile).lineTo(a4.width, tile).lineWidth(1.5).strokeColor(brand).stroke()
}

/** Across the page and beneath the text, so pale that what stands on it is read without effort. */
export function drawWatermark(pen: PDFKit.PDFDocument, words: Text): void {
  const centre = { x: a4.width / 2, y: 430 }
  pen
    .save()
    .rotate(-24, { origin: [centre.x, centre.y] })
    .fillColor('#000', 0.06)
  const line = (text: string, size: number, y: number) =>
    pen
      .font('bold')
      .fontSize(size)
      .text(text, 0, centre.y + y, { width: a4.width, align: 'center', characterSpacing: size / 10 })
  line(words.zh, 132, -110)
  line(words.en, 52, 62)
  pen.restore().fillOpacity(1)
}

/** Dark modules as vectors inside a frame that keeps the quiet zone free. */
export function drawQr(pen: PDFKit.PDFDocument, given: { x: number; y: number; side: number; text: string }): void {
  const { size, runs } = qrMatrix(given.text)
  const module = given.side / (size + 2 * quietZone)
  pen.rect(given.x, given.y, given.side, given.side).fill('#fff')
  for (const run of runs) {
    pen.rect(given.x + (run.x + quietZone) * module, given.y + (run.y + quietZone) * module, run.width * module, module)
  }
  pen.fill('#000')
  pen.rect(given.x, given.y, given.side, given.side).lineWidth(0.5).strokeColor('#999').stroke()
}
