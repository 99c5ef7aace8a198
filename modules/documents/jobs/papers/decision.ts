import { paperTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { decisionTexts as texts } from '#texts/papers/decisions.ts'
import { box, type Entry, entries, gap, heading, paragraph, signatures } from '../layout/blocks.ts'
import type { Drawn } from '../layout/flow.ts'
import { soft } from '../layout/sheet.ts'
import { drawPaper, officialHeading, type PaperFacts, verification } from './page.ts'

export interface RefusingDecision {
  readonly facts: PaperFacts
  /** Not accepted (不予受理), or accepted and then not approved (不予批准). */
  readonly outcome: 'refusal' | 'denial'
  readonly service: Text
  readonly applicant: readonly Entry[]
  /** The reason of the list; a denial has none but its explanation. */
  readonly ground: Text | null
  readonly explanation: string
  readonly basis: string | null
  /** What the person can do, and where to go against it. */
  readonly remedy: Text
}

/** 不予受理决定书, 不予批准决定书: with its reason and the remedies (行政许可法第三十八条). */
export function drawDecision(decision: RefusingDecision): Promise<Drawn> {
  return drawPaper(decision.facts, 'A4', (flow, facts) => {
    officialHeading(flow, facts)
    entries(flow, [...decision.applicant, [paperTexts.caseNumber, facts.caseNumber]], {
      size: 10.5,
      labelWidth: 96,
      columns: 2,
    })
    gap(flow, 8)
    const lead = decision.outcome === 'refusal' ? texts.refusalLead : texts.denialLead
    box(flow, [{ text: lead(decision.service), style: { size: 13, bold: true } }], { kind: 'frame' })
    gap(flow, 14)
    const parts: [Text, Text | string | null][] = [
      [texts.reason, decision.ground],
      [texts.explanation, decision.explanation],
      [texts.basis, decision.basis],
      [texts.remedy, decision.remedy],
    ]
    for (const [title, body] of parts) {
      if (body === null) continue
      heading(flow, title, 12)
      paragraph(flow, body, { size: 11 })
      gap(flow, 8)
    }
    paragraph(flow, texts.procedure, { size: 9.5, colour: soft })
    signatures(flow, [texts.received], paperTexts.signDay, { size: 10.5 })
    verification(flow, facts, { seal: true })
  })
}
