import PDFDocument from 'pdfkit'
import type { Text } from '#texts/lang.ts'
import { pick } from '#texts/lang.ts'
import { getFonts } from './fonts.ts'

/** A4 in points with the margins of SCREENS: 20 mm. */
export const a4 = { width: 595.28, height: 841.89, left: 56.7, right: 538.58 } as const

export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly width?: number
  readonly gap?: number
}

/** One page being drawn. Every mark is either a part of the text, in reading order, or an ornament. */
export interface Sheet {
  readonly pen: PDFKit.PDFDocument
  /** A part with its role (PDF 32000-1 §14.8.4), read aloud in the order of these calls. */
  part(role: 'H1' | 'P' | 'Figure', draw: () => void, alt?: string): void
  /** Lines, tints and the watermark: skipped when the page is read aloud. */
  ornament(draw: () => void): void
  /** Draws at a place and returns where the text ends. */
  write(text: string, at: { x: number; y: number }, style: TextStyle): number
  measure(text: string, style: TextStyle): number
}

export interface SheetFacts {
  readonly title: Text
  readonly author: string
  readonly at: Date
}

/** Draws one A4 page as tagged PDF with embedded, searchable fonts. */
export async function drawSheet(facts: SheetFacts, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const pen = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'zh-CN',
    info: {
      Title: pick(facts.title, 'zh-CN'),
      Author: facts.author,
      Creator: 'Youban',
      CreationDate: facts.at,
      ModDate: facts.at,
    },
  })
  const done = collect(pen)
  const { regular, bold } = getFonts()
  pen.registerFont('regular', regular)
  pen.registerFont('bold', bold)
  draw(sheetOf(pen))
  pen.end()
  return done
}

function sheetOf(pen: PDFKit.PDFDocument): Sheet {
  const root = pen.struct('Document')
  pen.addStructure(root)
  function style({ size, bold = false, colour = '#000' }: TextStyle) {
    pen
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour)
  }
  function measure(text: string, given: TextStyle): number {
    style(given)
    return pen.heightOfString(text, options(given))
  }
  return {
    pen,
    measure,
    part: (role, draw, alt) => root.add(pen.struct(role, alt === undefined ? {} : { alt }, draw)),
    ornament: (draw) => {
      pen.markContent('Artifact', { type: 'Layout' })
      draw()
      pen.endMarkedContent()
    },
    write: (text, { x, y }, given) => {
      style(given)
      refuseMissingGlyphs(pen, text)
      const height = measure(text, given)
      pen.text(text, x, y, options(given))
      return y + height
    },
  }
}

/** pdfkit draws an empty box for what its font lacks; a wrong name on a document is worse than none. */
function refuseMissingGlyphs(pen: PDFKit.PDFDocument, text: string): void {
  // The types leave out the font in use; fontkit's own question is behind it.
  const { font } = (pen as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font
  const missing = [...text].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  // The character itself may be part of a name, and errors are logged.
  if (missing.length > 0) throw new Error(`the font lacks ${missing.length} of the characters of a text`)
}

function options({ align = 'left', width, gap = 0 }: TextStyle) {
  return { align, lineGap: gap, ...(width === undefined ? { lineBreak: false } : { width }) }
}

function collect(pen: PDFKit.PDFDocument): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  pen.on('data', (chunk: Buffer) => chunks.push(chunk))
  pen.on('end', () => resolve(Buffer.concat(chunks)))
  pen.on('error', reject)
  return promise
}
