import type { Text } from '#texts/lang.ts'
import { drawWords, type Flow, type Words, wordsOf } from './flow.ts'
import { hair, ink, type Role, soft, type TextStyle } from './sheet.ts'

/** One fact: what it is and how it reads. */
export type Entry = readonly [label: Text, value: Text | string]

export function gap(flow: Flow, height: number): void {
  flow.y += height
}

/** A text over the whole width; a long one goes on on the next page. */
export function paragraph(flow: Flow, text: Text | string, style: TextStyle, role: Role = 'P'): void {
  const words = wordsOf(flow, text, flow.frame.width, style)
  const part = flow.sheet.open(role)
  for (const line of words.lines) {
    const height = (line.style.leading ?? 1.5) * line.style.size
    flow.need(height)
    part.mark(() => flow.sheet.write(line.text, { x: flow.frame.left, y: flow.y, width: flow.frame.width }, line.style))
    flow.y += height
  }
  part.close()
}

export function heading(flow: Flow, text: Text, size: number): void {
  // A heading alone at the foot of a page says nothing.
  flow.need(size * 1.5 + 40)
  if (flow.y > flow.frame.top) gap(flow, size * 0.5)
  paragraph(flow, text, { size, bold: true, leading: 1.45 }, 'H2')
  gap(flow, 4)
}

interface EntryLook {
  readonly size: number
  readonly labelWidth: number
  /** Entries side by side. */
  readonly columns?: 1 | 2
  readonly gap?: number
  /** Room to keep free at the right, for a photo. */
  readonly inset?: number
}

/** Facts below one another, or in two columns; a value that needs more lines pushes the next ones down. */
export function entries(flow: Flow, list: readonly Entry[], look: EntryLook): void {
  const columns = look.columns ?? 1
  const between = 16
  const across = flow.frame.width - (look.inset ?? 0)
  const width = (across - between * (columns - 1)) / columns
  for (let at = 0; at < list.length; at += columns) {
    const cells = list.slice(at, at + columns).map(([label, value], column) => ({
      x: flow.frame.left + column * (width + between),
      label: wordsOf(flow, label, look.labelWidth - 8, { size: look.size, colour: soft }),
      value: wordsOf(flow, value, width - look.labelWidth, { size: look.size, bold: true }),
    }))
    const height = Math.max(...cells.map(({ label, value }) => Math.max(label.height, value.height)))
    flow.need(height)
    for (const { x, label, value } of cells) {
      const part = flow.sheet.open('P')
      part.mark(() => {
        drawWords(flow, label, { x, y: flow.y, width: look.labelWidth - 8 })
        drawWords(flow, value, { x: x + look.labelWidth, y: flow.y, width: width - look.labelWidth })
      })
      part.close()
    }
    flow.y += height + (look.gap ?? 5)
  }
}

export interface Column {
  readonly title: Text
  /** A part of the whole width. */
  readonly share: number
  readonly align?: 'left' | 'right'
}

/** A table with ruled cells. Rows are not torn; a table that goes on repeats its head. */
export function table(
  flow: Flow,
  given: {
    readonly columns: readonly Column[]
    readonly rows: readonly (readonly (Text | string)[])[]
    readonly size: number
    readonly headless?: boolean
    /** The last row is a sum. */
    readonly boldLast?: boolean
  },
): void {
  const cellPadding = { x: 6, y: given.size < 10 ? 2.5 : 4 }
  const { left, width } = flow.frame
  const whole = given.columns.reduce((sum, { share }) => sum + share, 0)
  const cells = given.columns.map(({ share, align = 'left' }, index) => {
    const before = given.columns.slice(0, index).reduce((sum, column) => sum + column.share, 0)
    return { x: left + (width * before) / whole, width: (width * share) / whole, align }
  })
  const part = flow.sheet.open('Table')

  function prepare(row: readonly (Text | string)[], style: TextStyle): { words: Words[]; height: number } {
    const words = cells.map((cell, index) =>
      wordsOf(flow, row[index] ?? '', cell.width - 2 * cellPadding.x, { ...style, align: cell.align }),
    )
    return { words, height: Math.max(...words.map(({ height }) => height)) + 2 * cellPadding.y }
  }

  function draw({ words, height }: { words: Words[]; height: number }, role: 'TH' | 'TD'): void {
    flow.sheet.ornament(() => {
      for (const cell of cells) {
        if (role === 'TH') flow.sheet.pen.rect(cell.x, flow.y, cell.width, height).fill('#f1f1f1')
        flow.sheet.pen.rect(cell.x, flow.y, cell.width, height).lineWidth(0.5).strokeColor(hair).stroke()
      }
    })
    const line = part.open('TR')
    for (const [index, cell] of cells.entries()) {
      const found = words[index]
      const box = line.open(role, role === 'TH' ? { scope: 'Column' } : {})
      const at = { x: cell.x + cellPadding.x, y: flow.y + cellPadding.y, width: cell.width - 2 * cellPadding.x }
      if (found !== undefined) box.mark(() => drawWords(flow, found, at))
      box.close()
    }
    line.close()
    flow.y += height
  }

  const head = prepare(
    given.columns.map(({ title }) => title),
    { size: given.size - 0.5, leading: 1.4 },
  )
  const drawHead = () => {
    if (given.headless !== true) draw(head, 'TH')
  }
  flow.need(head.height * 2.5)
  drawHead()
  for (const [index, row] of given.rows.entries()) {
    const bold = given.boldLast === true && index === given.rows.length - 1
    const ready = prepare(row, { size: given.size, leading: 1.4, bold })
    if (flow.y + ready.height > flow.frame.bottom) {
      flow.need(ready.height)
      drawHead()
    }
    draw(ready, 'TD')
  }
  part.close()
}

