import type { Text } from '#texts/lang.ts'
import { qrMatrix, quietZone } from './qr.ts'

const brand = '#17427e'
const brandLine = '#b7c8e0'

interface PageSize {
  readonly width: number
  readonly height: number
}

/** 窗棂: the lattice of a window along the upper edge, the one ornament of a page. */
export function drawBand(pen: PDFKit.PDFDocument, { width }: PageSize): void {
  const tile = 18
  pen.save().rect(0, 0, width, tile).clip().lineWidth(0.45).strokeColor(brandLine)
  for (let x = -tile / 2; x < width; x += tile) {
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
  pen.moveTo(0, tile).lineTo(width, tile).lineWidth(1.5).strokeColor(brand).stroke()
}

/** 网谷优办 in a square: the name of the service, never in the place of a seal. */
export function drawMark(pen: PDFKit.PDFDocument, { x, y, side }: { x: number; y: number; side: number }): void {
  pen.roundedRect(x, y, side, side, side * 0.11).fill(brand)
  const cells = ['网', '谷', '优', '办'].map((character, index) => ({
    character,
    x: x + side * (0.12 + 0.4 * (index % 2)),
    y: y + side * (0.43 + 0.4 * Math.floor(index / 2)),
  }))
  pen
    .font('bold')
    .fontSize(side * 0.36)
    .fillColor('#fff')
  for (const cell of cells) pen.text(cell.character, cell.x, cell.y, { lineBreak: false, baseline: 'alphabetic' })
}

/** Across the page and beneath the text, so pale that what stands on it is read without effort. */
export function drawWatermark(pen: PDFKit.PDFDocument, words: Text, { width, height }: PageSize): void {
  const centre = { x: width / 2, y: height * 0.51 }
  const scale = width / 595
  pen
    .save()
    .rotate(-24, { origin: [centre.x, centre.y] })
    .fillColor('#000', 0.06)
  const line = (text: string, size: number, y: number) => {
    pen
      .font('bold')
      .fontSize(size)
      .text(text, 0, centre.y + y, { width, align: 'center', characterSpacing: size / 10 })
  }
  line(words.zh, 132 * scale, -110 * scale)
  line(words.en, 52 * scale, 62 * scale)
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
