import { paperTexts, validityWords } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { certificateTexts as texts } from '#texts/papers/certificates.ts'
import { box, type Entry, entries, gap, heading, type Line, paragraph, table } from '../layout/blocks.ts'
import type { Drawn, Flow } from '../layout/flow.ts'
import { soft } from '../layout/sheet.ts'
import { drawPaper, officialHeading, type PaperFacts, verification } from './page.ts'
import { drawPhoto } from './photo.ts'

export interface Certificate {
  readonly facts: PaperFacts
  /** A card or booklet to collect; an entry in the household register; a letter that proves something. */
  readonly layout: 'card' | 'page' | 'letter'
  readonly holder: readonly Entry[]
  /** JPEG, 358×441. */
  readonly photo: Uint8Array | null
  /** What is certified, in sentences. */
  readonly statement: readonly Text[]
  /** What was registered or applied for, entry by entry. */
  readonly content: readonly Entry[]
  readonly issuedOn: string
  /** A civil date, `LONG_TERM`, or `NONE` where no validity is stated. */
  readonly validTo: string
  /** The law as the catalogue cites it. */
  readonly basis: string
  /** What it is not, in the first line; what it may not be used for. */
  readonly caution: { readonly title: Text; readonly body: Text }
}

const photoSize = { width: 104, height: 128 }

/** What a service makes, as PDF: black on white, 样张 across it, and unlike any document that has security features. */
export function drawCertificate(certificate: Certificate): Promise<Drawn> {
  return drawPaper(certificate.facts, 'A4', (flow, facts) => {
    officialHeading(flow, facts)
    switch (certificate.layout) {
      case 'card':
        drawHolder(flow, certificate)
        drawContent(flow, certificate)
        drawStatement(flow, certificate)
        break
      case 'page':
        drawRegister(flow, certificate)
        drawStatement(flow, certificate)
        break
      case 'letter':
        drawLetter(flow, certificate)
        break
    }
    gap(flow, 16)
    const { title, body } = certificate.caution
    const lines = [
      { text: title, style: { size: 11, bold: true } },
      { text: body, style: { size: 10.5 } },
    ]
    box(flow, lines, { kind: 'bar' })
    gap(flow, 10)
    verification(flow, facts, { seal: true })
  })
}

/** Name, dates and number at the left, the photo at the right. */
function drawHolder(flow: Flow, { holder, photo, facts }: Certificate): void {
  const top = flow.y
  const list: Entry[] = [...holder, [paperTexts.authority, facts.authority], [paperTexts.caseNumber, facts.caseNumber]]
  const inset = photo === null ? 0 : photoSize.width + 24
  entries(flow, list, { size: 11.5, labelWidth: 108, gap: 8, inset })
  if (photo !== null) {
    drawPhoto(flow, photo, { x: flow.frame.left + flow.frame.width - photoSize.width, y: top, ...photoSize })
    flow.y = Math.max(flow.y, top + photoSize.height)
  }
  gap(flow, 14)
}

function drawContent(flow: Flow, { content }: Certificate): void {
  if (content.length === 0) return
  entries(flow, content, { size: 10.5, labelWidth: 108, columns: 2, gap: 6 })
  gap(flow, 8)
}

function drawStatement(flow: Flow, { statement, issuedOn, validTo, basis }: Certificate): void {
  const lines: Line[] = statement.map((text) => ({ text, style: { size: 11 } }))
  const words = validityWords({ from: issuedOn, to: validTo })
  const stated: Line[] =
    validTo === 'NONE'
      ? []
      : [
          { text: texts.validity, style: { size: 10.5, colour: soft } },
          { text: words, style: { size: 16, bold: true } },
        ]
  box(flow, [...lines, ...stated, { text: lawOf(flow, basis), style: { size: 9, colour: soft } }], { kind: 'frame' })
}

/** As a page of the register reads: one cell a label, one a value, two of each in a row. */
function drawRegister(flow: Flow, { holder, content, facts }: Certificate): void {
  heading(flow, texts.register, 12)
  const list: Entry[] = [...holder, ...content, [paperTexts.caseNumber, facts.caseNumber]]
  const rows = Array.from({ length: Math.ceil(list.length / 2) }, (_, row) => {
    const [first, second] = [list[row * 2], list[row * 2 + 1]]
    return [first?.[0] ?? '', first?.[1] ?? '', second?.[0] ?? '', second?.[1] ?? '']
  })
  const columns = [18, 32, 18, 32].map((share) => ({ title: texts.register, share }))
  table(flow, { size: 10.5, headless: true, columns, rows })
  gap(flow, 14)
}

/** A proof in running text, or, where the person is recognised by it, its purpose and its days in a frame. */
function drawLetter(flow: Flow, certificate: Certificate): void {
  const { photo, holder, statement, content, issuedOn, validTo, basis } = certificate
  const words = validityWords({ from: issuedOn, to: validTo })
  const valid = { zh: `有效期：${words.zh}`, en: `Valid: ${words.en}` }
  if (photo === null) {
    entries(flow, holder, { size: 11.5, labelWidth: 118, gap: 8 })
    gap(flow, 10)
    for (const text of statement) {
      paragraph(flow, text, { size: 12.5, leading: 1.9 })
      gap(flow, 6)
    }
    drawContent(flow, certificate)
    if (validTo !== 'NONE') paragraph(flow, valid, { size: 12.5 })
    gap(flow, 4)
  } else {
    drawHolder(flow, certificate)
    const lines: Line[] = [
      ...statement.map((text) => ({ text, style: { size: 11.5 } })),
      ...content.map(([, value]) => ({ text: value, style: { size: 13, bold: true, leading: 1.7 } })),
      { text: valid, style: { size: 11.5 } },
    ]
    box(flow, lines, { kind: 'frame' })
    gap(flow, 6)
  }
  paragraph(flow, lawOf(flow, basis), { size: 9.5, colour: soft })
}

// The catalogue cites the law in Chinese only.
function lawOf({ bilingual }: Flow, basis: string): string {
  return bilingual ? `依据 Legal basis：${basis}` : `依据：${basis}`
}
