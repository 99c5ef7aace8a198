import { paperTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { commitmentTexts, deferralTexts as texts } from '#texts/papers/deferral.ts'
import { type Entry, entries, gap, heading, paragraph, signatures } from '../layout/blocks.ts'
import type { Drawn } from '../layout/flow.ts'
import { soft } from '../layout/sheet.ts'
import { drawPaper, officialHeading, type PaperFacts, verification } from './page.ts'

export interface DeferralPaper {
  readonly facts: PaperFacts
  /** What the hall tells, or what the applicant promises: two papers about the same. */
  readonly which: 'notice' | 'commitment'
  readonly service: Text
  readonly applicant: readonly Entry[]
  readonly owed: readonly Text[]
  /** By when they come, and by when the case is finished; null where the calendar is not published. */
  readonly supplyBy: string | null
  readonly finishedBy: string | null
  readonly consequence: Text
  /** PNG of what was signed on glass. */
  readonly picture: Uint8Array
}

/** 《容缺受理通知书》 and 《容缺受理承诺书》. */
export function drawDeferral(paper: DeferralPaper): Promise<Drawn> {
  return drawPaper(paper.facts, 'A4', (flow, facts) => {
    officialHeading(flow, facts)
    entries(flow, [...paper.applicant, [paperTexts.caseNumber, facts.caseNumber]], {
      size: 10.5,
      labelWidth: 96,
      columns: 2,
    })
    gap(flow, 8)
    const isNotice = paper.which === 'notice'
    paragraph(flow, isNotice ? texts.noticeLead(paper.service) : texts.commitmentLead(paper.service), { size: 11 })
    gap(flow, 8)
    if (!isNotice) {
      for (const promise of commitmentTexts) {
        paragraph(flow, promise, { size: 11 })
        gap(flow, 4)
      }
      gap(flow, 6)
    }
    heading(flow, texts.papers, 12)
    for (const name of paper.owed) paragraph(flow, name, { size: 11 })
    gap(flow, 8)
    entries(
      flow,
      [
        [texts.by, texts.byDay(paper.supplyBy)],
        [texts.done, texts.byDay(paper.finishedBy)],
        [texts.consequence, paper.consequence],
      ],
      { size: 11, labelWidth: 96, columns: 1 },
    )
    gap(flow, 6)
    paragraph(flow, texts.how, { size: 10.5 })
    gap(flow, 6)
    paragraph(flow, texts.basis, { size: 9.5, colour: soft })
    const signer = { label: isNotice ? texts.received : texts.promises, picture: paper.picture }
    signatures(flow, isNotice ? [signer, { label: texts.officer }] : [signer], paperTexts.signDay, { size: 10.5 })
    verification(flow, facts, { seal: isNotice })
  })
}
