import type { CaseKey, CaseStatus } from '#contract/citizen.ts'
import type { Material } from '#contract/catalogue.ts'
import { hallDate } from '#kernel/clock.ts'
import { maskName } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall, findService } from '#modules/catalogue/public.ts'
import { findCaseDocument, readDocumentFile } from '#modules/documents/public.ts'
import { ratingStateOf } from '#modules/ratings/public.ts'
import type { PublicReading } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import type { RawReply } from '#platform/http/host.ts'
import { openCaseByKey } from '../commands/case-key.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { isLacking } from '../rules/index.ts'
import { listCaseEvents } from '../store/case-events.ts'
import type { CaseRecord } from '../store/case-files.ts'
import { daysOf } from './detail.ts'

/** My case on my phone: dates, stage, what is missing, and why. */
export async function readCaseStatus(
  deps: CaseDeps,
  reading: PublicReading,
  key: CaseKey,
): Promise<Decision<CaseStatus, 'case-or-code-unknown'>> {
  const record = await openCase(reading, key)
  if (record === undefined) return refused('case-or-code-unknown')
  const { hallId } = record
  const on = hallDate(reading.now).toString()
  const service = findService(deps.catalogue, { code: record.service, on })
  const hall = findHall(deps.catalogue, hallId)
  if (service === undefined || hall === undefined) throw new Error(`case ${record.id} is of no known service or hall`)
  const events = await listCaseEvents(reading.db, { hallId, caseId: record.id })
  const document = await findCaseDocument(reading.db, { hallId, caseId: record.id })
  return accepted({
    now: reading.at,
    number: record.number,
    serviceName: service.name,
    hallName: hall.name,
    state: record.state,
    applicantNameMasked: maskName(record.applicantName),
    clocks: [...record.clocks],
    days: daysOf({ catalogue: deps.catalogue, record }),
    timeline: events.map(({ kind, at }) => ({ kind, at })),
    missing: record.state === 'notified' ? missingOf(record, service.materials) : [],
    refusal:
      record.refusal === null ? null : { explanation: record.refusal.explanation, remedy: record.refusal.remedy },
    document:
      document === undefined || !isOut(record)
        ? null
        : {
            number: document.number,
            kind: service.result.name,
            validFrom: document.validFrom,
            validTo: document.validTo,
          },
    rating: await ratingStateOf(reading.db, { hallId, caseId: record.id, now: reading.at }),
  })
}

export async function readCaseDocument(
  reading: PublicReading,
  key: CaseKey,
): Promise<Decision<RawReply, 'case-or-code-unknown' | 'no-document-yet'>> {
  const record = await openCase(reading, key)
  if (record === undefined) return refused('case-or-code-unknown')
  const { hallId } = record
  const document = isOut(record) ? await findCaseDocument(reading.db, { hallId, caseId: record.id }) : undefined
  if (document === undefined) return refused('no-document-yet')
  const content = await readDocumentFile(
    { db: reading.db, cipher: reading.tools.cipher },
    { hallId, documentId: document.id },
  )
  return accepted({ content, fileName: `${document.number}.pdf` })
}

/** Counting a wrong guess must outlive the refusal, so the key is tried in a transaction of its own. */
function openCase(reading: PublicReading, key: CaseKey): Promise<CaseRecord | undefined> {
  return runSystemAct(reading.tools, 'cases.key', (act) => openCaseByKey(act, key))
}

function isOut(record: CaseRecord): boolean {
  return record.state === 'ready' || record.state === 'handed-over'
}

function missingOf(record: CaseRecord, materials: readonly Material[]): CaseStatus['missing'] {
  return record.findings.flatMap((finding) => {
    const material = materials.find(({ id }) => id === finding.material)
    return material === undefined || !isLacking(finding) ? [] : [{ name: material.name, note: finding.note ?? null }]
  })
}
