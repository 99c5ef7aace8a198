import { hallDate } from '#kernel/clock.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { peekNumber } from '#platform/db/number-series.ts'
import { documentNumber, seriesOf } from '../rules/index.ts'
import { findDocumentOfKind } from '../store/documents.ts'
import {
  acceptanceReceiptOf,
  applicationFormOf,
  certificateOf,
  decisionOf,
  deferralOf,
  missingNoticeOf,
} from './assemble.ts'
import type { Paper } from './papers/draw.ts'
import type { PaperFacts } from './papers/page.ts'
import type { DocumentDeps, DocumentSubject } from './subject.ts'

/** A paper of a case; `result` is what the person came for, and its kind is in the catalogue. */
export type PaperKind =
  | 'application-form'
  | 'acceptance-receipt'
  | 'missing-notice'
  | 'deferral-notice'
  | 'commitment'
  | 'refusal'
  | 'denial'
  | 'result'

export interface PaperKey {
  readonly hallId: string
  readonly caseId: string
  readonly paper: PaperKind
}

/** A paper about to be drawn, with everything that it says but its number. */
export interface Draft extends PaperKey {
  readonly kind: 'draft'
  readonly documentKind: string
  readonly template: string
  readonly day: { readonly date: string; readonly year: number }
  readonly validTo: string
  readonly check: string
  readonly madeAt: string
  /** What the next number would be now. */
  readonly serial: number
  readonly numberOf: (serial: number) => string
  /** The paper with a number: a page, and for a receipt also a slip. */
  readonly sheetsOf: (serial: number) => { readonly page: Paper; readonly slip: Paper | null }
}

export type Prepared = Draft | { readonly kind: 'made'; readonly documentId: string } | { readonly kind: 'overtaken' }

const checkLength = 10

/** Name and version of each layout; a layout that changes gets the next number. */
const templates = {
  'application-form': 'application-form/2',
  'acceptance-receipt': 'acceptance-receipt/2',
  'missing-notice': 'missing-notice/1',
  'deferral-notice': 'deferral/1',
  commitment: 'deferral/1',
  refusal: 'decision/1',
  denial: 'decision/1',
  card: 'certificate-card/2',
  page: 'certificate-page/1',
  letter: 'certificate-letter/1',
} as const

/** Gathers what the paper says, before anything is locked or drawn. */
export async function prepare(deps: DocumentDeps, act: PublicAct, key: PaperKey): Promise<Prepared> {
  const { hallId, caseId, paper } = key
  const subject = await deps.loadSubject(act, { hallId, caseId })
  const documentKind = paper === 'result' ? subject.result.kind : paper
  const made = await findDocumentOfKind(act.tx, { hallId, caseId, kind: documentKind })
  if (made !== undefined) return { kind: 'made', documentId: made.id }
  if (!fits(paper, subject)) return { kind: 'overtaken' }
  const { year } = hallDate(act.now)
  const day = { date: hallDate(act.now).toString(), year }
  const template = templates[paper === 'result' ? subject.result.layout : paper]
  const check = act.tools.random.code(checkLength)
  const numberOf = (serial: number) => documentNumber({ kind: documentKind, hallId, year, serial })
  return {
    ...key,
    kind: 'draft',
    documentKind,
    template,
    day,
    validTo: paper === 'result' ? subject.result.validTo : 'NONE',
    check,
    madeAt: act.at,
    serial: await peekNumber(act.tx, { hallId, series: seriesOf(documentKind), period: String(year) }),
    numberOf,
    sheetsOf: (serial) => {
      const number = numberOf(serial)
      const facts: PaperFacts = {
        kind: documentKind,
        template,
        authority: subject.authority,
        hall: subject.hall,
        number,
        check,
        verifyPage: `${deps.publicUrl}/verify`,
        // Number and code stand behind `#`: the browser keeps that part, so no log of a server ever holds it.
        verifyAddress: `${deps.publicUrl}/verify#no=${encodeURIComponent(number)}&c=${check}`,
        caseNumber: subject.caseNumber,
        madeAt: act.at,
        bilingual: subject.bilingual,
      }
      return sheetsOf(deps, { paper, subject, facts, issuedOn: day.date })
    },
  }
}

interface Sheets {
  readonly paper: PaperKind
  readonly subject: DocumentSubject
  readonly facts: PaperFacts
  readonly issuedOn: string
}

function sheetsOf(
  deps: DocumentDeps,
  { paper, subject, facts, issuedOn }: Sheets,
): { page: Paper; slip: Paper | null } {
  switch (paper) {
    case 'application-form':
      return { page: { layout: 'application-form', paper: applicationFormOf(subject, facts) }, slip: null }
    case 'acceptance-receipt': {
      const receipt = acceptanceReceiptOf(subject, facts, `${deps.publicUrl}/status`)
      return {
        page: { layout: 'acceptance-receipt', paper: receipt },
        slip: { layout: 'receipt-slip', paper: receipt },
      }
    }
    case 'missing-notice':
      return { page: { layout: 'missing-notice', paper: missingNoticeOf(subject, facts) }, slip: null }
    case 'deferral-notice':
    case 'commitment':
      return { page: { layout: 'deferral', paper: deferralOf(subject, facts, paper) }, slip: null }
    case 'refusal':
    case 'denial':
      return { page: { layout: 'decision', paper: decisionOf(subject, facts, paper) }, slip: null }
    case 'result':
      return { page: { layout: 'certificate', paper: certificateOf(subject, facts, issuedOn) }, slip: null }
  }
}

/**
 * Whether the case still is as the paper says. A notice of missing papers is overtaken by the person who came back with
 * them; everything else stays true, and a case that is not there yet is a mistake of the caller.
 */
function fits(paper: PaperKind, { state, acceptance, deferral }: DocumentSubject): boolean {
  switch (paper) {
    case 'application-form':
    case 'acceptance-receipt':
      if (acceptance === null) throw new Error(`expected an accepted case, found ${state}`)
      return true
    case 'deferral-notice':
    case 'commitment':
      // Most cases promise nothing.
      return deferral !== null
    case 'missing-notice':
      return state === 'notified'
    case 'refusal':
      if (state !== 'refused') throw new Error(`expected a refused case, found ${state}`)
      return true
    case 'denial':
      if (state !== 'denied') throw new Error(`expected a denied case, found ${state}`)
      return true
    case 'result':
      if (state !== 'approved') throw new Error(`expected an approved case, found ${state}`)
      return true
  }
}