export interface Line {
  readonly text: Text | string
  readonly style: TextStyle
}

interface BoxLook {
  readonly kind: 'frame' | 'bar'
  /** Stands at the right of the lines. */
  readonly aside?: { readonly lines: readonly Line[]; readonly width: number }
}

/** Lines in a frame, or behind a bar: kept on one page. */
export function box(flow: Flow, lines: readonly Line[], look: BoxLook): void {
  const inset = look.kind === 'bar' ? 14 : 13
  const padding = look.kind === 'bar' ? 6 : 10
  const { left, width } = flow.frame
  const inner = width - 2 * inset
  const asideWidth = look.aside?.width ?? 0
  const columns = [
    { x: left + inset, width: inner - asideWidth, lines },
    { x: left + inset + inner - asideWidth, width: asideWidth, lines: look.aside?.lines ?? [] },
  ].map((column) => {
    const words = column.lines.map(({ text, style }) => wordsOf(flow, text, column.width, style))
    return { ...column, words, height: words.reduce((sum, part) => sum + part.height, 0) }
  })
  const tallest = Math.max(...columns.map((column) => column.height))
  const height = tallest + 2 * padding
  flow.need(height)
  flow.sheet.ornament(() => {
    const { pen } = flow.sheet
    if (look.kind === 'bar') pen.rect(left, flow.y, 3.5, height).fill(ink)
    else pen.rect(left, flow.y, width, height).lineWidth(1).strokeColor(ink).stroke()
  })
  for (const column of columns) {
    let y = flow.y + padding + (tallest - column.height) / 2
    for (const part of column.words) {
      const open = flow.sheet.open('P')
      const at = { x: column.x, y, width: column.width }
      open.mark(() => drawWords(flow, part, at))
      open.close()
      y += part.height
    }
  }
  flow.y += height
}

export function rule(flow: Flow, look: { readonly width: number; readonly colour: string }): void {
  const { left, width } = flow.frame
  flow.sheet.ornament(() =>
    flow.sheet.pen
      .moveTo(left, flow.y)
      .lineTo(left + width, flow.y)
      .lineWidth(look.width)
      .strokeColor(look.colour)
      .stroke(),
  )
}

interface SignLook {
  readonly size: number
  /** Where the line ends and the day begins, as parts of the width. */
  readonly lineTo?: number
}

/** A line to sign on; with the signature where it was given on glass. */
export interface SignPlace {
  readonly label: Text
  /** PNG. */
  readonly picture?: Uint8Array
}

/** Places to sign: a label, a line, and the day. */
export function signatures(
  flow: Flow,
  places: readonly (Text | SignPlace)[],
  day: Text,
  { size, lineTo = 0.7 }: SignLook,
): void {
  const height = size * 2.6 + (flow.bilingual ? 14 : 0)
  flow.need(height * places.length)
  const { left, width } = flow.frame
  const lineFrom = lineTo * 0.43
  const dayAt = { x: left + width * (lineTo + 0.03), width: width * (0.97 - lineTo) }
  for (const place of places) {
    const { label: words, picture } = 'label' in place ? place : { label: place, picture: undefined }
    const label = wordsOf(flow, words, width * lineFrom, { size })
    const date = wordsOf(flow, day, dayAt.width, { size, align: 'right' })
    const y = flow.y
    const part = flow.sheet.open('P')
    part.mark(() => {
      drawWords(flow, label, { x: left, y: y + size, width: width * lineFrom })
      drawWords(flow, date, { ...dayAt, y: y + size })
    })
    part.close()
    flow.sheet.ornament(() =>
      flow.sheet.pen
        .moveTo(left + width * lineFrom, y + size * 2.5)
        .lineTo(left + width * lineTo, y + size * 2.5)
        .lineWidth(0.5)
        .strokeColor(ink)
        .stroke(),
    )
    if (picture !== undefined) {
      const figure = flow.sheet.open('Figure', { alt: words.zh })
      const fit: [number, number] = [width * (lineTo - lineFrom) - 8, size * 2.6]
      figure.mark(() =>
        flow.sheet.pen.image(Buffer.from(picture), left + width * lineFrom + 4, y - size * 0.2, { fit }),
      )
      figure.close()
    }
    flow.y += height
  }
}
