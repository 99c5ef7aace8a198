import { formatFen } from '#kernel/money.ts'
import { clockText, dayOf } from '#texts/dates.ts'
import { paperTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { receiptTexts as texts } from '#texts/papers/receipt.ts'
import { formatCheckCode } from '../../rules/index.ts'
import { box, type Entry, entries, gap, heading, paragraph, signatures, table } from '../layout/blocks.ts'
import { type Drawn, drawWords, type Flow, wordsOf } from '../layout/flow.ts'
import { drawMark, drawQr } from '../layout/ornaments.ts'
import { ink, soft } from '../layout/sheet.ts'
import { drawPaper, label, noteMissing, type PaperFacts, receiptHeading } from './page.ts'

export interface AcceptanceReceipt {
  readonly facts: PaperFacts
  readonly acceptedAt: string
  /** The last day of the promise and of the law; null where the calendar is not published. */
  readonly promisedDue: string | null
  readonly promisedLimit: Text
  /** None where the law names no limit. */
  readonly statutory: { readonly due: string | null } | null
  /** Who and what, masked: a receipt is shown around. */
  readonly entries: readonly Entry[]
  readonly collection: Text
  readonly papers: readonly { readonly name: Text; readonly how: Text; readonly state: Text }[]
  readonly fees: readonly { readonly name: Text; readonly fen: number }[]
  /** The code that opens the case, only where no message brings it. */
  readonly statusCode: string | null
  /** What the QR for the status opens. */
  readonly statusAddress: string
}

/** 受理回执 on A5: dated, with number and place of the seal (行政许可法第三十二条第二款). */
export function drawAcceptanceReceipt(receipt: AcceptanceReceipt): Promise<Drawn> {
  return drawPaper(receipt.facts, 'A5', (flow, facts) => {
    receiptHeading(flow, facts, [
      `${label(flow, paperTexts.caseNumber)} ${facts.caseNumber}`,
      `${label(flow, paperTexts.number)} ${facts.number}`,
      clockText(receipt.acceptedAt, 'zh-CN'),
    ])
    promise(flow, receipt, { size: 15, aside: 124 })
    gap(flow, 8)
    entries(flow, receipt.entries, { size: 9.5, labelWidth: flow.bilingual ? 72 : 52, columns: 2, gap: 3 })
    entries(flow, [[texts.collection, receipt.collection]], {
      size: 9.5,
      labelWidth: flow.bilingual ? 72 : 52,
      gap: 2,
    })
    heading(flow, texts.papers, 10.5)
    table(flow, {
      size: 9.5,
      columns: [
        { title: texts.paperName, share: 46 },
        { title: texts.paperHow, share: 38 },
        { title: texts.paperState, share: 16 },
      ],
      rows: receipt.papers.map(({ name, how, state }) => [name, how, state]),
    })
    gap(flow, 5)
    heading(flow, texts.fees, 10.5)
    table(flow, { size: 9.5, headless: true, boldLast: true, columns: feeColumns, rows: feeRows(receipt) })
    noteMissing(flow)
    foot(flow, receipt)
  })
}

/** The same receipt on a roll of 80 mm. */
export function drawReceiptSlip(receipt: AcceptanceReceipt): Promise<Drawn> {
  return drawPaper(receipt.facts, 'roll', (flow, facts) => {
    const { left, width } = flow.frame
    const { sheet } = flow
    sheet.ornament(() => drawMark(sheet.pen, { x: left + width / 2 - 15, y: flow.y, side: 30 }))
    gap(flow, 36)
    const title = { size: 17, bold: true, align: 'center', leading: 1.3 } as const
    paragraph(flow, { zh: '受理回执', en: 'Receipt of acceptance' }, title, 'H1')
    const small = { size: 9, colour: soft, align: 'center', leading: 1.45 } as const
    for (const line of [facts.hall.zh, facts.number, clockText(receipt.acceptedAt, 'zh-CN')])
      paragraph(flow, line, small)
    gap(flow, 6)
    promise(flow, receipt, { size: 13, aside: 0 })
    gap(flow, 8)
    const look = { size: 9.5, labelWidth: flow.bilingual ? 68 : 48, gap: 2 }
    entries(flow, [[paperTexts.caseNumber, facts.caseNumber], ...receipt.entries], look)
    entries(flow, [[texts.collection, receipt.collection]], look)
    heading(flow, texts.papers, 10)
    for (const { name, state } of receipt.papers) entries(flow, [[name, state]], { ...look, labelWidth: 140 })
    heading(flow, texts.fees, 10)
    for (const [name, amount] of feeRows(receipt)) entries(flow, [[asText(name), amount]], { ...look, labelWidth: 140 })
    gap(flow, 6)
    qr(flow, { text: receipt.statusAddress, alt: paperTexts.qrStatus, side: 104 })
    paragraph(flow, texts.statusTitle, { size: 10, bold: true, align: 'center' })
    paragraph(flow, statusBody(receipt), { size: 9, align: 'center', leading: 1.45 })
    gap(flow, 8)
    qr(flow, { text: facts.verifyAddress, alt: paperTexts.qrVerify, side: 92 })
    paragraph(flow, paperTexts.verifyTitle, { size: 10, bold: true, align: 'center' })
    paragraph(flow, `${label(flow, paperTexts.check)} ${formatCheckCode(facts.check)}`, { ...small, colour: ink })
    noteMissing(flow)
    gap(flow, 8)
  })
}

/** The date first: what the person came for. How it is counted stands beside it, on a roll below it. */
function promise(flow: Flow, receipt: AcceptanceReceipt, { size, aside }: { size: number; aside: number }): void {
  const { promisedDue, promisedLimit, statutory, acceptedAt } = receipt
  const small = { size: 9, leading: 1.45 }
  const date = [
    { text: texts.promised, style: small },
    {
      text: promisedDue === null ? texts.unknownDate : texts.by(promisedDue),
      style: { size, bold: true, leading: 1.35 },
    },
  ]
  const align = aside === 0 ? 'left' : 'right'
  const words = [texts.counted(promisedLimit)]
  if (statutory !== null) words.push(texts.statutory(statutory.due, acceptedAt))
  const limits = words.map((text) => ({ text, style: { ...small, align } as const }))
  if (aside === 0) box(flow, [...date, ...limits], { kind: 'frame' })
  else box(flow, date, { kind: 'frame', aside: { lines: limits, width: aside } })
}

const feeColumns = [
  { title: texts.fees, share: 74 },
  { title: texts.sum, share: 26, align: 'right' },
] as const

function feeRows({ fees }: AcceptanceReceipt): (readonly [Text | string, Text | string])[] {
  if (fees.length === 0) return [[texts.noFee, feeText(0)]]
  const sum = fees.reduce((total, { fen }) => total + fen, 0)
  return [...fees.map(({ name, fen }) => [name, feeText(fen)] as const), [texts.toPay, feeText(sum)]]
}

function feeText(fen: number): Text {
  return { zh: formatFen(fen, 'zh-CN'), en: formatFen(fen, 'en') }
}

function asText(text: Text | string): Text {
  return typeof text === 'string' ? { zh: text, en: text } : text
}

function qr(flow: Flow, { text, alt, side }: { text: string; alt: Text; side: number }): void {
  const x = flow.frame.left + (flow.frame.width - side) / 2
  flow.need(side + 4)
  const figure = flow.sheet.open('Figure', { alt: alt.zh })
  figure.mark(() => drawQr(flow.sheet.pen, { x, y: flow.y, side, text }))
  figure.close()
  gap(flow, side + 4)
}

function statusBody({ statusCode }: AcceptanceReceipt): Text {
  return statusCode === null ? texts.statusBody : texts.statusBodyWith(statusCode)
}

const footHeight = 98
const englishBelow = 16

/** At the foot of the last page: the status at the left, the verification at the right, then signature and day. */
function foot(flow: Flow, receipt: AcceptanceReceipt): void {
  const { facts, statusAddress } = receipt
  const height = footHeight + (flow.bilingual ? englishBelow : 0)
  flow.need(height)
  flow.y = flow.frame.bottom - height
  const top = flow.y
  const { sheet } = flow
  const { left, width } = flow.frame
  const side = 74
  for (const [text, alt, x] of [
    [statusAddress, paperTexts.qrStatus, left],
    [facts.verifyAddress, paperTexts.qrVerify, left + width - side],
  ] as const) {
    const figure = sheet.open('Figure', { alt: label(flow, alt) })
    figure.mark(() => drawQr(sheet.pen, { x, y: top, side, text }))
    figure.close()
  }
  const at = { x: left + side + 10, y: top - 3, width: width - 2 * side - 20 }
  const small = { size: 9, leading: 1.4 }
  const part = sheet.open('P')
  part.mark(() => {
    let y = drawWords(flow, wordsOf(flow, texts.statusTitle, at.width, { ...small, bold: true }), at)
    y = sheet.write(statusBody(receipt).zh, { ...at, y }, small)
    y = sheet.write(`${paperTexts.verifyTitle.zh}：${facts.verifyPage}`, { ...at, y: y + 3 }, small)
    sheet.write(`${paperTexts.check.zh} ${formatCheckCode(facts.check)}`, { ...at, y }, { ...small, bold: true })
  })
  part.close()
  flow.y = top + side - 2
  signatures(flow, [texts.signature], texts.stamped(dayOf(facts.madeAt)), { size: 9, lineTo: 0.42 })
}
