import { paperTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { applicationFormTexts as texts } from '#texts/papers/application-form.ts'
import { type Entry, entries, gap, heading, paragraph, type SignPlace, signatures } from '../layout/blocks.ts'
import type { Drawn, Flow } from '../layout/flow.ts'
import { soft } from '../layout/sheet.ts'
import type { DocumentSubject } from '../subject.ts'
import { drawPaper, officialHeading, type PaperFacts, verification } from './page.ts'
import { drawPhoto } from './photo.ts'

export interface ApplicationForm {
  readonly facts: PaperFacts
  readonly service: Text
  readonly applicant: readonly Entry[]
  readonly guardian: readonly Entry[]
  readonly agent: readonly Entry[]
  /** Every answer and every value of the form, in its order. */
  readonly content: readonly Entry[]
  /** JPEG. */
  readonly photo: Uint8Array | null
  readonly signature: DocumentSubject['signature']
}

const photoSize = { width: 92, height: 113 }
const look = { size: 10.5, labelWidth: 96, columns: 2, gap: 4 } as const

/** 申请表: everything that was filled in, to be read, corrected and signed. */
export function drawApplicationForm(form: ApplicationForm): Promise<Drawn> {
  return drawPaper(form.facts, 'A4', (flow, facts) => {
    officialHeading(flow, facts)
    paragraph(flow, texts.lead, { size: 10.5, colour: soft })
    gap(flow, 8)
    const about: Entry[] = [
      [paperTexts.service, form.service],
      [paperTexts.caseNumber, facts.caseNumber],
    ]
    entries(flow, about, { ...look, columns: 1, labelWidth: 84 })
    drawApplicant(flow, form)
    for (const [title, list] of [
      [texts.guardian, form.guardian],
      [texts.agent, form.agent],
      [texts.content, form.content],
    ] as const) {
      if (list.length === 0) continue
      heading(flow, title, 12)
      entries(flow, list, look)
    }
    gap(flow, 4)
    heading(flow, texts.declarations, 12)
    paragraph(flow, texts.truth, { size: 10 })
    paragraph(flow, texts.consent, { size: 10 })
    gap(flow, 4)
    const signers = [
      placeOf('applicant', texts.applicantSigns),
      ...(form.guardian.length > 0 ? [placeOf('guardian', texts.guardianSigns)] : []),
      ...(form.agent.length > 0 ? [placeOf('agent', texts.agentSigns)] : []),
      { label: texts.officerSigns },
    ]
    signatures(flow, signers, paperTexts.signDay, { size: 10.5 })
    verification(flow, facts, { seal: false })
  })

  /** Who signed on glass has their name on their line already. */
  function placeOf(signer: 'applicant' | 'guardian' | 'agent', label: Text): SignPlace {
    const { signature } = form
    return signature?.signer === signer ? { label, picture: signature.picture } : { label }
  }
}

/** The applicant at the left, the photo at the right. */
function drawApplicant(flow: Flow, form: ApplicationForm): void {
  flow.need(photoSize.height + 40)
  heading(flow, texts.applicant, 12)
  const top = flow.y
  const { photo } = form
  const inset = photo === null ? 0 : photoSize.width + 20
  entries(flow, form.applicant, { ...look, columns: 1, inset })
  if (photo === null) return
  drawPhoto(flow, photo, { x: flow.frame.left + flow.frame.width - photoSize.width, y: top, ...photoSize })
  flow.y = Math.max(flow.y, top + photoSize.height + 10)
}
