import { dateWords } from '#texts/dates.ts'
import { pageWords, certificateTexts as texts, validityWords } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { formatCheckCode } from '../rules/index.ts'
import { drawBand, drawQr, drawWatermark } from './ornaments.ts'
import { a4, drawSheet, type Sheet, type TextStyle } from './sheet.ts'

/** The layout's own name and version, kept with each document made by it. */
export const template = 'id-card/1'

export interface Certificate {
  readonly title: Text
  readonly authority: Text
  readonly number: string
  readonly check: string
  /** The page people type, and what the QR opens. */
  readonly verifyPage: string
  readonly verifyAddress: string
  readonly caseNumber: string
  readonly name: string
  readonly born: string
  readonly idNumber: string
  /** JPEG, 358×441. */
  readonly photo: Buffer
  readonly issuedOn: string
  readonly validTo: string
  /** Why it is valid so long: the law as the catalogue cites it. */
  readonly basis: string
  readonly madeAt: Date
}

const ink = '#000000'
const soft = '#454f5d'
const hair = '#999999'
const labelWidth = 122
const photoSize = { width: 104, height: 128 }

/** The certificate as PDF: A4, one page, black on white, 样张 across it. */
export function drawCertificate(certificate: Certificate): Promise<Buffer> {
  const { title, authority, madeAt } = certificate
  return drawSheet({ title, author: authority.zh, at: madeAt }, (sheet) => {
    sheet.ornament(() => {
      drawWatermark(sheet.pen, texts.watermark)
      drawBand(sheet.pen)
    })
    drawHeading(sheet, certificate)
    const below = drawHolder(sheet, certificate, 222)
    const end = drawValidity(sheet, certificate, below + 20)
    drawSpecimenNote(sheet, end + 18)
    drawVerification(sheet, certificate)
    drawFoot(sheet)
  })
}

function drawHeading(sheet: Sheet, { title, authority, number, issuedOn }: Certificate): void {
  const across = { width: a4.right - a4.left, align: 'center' } as const
  sheet.part('P', () => sheet.write(authority.zh, { x: a4.left, y: 54 }, { size: 14, ...across }))
  sheet.part('P', () => sheet.write(authority.en, { x: a4.left, y: 75 }, { size: 9, colour: soft, ...across }))
  sheet.part('H1', () => sheet.write(title.zh, { x: a4.left, y: 94 }, { size: 27, bold: true, ...across }))
  sheet.part('P', () => sheet.write(title.en, { x: a4.left, y: 135 }, { size: 11, colour: soft, ...across }))
  const half = (a4.right - a4.left) / 2
  sheet.part('P', () =>
    sheet.write(`${texts.number.zh} ${texts.number.en}  ${number}`, { x: a4.left, y: 169 }, { size: 11, width: half }),
  )
  const issued = `${texts.issued.zh} ${texts.issued.en}  ${dateWords(issuedOn, 'zh-CN')}`
  sheet.part('P', () => sheet.write(issued, { x: a4.left + half, y: 169 }, { size: 11, width: half, align: 'right' }))
  sheet.ornament(() => rule(sheet, { y: 194, width: 1.5, colour: ink }))
}

/** Name, dates and number on the left, the photo on the right; returns where the lower of both ends. */
function drawHolder(sheet: Sheet, certificate: Certificate, top: number): number {
  const rows: [Text, string][] = [
    [texts.name, certificate.name],
    [texts.born, dateWords(certificate.born, 'zh-CN')],
    [texts.idNumber, certificate.idNumber],
    [texts.authority, certificate.authority.zh],
    [texts.caseNumber, certificate.caseNumber],
  ]
  const valueWidth = a4.right - a4.left - labelWidth - photoSize.width - 24
  let y = top - 8
  for (const [label, value] of rows) {
    const at = y
    const bold = valueStyle(sheet, value, valueWidth)
    sheet.part('P', () => {
      sheet.write(label.zh, { x: a4.left, y: at }, { size: 11, colour: soft })
      sheet.write(label.en, { x: a4.left, y: at + 14 }, { size: 9, colour: soft })
      sheet.write(value, { x: a4.left + labelWidth, y: at + 1 }, bold)
    })
    y += Math.max(32, sheet.measure(value, bold) + 12)
  }
  const x = a4.right - photoSize.width
  sheet.part(
    'Figure',
    () => sheet.pen.image(certificate.photo, x, top - 6, photoSize),
    `${texts.photo.zh} ${texts.photo.en}`,
  )
  sheet.ornament(() =>
    sheet.pen
      .rect(x, top - 6, photoSize.width, photoSize.height)
      .lineWidth(0.5)
      .strokeColor(ink)
      .stroke(),
  )
  return Math.max(y, top + photoSize.height)
}

// A name of sixty characters must not push the page down: beyond two lines it is set smaller.
function valueStyle(sheet: Sheet, value: string, width: number): TextStyle & { width: number } {
  const style = { size: 12.5, bold: true, width }
  return sheet.measure(value, style) <= 40 ? style : { ...style, size: 10 }
}

