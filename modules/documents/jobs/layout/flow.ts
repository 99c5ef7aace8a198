import { pick, type Text } from '#texts/lang.ts'
import { leadingOf, openSheet, type Part, type Role, type Sheet, soft, type TextStyle } from './sheet.ts'

/** The room for text on each page, in points. */
export interface Frame {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

/** Paper of the hall: A4, A5, or a roll of 80 mm whose height follows what is on it. */
export interface PaperSize {
  readonly width: number
  readonly height: number | 'as-needed'
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number }
}

const millimetre = 72 / 25.4

/** Margins of SCREENS: A4 20 mm, A5 10 mm; a printer of rolls reaches 72 of its 80 mm. */
export const paperSizes = {
  A4: { width: 595.28, height: 841.89, margin: { x: 20 * millimetre, top: 54, bottom: 66 } },
  A5: { width: 419.53, height: 595.28, margin: { x: 10 * millimetre, top: 10 * millimetre, bottom: 36 } },
  roll: { width: 80 * millimetre, height: 'as-needed', margin: { x: 4 * millimetre, top: 12, bottom: 18 } },
} as const satisfies Record<string, PaperSize>

export type PaperName = keyof typeof paperSizes

/** Text that runs down the pages. `y` is where the next block begins. */
export interface Flow {
  readonly sheet: Sheet
  readonly frame: Frame
  /** English stands below the Chinese. */
  readonly bilingual: boolean
  y: number
  /** Turns the page unless there is room; a block that asks first is never torn. */
  need(height: number): void
  /** A block of one part: draws at `y` and moves on. */
  block(role: Role, height: number, draw: (part: Part, top: number) => void): void
}

export interface FlowFacts {
  readonly title: Text
  readonly author: string
  readonly at: Date
  readonly paper: PaperName
  readonly bilingual: boolean
  /** Before a page is written on: what lies beneath, and the heading of the second and later pages. */
  readonly onPage: (flow: Flow, page: number) => void
  /** When all pages are known: page numbers. */
  readonly onEnd: (sheet: Sheet, page: { readonly n: number; readonly of: number; readonly height: number }) => void
}

/** What a roll is cut to when nobody knows yet how long it gets: longer than any slip. */
const longRoll = 6000

export interface Drawn {
  readonly content: Buffer
  /** Characters that no font has: the paper is completed by hand. */
  readonly missing: readonly string[]
}

export async function drawPages(facts: FlowFacts, build: (flow: Flow) => void): Promise<Drawn> {
  const { height } = paperSizes[facts.paper]
  if (height !== 'as-needed') return drawAt(height, facts, build).finish()
  // Once to see how long it gets, and once on paper of that length.
  const { used } = drawAt(longRoll, facts, build)
  return drawAt(Math.ceil(used), facts, build).finish()
}

function drawAt(height: number, facts: FlowFacts, build: (flow: Flow) => void) {
  const { width, margin } = paperSizes[facts.paper]
  const page = { width, height }
  const { sheet, close } = openSheet({ title: facts.title.zh, author: facts.author, at: facts.at, page })
  const frame = { left: margin.x, width: width - 2 * margin.x, top: margin.top, bottom: height - margin.bottom }
  const flow: Flow = {
    sheet,
    frame,
    bilingual: facts.bilingual,
    y: frame.top,
    need: (room) => {
      if (flow.y + room <= frame.bottom) return
      sheet.pen.addPage()
      flow.y = frame.top
      facts.onPage(flow, sheet.pen.bufferedPageRange().count)
    },
    block: (role, room, draw) => {
      flow.need(room)
      const part = sheet.open(role)
      draw(part, flow.y)
      part.close()
      flow.y += room
    },
  }
  facts.onPage(flow, 1)
  build(flow)
  const used = flow.y + margin.bottom
  return {
    used,
    finish: async (): Promise<Drawn> => {
      const { count } = sheet.pen.bufferedPageRange()
      for (let n = 1; n <= count; n += 1) {
        sheet.pen.switchToPage(n - 1)
        facts.onEnd(sheet, { n, of: count, height })
      }
      return { content: await close(), missing: [...sheet.missing] }
    },
  }
}

/** A text as this paper says it: in Chinese, and with English below where a foreigner receives it. */
export interface Words {
  readonly lines: readonly { readonly text: string; readonly style: TextStyle }[]
  readonly height: number
}

const english = { size: 9, colour: soft, leading: 1.35 } as const

/** Breaks a text into the lines of a width; a plain string is the same in both languages. */
export function wordsOf(flow: Flow, text: Text | string, width: number, style: TextStyle): Words {
  const zh = typeof text === 'string' ? text : pick(text, 'zh-CN')
  const lines = flow.sheet.lines(zh, width, style).map((line) => ({ text: line, style }))
  if (flow.bilingual && typeof text !== 'string') {
    const below = { ...english, ...(style.align === undefined ? {} : { align: style.align }) }
    for (const line of flow.sheet.lines(text.en, width, below)) lines.push({ text: line, style: below })
  }
  return { lines, height: lines.reduce((sum, line) => sum + leadingOf(line.style) * line.style.size, 0) }
}

/** Draws words at a place; returns where they end. */
export function drawWords(flow: Flow, words: Words, at: { x: number; y: number; width: number }): number {
  let { y } = at
  for (const { text, style } of words.lines) y = flow.sheet.write(text, { ...at, y }, style)
  return y
}
