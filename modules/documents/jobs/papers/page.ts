import { dateWords, dayOf } from '#texts/dates.ts'
import { documentName, missingGlyphWords, pageWords, paperTexts as texts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { formatCheckCode } from '../../rules/index.ts'
import { box, gap, rule } from '../layout/blocks.ts'
import { type Drawn, drawPages, drawWords, type Flow, type PaperName, paperSizes, wordsOf } from '../layout/flow.ts'
import { codeOf } from '../layout/glyphs.ts'
import { drawBand, drawMark, drawQr, drawWatermark } from '../layout/ornaments.ts'
import { hair, ink, type Sheet, soft } from '../layout/sheet.ts'

/** What every paper says of itself. Plain data: it travels to the thread that draws. */
export interface PaperFacts {
  readonly kind: string
  /** Name and version of the layout. */
  readonly template: string
  /** The organ that speaks, and the place. */
  readonly authority: Text
  readonly hall: Text
  readonly number: string
  readonly check: string
  /** The page people type, and what the QR opens. */
  readonly verifyPage: string
  readonly verifyAddress: string
  readonly caseNumber: string
  /** When it was made, on the wire. */
  readonly madeAt: string
  /** Whether a foreigner receives it, or somebody who chose English. */
  readonly bilingual: boolean
}

/** Draws a paper: what lies beneath, the text, and then what stands on every page. */
export function drawPaper(
  facts: PaperFacts,
  paper: PaperName,
  build: (flow: Flow, facts: PaperFacts) => void,
): Promise<Drawn> {
  const title = documentName(facts.kind)
  const { width } = paperSizes[paper]
  return drawPages(
    {
      title,
      author: facts.authority.zh,
      at: new Date(facts.madeAt),
      paper,
      bilingual: facts.bilingual,
      onPage: (flow, page) => {
        const { height } = flow.sheet.pen.page
        flow.sheet.ornament(() => {
          drawWatermark(flow.sheet.pen, texts.watermark, { width, height })
          if (paper === 'A4') drawBand(flow.sheet.pen, { width, height })
        })
        if (page > 1) continuationHeading(flow, facts)
      },
      onEnd: (sheet, page) => drawFoot(sheet, { facts, paper, ...page }),
    },
    (flow) => build(flow, facts),
  )
}

/** The heading of an A4 paper: the organ, the name, number and day. */
export function officialHeading(flow: Flow, { kind, authority, number, madeAt }: PaperFacts): void {
  const { left, width } = flow.frame
  const centre = (text: Text, size: number, role: 'H1' | 'P', bold: boolean) => {
    const words = wordsOf(flow, text, width, { size, bold, align: 'center', leading: 1.35 })
    flow.block(role, words.height, (part, y) => part.mark(() => drawWords(flow, words, { x: left, y, width })))
  }
  centre(authority, 14, 'P', false)
  gap(flow, 2)
  centre(documentName(kind), 26, 'H1', true)
  gap(flow, 14)
  const day = dayOf(madeAt)
  const issued = flow.bilingual ? `${dateWords(day, 'zh-CN')}  ${dateWords(day, 'en')}` : dateWords(day, 'zh-CN')
  const facts = [
    { text: `${label(flow, texts.number)} ${number}`, align: 'left' },
    { text: `${label(flow, texts.issued)} ${issued}`, align: 'right' },
  ] as const
  flow.block('P', 20, (part, y) =>
    part.mark(() => {
      for (const { text, align } of facts) flow.sheet.write(text, { x: left, y, width }, { size: 10.5, align })
    }),
  )
  rule(flow, { width: 1.5, colour: ink })
  gap(flow, 16)
}

/** The heading of a receipt: the mark of the service, the name, number and moment. */
export function receiptHeading(flow: Flow, facts: PaperFacts, lines: readonly string[]): void {
  const { left, width } = flow.frame
  const side = 34
  const { sheet } = flow
  sheet.ornament(() => drawMark(sheet.pen, { x: left, y: flow.y, side }))
  const title = wordsOf(flow, documentName(facts.kind), 180, { size: 19, bold: true, leading: 1.2 })
  const top = flow.y
  const name = sheet.open('H1')
  name.mark(() => drawWords(flow, title, { x: left + side + 12, y: top + (flow.bilingual ? 0 : 5), width: 180 }))
  name.close()
  const about = sheet.open('P')
  about.mark(() => {
    for (const [index, text] of lines.entries()) {
      const at = { x: left, y: top + 3 + index * 14, width }
      sheet.write(text, at, { size: 9, colour: soft, align: 'right' })
    }
  })
  about.close()
  flow.y = top + Math.max(side, title.height, 3 + lines.length * 14) + 6
  sheet.ornament(() =>
    sheet.pen
      .moveTo(left, flow.y)
      .lineTo(left + width, flow.y)
      .lineWidth(1.5)
      .strokeColor('#17427e')
      .stroke(),
  )
  gap(flow, 10)
}

export function label(flow: Flow, text: Text): string {
  return flow.bilingual ? `${text.zh} ${text.en}` : text.zh
}

const verificationHeight = 134

/** At the foot of the last page: the QR and how to verify at the left, the place of the seal at the right. */
export function verification(flow: Flow, facts: PaperFacts, { seal }: { readonly seal: boolean }): void {
  noteMissing(flow)
  flow.need(verificationHeight)
  flow.y = flow.frame.bottom - verificationHeight + 12
  const top = flow.y
  const { sheet } = flow
  const { left, width } = flow.frame
  const side = 112
  const figure = sheet.open('Figure', { alt: label(flow, texts.qrVerify) })
  figure.mark(() => drawQr(sheet.pen, { x: left, y: top, side, text: facts.verifyAddress }))
  figure.close()
  const x = left + side + 16
  const room = seal ? 205 : width - side - 16
  const title = wordsOf(flow, texts.verifyTitle, room, { size: 11, bold: true })
  const body = wordsOf(flow, texts.verifyBody, room, { size: 9, leading: 1.45 })
  const words = sheet.open('P')
  words.mark(() => {
    const below = drawWords(flow, title, { x, y: top - 3, width: room })
    drawWords(flow, body, { x, y: below, width: room })
  })
  words.close()
  const code = sheet.open('P')
  code.mark(() => {
    sheet.write(facts.verifyPage, { x, y: top + side - 29, width: room }, { size: 9, colour: soft })
    const check = label(flow, texts.check)
    sheet.write(check, { x, y: top + side - 13.5, width: 90 }, { size: 9, colour: soft })
    const at = { x: x + (flow.bilingual ? 82 : 36), y: top + side - 15.5, width: 120 }
    sheet.write(formatCheckCode(facts.check), at, { size: 11, bold: true })
  })
  code.close()
  if (seal) sealPlace(flow, { x: left + width - 118, y: top, width: 118, height: 78 })
  flow.y = flow.frame.bottom
}

/** Where the seal of the organ would stand; a specimen has none (国务院令第716号: an electronic seal counts as one). */
function sealPlace(flow: Flow, place: { x: number; y: number; width: number; height: number }): void {
  const { sheet } = flow
  const { x, y, width, height } = place
  sheet.ornament(() =>
    sheet.pen.rect(x, y, width, height).lineWidth(0.75).dash(3, { space: 3 }).strokeColor(soft).stroke().undash(),
  )
  const centred = { size: 9.5, colour: soft, align: 'center' } as const
  const part = sheet.open('P')
  part.mark(() => {
    sheet.write(texts.sealOf.zh, { x, y: y + height / 2 - 15, width }, centred)
    sheet.write(texts.seal.zh, { x, y: y + height / 2, width }, centred)
    const words = wordsOf(flow, texts.noSeal, width, { ...centred, size: 9, colour: ink })
    drawWords(flow, words, { x, y: y + height + 4, width })
  })
  part.close()
}

/** What the second page and all after it begin with: a page that is alone still says where it belongs. */
function continuationHeading(flow: Flow, facts: PaperFacts): void {
  const { left, width } = flow.frame
  const side = 58
  const { sheet } = flow
  sheet.ornament(() => {
    drawQr(sheet.pen, { x: left + width - side, y: flow.y, side, text: facts.verifyAddress })
    const at = { x: left, y: flow.y + 6, width: width - side - 12 }
    sheet.write(documentName(facts.kind).zh, at, { size: 12, bold: true })
    const line = `${texts.number.zh} ${facts.number}　${dateWords(dayOf(facts.madeAt), 'zh-CN')}`
    sheet.write(line, { ...at, y: at.y + 22 }, { size: 9, colour: soft })
  })
  flow.y += side + 8
  rule(flow, { width: 0.75, colour: ink })
  gap(flow, 12)
}

/** What is to be completed by hand, said before the verification so that nobody overlooks it. */
export function noteMissing(flow: Flow): void {
  const codes = [...flow.sheet.missing].map(codeOf)
  if (codes.length === 0) return
  gap(flow, 8)
  box(flow, [{ text: missingGlyphWords(codes), style: { size: 9.5, bold: true } }], { kind: 'bar' })
}

interface Foot {
  readonly facts: PaperFacts
  readonly paper: PaperName
  readonly n: number
  readonly of: number
  readonly height: number
}

function drawFoot(sheet: Sheet, { facts, paper, n, of, height }: Foot): void {
  const { width, margin } = paperSizes[paper]
  const room = width - 2 * margin.x
  const y = height - { A4: 50, A5: 26, roll: 16 }[paper]
  const page = pageWords({ page: n, pages: of })
  const pages = { A4: facts.bilingual ? `${page.zh}  ${page.en}` : page.zh, A5: page.zh, roll: '' }[paper]
  const template = `${texts.template.zh} ${facts.template}`
  const centre = { A4: texts.hotline.zh, A5: facts.hall.zh, roll: '' }[paper]
  const cells = [
    { text: template, align: 'left' },
    { text: centre, align: 'center' },
    { text: pages, align: 'right' },
  ] as const
  sheet.pen.markContent('Artifact', { type: 'Pagination' })
  sheet.pen
    .moveTo(margin.x, y - 4)
    .lineTo(margin.x + room, y - 4)
    .lineWidth(0.5)
    .strokeColor(hair)
    .stroke()
  for (const { text, align } of cells) {
    const style = { size: 9, colour: soft, align, leading: 1.4 }
    if (text !== '') sheet.write(text, { x: margin.x, y, width: room }, style)
  }
  sheet.pen.endMarkedContent()
}