function drawValidity(sheet: Sheet, { issuedOn, validTo, basis }: Certificate, top: number): number {
  const x = a4.left + 16
  const width = a4.right - a4.left - 32
  sheet.part('P', () => {
    sheet.write(texts.statement.zh, { x, y: top + 12 }, { size: 11, width })
    sheet.write(texts.statement.en, { x, y: top + 30 }, { size: 9, colour: soft, width })
  })
  sheet.part('P', () => {
    sheet.write(`${texts.validity.zh} ${texts.validity.en}`, { x, y: top + 54 }, { size: 11, colour: soft })
    const words = validityWords({ from: issuedOn, to: validTo })
    sheet.write(words.zh, { x, y: top + 70 }, { size: 17, bold: true, width })
    sheet.write(`${words.en}  ·  ${basis}`, { x, y: top + 97 }, { size: 9, colour: soft, width })
  })
  const height = 122
  sheet.ornament(() =>
    sheet.pen
      .rect(a4.left, top, a4.right - a4.left, height)
      .lineWidth(0.75)
      .strokeColor(ink)
      .stroke(),
  )
  return top + height
}

function drawSpecimenNote(sheet: Sheet, top: number): void {
  const x = a4.left + 20
  const width = a4.right - x
  const lines = [texts.specimenTitle, texts.specimenBody]
  sheet.ornament(() => sheet.pen.rect(a4.left, top, 4, 78).fill(ink))
  let y = top + 2
  for (const [index, { zh, en }] of lines.entries()) {
    const at = y
    sheet.part('P', () => {
      sheet.write(zh, { x, y: at }, { size: 11, bold: index === 0, width })
      sheet.write(en, { x, y: at + 17 }, { size: 9, colour: soft, width })
    })
    y += 40
  }
}

function drawVerification(sheet: Sheet, { check, verifyPage, verifyAddress }: Certificate): void {
  const top = 642
  const side = 118
  sheet.part(
    'Figure',
    () => drawQr(sheet.pen, { x: a4.left, y: top, side, text: verifyAddress }),
    `${texts.qr.zh} ${texts.qr.en}`,
  )
  const x = a4.left + side + 16
  const width = 196
  sheet.part('P', () => sheet.write(texts.verifyTitle.zh, { x, y: top - 2 }, { size: 11, bold: true, width }))
  sheet.part('P', () => {
    const end = sheet.write(texts.verifyBody.zh, { x, y: top + 15 }, { size: 9.5, width, gap: 1.5 })
    sheet.write(texts.verifyBody.en, { x, y: end + 2 }, { size: 9, colour: soft, width })
  })
  sheet.part('P', () => {
    sheet.write(verifyPage, { x, y: top + side - 32 }, { size: 9, colour: soft })
    sheet.write(`${texts.check.zh} ${texts.check.en}`, { x, y: top + side - 13 }, { size: 9, colour: soft })
    sheet.write(formatCheckCode(check), { x: x + 84, y: top + side - 16 }, { size: 11.5, bold: true })
  })
  drawSealPlace(sheet, top)
}

function drawSealPlace(sheet: Sheet, top: number): void {
  const box = { x: a4.right - 122, y: top, width: 122, height: 84 }
  const centred = { width: box.width, align: 'center', colour: soft } as const
  sheet.ornament(() =>
    sheet.pen
      .rect(box.x, box.y, box.width, box.height)
      .lineWidth(0.75)
      .dash(3, { space: 3 })
      .strokeColor(soft)
      .stroke()
      .undash(),
  )
  sheet.part('P', () => {
    sheet.write(texts.sealOf.zh, { x: box.x, y: top + 26 }, { size: 10, ...centred })
    sheet.write(texts.seal.zh, { x: box.x, y: top + 43 }, { size: 10, ...centred })
  })
  sheet.part('P', () => {
    sheet.write(texts.noSeal.zh, { x: box.x, y: top + 90 }, { size: 10, ...centred, colour: ink })
    sheet.write(texts.noSeal.en, { x: box.x, y: top + 105 }, { size: 9, ...centred })
  })
}

function drawFoot(sheet: Sheet): void {
  const y = 792
  const width = (a4.right - a4.left) / 3
  const words = pageWords({ page: 1, pages: 1 })
  const cells = [
    { text: `${texts.template.zh} ${template}`, align: 'left' },
    { text: texts.hotline.zh, align: 'center' },
    { text: words.zh, align: 'right' },
  ] as const
  sheet.ornament(() => rule(sheet, { y: y - 8, width: 0.5, colour: hair }))
  for (const [index, { text, align }] of cells.entries()) {
    sheet.part('P', () => sheet.write(text, { x: a4.left + index * width, y }, { size: 9, colour: soft, width, align }))
  }
}

function rule(sheet: Sheet, { y, width, colour }: { y: number; width: number; colour: string }): void {
  sheet.pen.moveTo(a4.left, y).lineTo(a4.right, y).lineWidth(width).strokeColor(colour).stroke()
}
