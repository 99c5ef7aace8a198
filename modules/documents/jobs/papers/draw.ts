import type { Drawn } from '../layout/flow.ts'
import { type AcceptanceReceipt, drawAcceptanceReceipt, drawReceiptSlip } from './acceptance-receipt.ts'
import { type ApplicationForm, drawApplicationForm } from './application-form.ts'
import { type Certificate, drawCertificate } from './certificate.ts'
import { drawDecision, type RefusingDecision } from './decision.ts'
import { type DeferralPaper, drawDeferral } from './deferral.ts'
import { drawMissingNotice, type MissingNotice } from './missing-notice.ts'

/** One paper to draw, as plain data. */
export type Paper =
  | { readonly layout: 'application-form'; readonly paper: ApplicationForm }
  | { readonly layout: 'acceptance-receipt'; readonly paper: AcceptanceReceipt }
  | { readonly layout: 'receipt-slip'; readonly paper: AcceptanceReceipt }
  | { readonly layout: 'missing-notice'; readonly paper: MissingNotice }
  | { readonly layout: 'deferral'; readonly paper: DeferralPaper }
  | { readonly layout: 'decision'; readonly paper: RefusingDecision }
  | { readonly layout: 'certificate'; readonly paper: Certificate }

export function drawLayout({ layout, paper }: Paper): Promise<Drawn> {
  switch (layout) {
    case 'application-form':
      return drawApplicationForm(paper)
    case 'acceptance-receipt':
      return drawAcceptanceReceipt(paper)
    case 'receipt-slip':
      return drawReceiptSlip(paper)
    case 'missing-notice':
      return drawMissingNotice(paper)
    case 'deferral':
      return drawDeferral(paper)
    case 'decision':
      return drawDecision(paper)
    case 'certificate':
      return drawCertificate(paper)
  }
}
