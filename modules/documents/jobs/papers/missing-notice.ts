import { paperTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { missingNoticeTexts as texts } from '#texts/papers/decisions.ts'
import { box, type Entry, entries, gap, heading, paragraph, signatures, table } from '../layout/blocks.ts'
import type { Drawn } from '../layout/flow.ts'
import { soft } from '../layout/sheet.ts'
import { drawPaper, officialHeading, type PaperFacts, verification } from './page.ts'

export interface MissingNotice {
  readonly facts: PaperFacts
  readonly service: Text
  readonly applicant: readonly Entry[]
  readonly items: readonly { readonly name: Text; readonly why: Text; readonly where: Text }[]
  /** What the officer wrote beside it. */
  readonly note: string | null
}

/** 一次性告知书: everything that is missing, told once and completely (行政许可法第三十二条). */
export function drawMissingNotice(notice: MissingNotice): Promise<Drawn> {
  return drawPaper(notice.facts, 'A4', (flow, facts) => {
    officialHeading(flow, facts)
    entries(flow, [...notice.applicant, [paperTexts.caseNumber, facts.caseNumber]], {
      size: 10.5,
      labelWidth: 96,
      columns: 2,
    })
    gap(flow, 6)
    paragraph(flow, texts.lead(notice.service), { size: 11 })
    gap(flow, 8)
    table(flow, {
      size: 10.5,
      columns: [
        { title: texts.no, share: 9 },
        { title: texts.paper, share: 30 },
        { title: texts.why, share: 31 },
        { title: texts.where, share: 30 },
      ],
      rows: notice.items.map(({ name, why, where }, index) => [String(index + 1), name, why, where]),
    })
    gap(flow, 10)
    if (notice.note !== null) {
      const lines = [
        { text: texts.officerSays, style: { size: 10, colour: soft } },
        { text: notice.note, style: { size: 10.5 } },
      ]
      box(flow, lines, { kind: 'bar' })
      gap(flow, 10)
    }
    for (const [title, body] of [
      [texts.when, texts.whenBody],
      [texts.remedies, texts.remediesBody],
    ] as const) {
      heading(flow, title, 11)
      paragraph(flow, body, { size: 10.5 })
      gap(flow, 6)
    }
    paragraph(flow, texts.basis, { size: 9.5, colour: soft })
    signatures(flow, [texts.received, texts.officer], paperTexts.signDay, { size: 10.5 })
    verification(flow, facts, { seal: true })
  })
}
