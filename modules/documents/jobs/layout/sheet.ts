import PDFDocument from 'pdfkit'
import { type FaceName, getFace } from './fonts.ts'
import { codeOf, type Run, runsOf } from './glyphs.ts'
import { breakLines } from './lines.ts'

export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  /** From line to line, as a part of the size. */
  readonly leading?: number
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A part of the text with its role (PDF 32000-1 §14.8.4); it may hold marks or other parts, never a turn of the page. */
export interface Part {
  mark(draw: () => void): void
  open(role: Role, options?: { alt?: string; scope?: 'Row' | 'Column' }): Part
  close(): void
}

export type Role = 'H1' | 'H2' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI'

/** The pages being drawn. Every mark is either part of the text, read aloud in this order, or an ornament. */
export interface Sheet {
  readonly pen: PDFKit.PDFDocument
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>
  open(role: Role, options?: { alt?: string }): Part
  /** Lines, tints, page numbers: skipped when the page is read aloud. */
  ornament(draw: () => void): void
  lines(text: string, width: number, style: TextStyle): string[]
  /** Draws a text at a place and returns where it ends. */
  write(text: string, at: Place, style: TextStyle): number
  height(text: string, width: number, style: TextStyle): number
}

export interface SheetFacts {
  readonly title: string
  readonly author: string
  readonly at: Date
  readonly page: { readonly width: number; readonly height: number }
}

export const ink = '#000000'
export const soft = '#454f5d'
export const hair = '#999999'

/** Opens a PDF: tagged, in Chinese, searchable, and the same bytes for the same marks. */
export function openSheet({ title, author, at, page }: SheetFacts): { sheet: Sheet; close(): Promise<Buffer> } {
  const pen = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Author: author, Creator: 'Youban', CreationDate: at, ModDate: at },
  })
  const done = collect(pen)
  const sheet = sheetOf(pen)
  return {
    sheet,
    close: () => {
      pen.end()
      return done
    },
  }
}

function sheetOf(pen: PDFKit.PDFDocument): Sheet {
  const root = pen.struct('Document')
  pen.addStructure(root)
  const missing = new Set<string>()
  const registered = new Set<FaceName>()
  for (const face of ['regular', 'bold'] as const) register(face)
  const widths = new Map<string, number>()

  function register(face: FaceName): void {
    // The types know files only; a font that is open already is not read again for each document.
    if (!registered.has(face)) pen.registerFont(face, getFace(face).font as unknown as Buffer)
    registered.add(face)
  }

  function choose(face: FaceName, size: number): void {
    register(face)
    pen.font(face).fontSize(size)
  }

  function widthOf({ text, face }: Run): number {
    if (face === 'box') return 1
    const key = `${face} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    choose(face, 1)
    const width = pen.widthOfString(text)
    widths.set(key, width)
    return width
  }

  function measure(text: string, { size, bold = false }: TextStyle): number {
    let width = 0
    for (const word of text.split(/(?<=\s)|(?=\p{Script=Han})|(?<=\p{Script=Han})/u)) {
      for (const run of runsOf(word, { bold })) width += widthOf(run)
    }
    return width * size
  }

  function writeLine(line: string, { x, y, width }: Place, style: TextStyle): void {
    const { size, bold = false, colour = ink, align = 'left' } = style
    let left = x
    if (align !== 'left') left += (width - measure(line, style)) * (align === 'right' ? 1 : 0.5)
    // Fonts of different make stand on one line.
    const baseline = y + (leadingOf(style) * size + capHeight * size) / 2
    for (const run of runsOf(line, { bold })) {
      if (run.face === 'box') drawBox(run.text, { left, baseline, size, colour })
      else {
        choose(run.face, size)
        pen.fillColor(colour).text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' })
      }
      left += run.face === 'box' ? size : pen.widthOfString(run.text)
    }
  }

  /** A character without a glyph: its code in a box of its size, to be completed by hand. It is copied as itself. */
  function drawBox(
    character: string,
    { left, baseline, size, colour }: { left: number; baseline: number; size: number; colour: string },
  ): void {
    missing.add(character)
    const code = codeOf(character)
    const half = Math.ceil(code.length / 2)
    pen.markContent('Span', { actual: character })
    pen
      .rect(left + size * 0.04, baseline - size * 0.82, size * 0.92, size * 0.98)
      .lineWidth(size / 24)
      .strokeColor(colour)
      .stroke()
    choose('regular', size * 0.38)
    for (const [row, text] of [code.slice(0, half), code.slice(half)].entries()) {
      const inset = (size - pen.widthOfString(text)) / 2
      const at = baseline - size * (row === 0 ? 0.42 : 0)
      pen.fillColor(colour).text(text, left + inset, at, { lineBreak: false, baseline: 'alphabetic' })
    }
    pen.endMarkedContent()
  }

  function lines(text: string, width: number, style: TextStyle): string[] {
    return breakLines(text, { width: width + 0.01, measure: (piece) => measure(piece, style) })
  }

  return {
    pen,
    missing,
    lines,
    open: (role, { alt } = {}) => partOf(pen, root, pen.struct(role, alt === undefined ? {} : { alt })),
    ornament: (draw) => {
      pen.markContent('Artifact', { type: 'Layout' })
      draw()
      pen.endMarkedContent()
    },
    height: (text, width, style) => lines(text, width, style).length * leadingOf(style) * style.size,
    write: (text, at, style) => {
      let { y } = at
      for (const line of lines(text, at.width, style)) {
        writeLine(line, { ...at, y }, style)
        y += leadingOf(style) * style.size
      }
      return y
    },
  }
}

/** Of Chinese characters: what makes a line look centred in its leading. */
const capHeight = 0.76

export function leadingOf({ leading = 1.5 }: TextStyle): number {
  return leading
}

function partOf(
  pen: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  element: PDFKit.PDFStructureElement,
): Part {
  parent.add(element)
  return {
    mark: (draw) => {
      element.add(draw)
    },
    open: (role, { alt, scope } = {}) => {
      const options = { ...(alt === undefined ? {} : { alt }), ...(scope === undefined ? {} : { scope }) }
      return partOf(pen, element, pen.struct(role, options))
    },
    close: () => element.end(),
  }
}

function collect(pen: PDFKit.PDFDocument): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  pen.on('data', (chunk: Buffer) => chunks.push(chunk))
  pen.on('end', () => resolve(Buffer.concat(chunks)))
  pen.on('error', reject)
  return promise
}
