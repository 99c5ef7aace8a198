import { dateWords } from '#texts/dates.ts'
import { identityLabel, paperTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { applicationFormTexts } from '#texts/papers/application-form.ts'
import { certificateCaution, certificateWording } from '#texts/papers/certificates.ts'
import { missingNoticeTexts } from '#texts/papers/decisions.ts'
import { receiptTexts, takenText } from '#texts/papers/receipt.ts'
import type { Entry } from './layout/blocks.ts'
import type { AcceptanceReceipt } from './papers/acceptance-receipt.ts'
import type { ApplicationForm } from './papers/application-form.ts'
import type { Certificate } from './papers/certificate.ts'
import type { RefusingDecision } from './papers/decision.ts'
import type { DeferralPaper } from './papers/deferral.ts'
import type { MissingNotice } from './papers/missing-notice.ts'
import type { PaperFacts } from './papers/page.ts'
import type { DocumentSubject, Named } from './subject.ts'

// From what a case knows to what one paper says.

export function applicationFormOf(subject: DocumentSubject, facts: PaperFacts): ApplicationForm {
  const { applicant, agent } = subject
  const phone: Entry[] = applicant.phone === null ? [] : [[paperTexts.phone, applicant.phone]]
  const guardians = subject.guardians.flatMap((guardian): Entry[] => [
    [paperTexts.name, guardian.name],
    [applicationFormTexts.relation, guardian.relation],
    [identityLabel(guardian.identity), guardian.number],
  ])
  return {
    facts,
    service: subject.service,
    applicant: [...holderOf(subject), ...phone],
    guardian: guardians,
    agent:
      agent === null
        ? []
        : [
            [paperTexts.name, agent.name],
            [identityLabel(agent.identity), agent.number],
          ],
    content: [...subject.answers, ...subject.form],
    photo: subject.photo,
    signature: subject.signature,
  }
}

export function acceptanceReceiptOf(
  subject: DocumentSubject,
  facts: PaperFacts,
  statusPage: string,
): AcceptanceReceipt {
  const { applicant, acceptance } = subject
  if (acceptance === null) throw new Error(`expected an accepted case, found ${subject.state}`)
  const companions = subject.guardians.map((guardian): Entry => [paperTexts.guardian, withRelation(guardian)])
  const phone: Entry[] = applicant.phoneMasked === null ? [] : [[paperTexts.phone, applicant.phoneMasked]]
  return {
    facts,
    acceptedAt: acceptance.at,
    promisedDue: acceptance.promised.due,
    promisedLimit: acceptance.promised.limit,
    statutory: acceptance.statutory,
    entries: [
      [paperTexts.applicant, applicant.name],
      [shortIdentityLabel, applicant.numberMasked],
      ...companions,
      ...agentOf(subject.agent),
      ...phone,
      [receiptTexts.officer, acceptance.officer],
      [paperTexts.service, subject.service],
    ],
    collection: acceptance.collection,
    papers: subject.papers.map(({ name, state }) => ({ name, ...takenText(state) })),
    fees: acceptance.fees,
    statusCode: subject.statusCode,
    // The number alone: who scans the paper over a shoulder does not open the case.
    statusAddress: `${statusPage}#no=${encodeURIComponent(subject.caseNumber)}`,
  }
}

/** Every paper that is not in order, and no other (行政许可法第三十二条). */
export function missingNoticeOf(subject: DocumentSubject, facts: PaperFacts): MissingNotice {
  const lacking = subject.papers.filter(({ state }) => state === 'missing' || state === 'not-acceptable')
  return {
    facts,
    service: subject.service,
    applicant: shownHolder(subject),
    items: lacking.map((paper) => ({ name: paper.name, why: whyOf(paper), where: whereOf(paper) })),
    note: subject.missingNote,
  }
}

/** The two papers of 容缺受理: what the hall tells, and what the applicant promises. */
export function deferralOf(
  subject: DocumentSubject,
  facts: PaperFacts,
  paper: 'deferral-notice' | 'commitment',
): DeferralPaper {
  const { deferral, acceptance } = subject
  if (deferral === null) throw new Error(`expected a case with promised papers, found ${subject.state}`)
  return {
    facts,
    which: paper === 'commitment' ? 'commitment' : 'notice',
    service: subject.service,
    applicant: shownHolder(subject),
    finishedBy: acceptance?.promised.due ?? null,
    ...deferral,
  }
}

export function decisionOf(
  subject: DocumentSubject,
  facts: PaperFacts,
  outcome: 'refusal' | 'denial',
): RefusingDecision {
  const { refusal } = subject
  if (refusal === null) throw new Error(`expected a case with a refusal, found ${subject.state}`)
  return { facts, outcome, service: subject.service, applicant: shownHolder(subject), ...refusal }
}

export function certificateOf(subject: DocumentSubject, facts: PaperFacts, issuedOn: string): Certificate {
  const { applicant, photo, result } = subject
  const wording = certificateWording(result.kind, result.layout)
  const label = identityLabel(applicant.identity)
  const document = { zh: `${label.zh} ${applicant.number}`, en: `${label.en} ${applicant.number}` }
  return {
    facts,
    layout: result.layout,
    holder: holderOf(subject),
    photo: wording.photo ? photo : null,
    statement: wording.statement({ name: applicant.name, document, issuedOn, result: result.name }),
    content: contentOf(subject, wording.content),
    issuedOn,
    validTo: result.validTo,
    basis: result.basis,
    caution: certificateCaution(result.kind, result.layout, result.name),
  }
}

function contentOf({ answers, form }: DocumentSubject, which: 'all' | 'form' | 'none'): readonly Entry[] {
  if (which === 'none') return []
  return which === 'form' ? form : [...answers, ...form]
}

function holderOf({ applicant }: DocumentSubject): Entry[] {
  const born = { zh: dateWords(applicant.born, 'zh-CN'), en: dateWords(applicant.born, 'en') }
  return [
    [paperTexts.name, applicant.name],
    [paperTexts.born, born],
    [identityLabel(applicant.identity), applicant.number],
  ]
}

function shownHolder({ applicant }: DocumentSubject): Entry[] {
  return [
    [paperTexts.name, applicant.name],
    [identityLabel(applicant.identity), applicant.numberMasked],
  ]
}

const shortIdentityLabel: Text = { zh: '证件号码', en: 'Document' }

function withRelation({ name, relation }: Named & { relation: Text }): Text {
  return { zh: `${name}（${relation.zh}）`, en: relation.en }
}

function agentOf(agent: Named | null): Entry[] {
  return agent === null ? [] : [[paperTexts.agent, agent.name]]
}

type SubjectPaper = DocumentSubject['papers'][number]

function whyOf({ state, note }: SubjectPaper): Text {
  const why = state === 'missing' ? missingNoticeTexts.missing : missingNoticeTexts.notAcceptable
  return note === null ? why : { zh: `${why.zh}：${note}`, en: why.en }
}

function whereOf({ where, takenHere, handedIn }: SubjectPaper): Text {
  if (takenHere) return missingNoticeTexts.takenHere
  const place = where ?? missingNoticeTexts.bring
  if (!handedIn) return place
  return { zh: `${place.zh}，${missingNoticeTexts.handedIn.zh}`, en: `${place.en}; ${missingNoticeTexts.handedIn.en}` }
}
