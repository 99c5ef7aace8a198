import type { CaseKey, CaseStatus } from '#contract/citizen.ts'
import type { Bilingual } from '#contract/fields.ts'
import type { Material, Service } from '#contract/service.ts'
import { maskName } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall } from '#modules/catalogue/public.ts'
import { findCaseDocument, isPaperOfTheWay, listCaseDocuments, readDocumentFile } from '#modules/documents/public.ts'
import { getPreApplicationRecord } from '#modules/intake/public.ts'
import { ratingStateOf } from '#modules/ratings/public.ts'
import { listConfirmations } from '#modules/sources/public.ts'
import type { PublicReading } from '#platform/command/act.ts'
import type { RawReply } from '#platform/http/host.ts'
import { openCase } from '../commands/case-key.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { isLacking, owedOf } from '../rules/index.ts'
import { listCaseEvents } from '../store/case-events.ts'
import type { CaseRecord } from '../store/case-files.ts'
import { getCollection } from '../store/collections.ts'
import { daysOf, viewLapses } from './detail.ts'
import { serviceOf } from './service.ts'

/** My case on my phone: dates, stage, what is missing, and why. */
export async function readCaseStatus(
  deps: CaseDeps,
  reading: PublicReading,
  key: CaseKey,
): Promise<Decision<CaseStatus, 'case-or-code-unknown'>> {
  const record = await openCase(reading.tools, key)
  if (record === undefined) return refused('case-or-code-unknown')
  const { hallId } = record
  const hall = findHall(deps.catalogue, hallId)
  if (hall === undefined) throw new Error(`case ${record.id} is of no known hall`)
  const filed = await getPreApplicationRecord(reading.db, { hallId, id: record.preApplicationId })
  const service = serviceOf(deps.catalogue, filed)
  const events = await listCaseEvents(reading.db, { hallId, caseId: record.id })
  const documents = await listCaseDocuments(reading.db, { hallId, caseId: record.id })
  return accepted({
    now: reading.at,
    number: record.number,
    serviceName: service?.name ?? named(record.service),
    hallName: hall.name,
    state: record.state,
    applicantNameMasked: maskName(record.applicantName),
    clocks: [...record.clocks],
    days: daysOf({ catalogue: deps.catalogue, record, events }),
    lapses: viewLapses({ catalogue: deps.catalogue, events }),
    timeline: events.map(({ kind, at }) => ({ kind, at })),
    owed: owedNames(record, service?.materials ?? []),
    confirmed: await confirmedOf(reading, record, service?.materials ?? []),
    missing: record.state === 'notified' ? missingOf(record, service?.materials ?? []) : [],
    missingNote: record.state === 'notified' ? record.missingNote : null,
    refusal: refusalOf(record, service),
    documents: documents
      .filter((document) => isOut(record, document))
      .map(({ number, name, kind, madeAt, validFrom, validTo }) => {
        return { number, kind: name, madeAt, validFrom, validTo, isResult: !isPaperOfTheWay(kind) }
      }),
    collection: await collectionOf(reading, record),
    rating: await ratingStateOf(reading.db, { hallId, caseId: record.id, now: reading.at }),
  })
}

/** One paper of my case; the look is recorded before the file is opened. */
export async function readCaseDocument(
  reading: PublicReading,
  { document: number, ...key }: CaseKey & { readonly document: string },
): Promise<Decision<RawReply, 'case-or-code-unknown' | 'no-document-yet'>> {
  const record = await openCase(reading.tools, key)
  if (record === undefined) return refused('case-or-code-unknown')
  const { hallId } = record
  const document = await findCaseDocument(reading.db, { hallId, caseId: record.id, number })
  if (document === undefined || !isOut(record, document)) return refused('no-document-yet')
  await reading.record({
    hallId,
    act: 'document.open',
    objectKind: 'document',
    objectId: document.id,
    facts: { caseId: record.id },
  })
  const content = await readDocumentFile(
    { db: reading.db, cipher: reading.tools.cipher },
    { hallId, documentId: document.id },
  )
  return accepted({ content, fileName: `${document.number}.pdf` })
}

async function collectionOf({ db, tools }: PublicReading, record: CaseRecord): Promise<CaseStatus['collection']> {
  const key = { hallId: record.hallId, caseId: record.id }
  const { by, carrier, tracking } = await getCollection({ db, cipher: tools.cipher }, key)
  return { by, carrier, tracking }
}

/** Papers on the way are the citizen's as soon as they are made, the result when it is ready. */
function isOut(record: CaseRecord, { kind }: { readonly kind: string }): boolean {
  return isPaperOfTheWay(kind) || record.state === 'ready' || record.state === 'handed-over'
}

function missingOf(record: CaseRecord, materials: readonly Material[]): CaseStatus['missing'] {
  return record.findings.filter(isLacking).map((finding) => {
    const material = materials.find(({ id }) => id === finding.material)
    return { name: material?.name ?? named(finding.material), note: finding.note ?? null }
  })
}

function owedNames({ findings }: CaseRecord, materials: readonly Material[]): Bilingual[] {
  return owedOf(findings).map((owed) => materials.find(({ id }) => id === owed)?.name ?? named(owed))
}

/** 免提交: what need not be brought, and who said so; of two answers that differ nothing is told before it is decided. */
async function confirmedOf(
  { db }: PublicReading,
  { hallId, preApplicationId, findings }: CaseRecord,
  materials: readonly Material[],
): Promise<CaseStatus['confirmed']> {
  const said = await listConfirmations(db, { hallId, preApplicationId })
  return findings.flatMap(({ material, state }) => {
    const answer = said.find((one) => one.material === material)
    const first = answer?.answers[0]
    if (state !== 'confirmed' || answer === undefined || first === undefined) return []
    const name = materials.find(({ id }) => id === material)?.name ?? named(material)
    return [{ name, source: answer.source, at: first.at, reference: first.reference }]
  })
}

/** What the catalogue has dropped is called by its id: the citizen's case is still there. */
function named(id: string): Bilingual {
  return { zh: id, en: id }
}

function refusalOf({ refusal }: CaseRecord, service: Service | undefined): CaseStatus['refusal'] {
  if (refusal === null) return null
  const ground = service?.refusals.find(({ id }) => id === refusal.reason)?.text ?? null
  return { ground, explanation: refusal.explanation, remedy: refusal.remedy }
}
