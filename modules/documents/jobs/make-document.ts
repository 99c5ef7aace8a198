import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { takeNumber } from '#platform/db/number-series.ts'
import { putFile } from '#platform/files/file-store.ts'
import { checkHash } from '../queries.ts'
import { seriesOf } from '../rules/index.ts'
import { findDocumentOfKind, insertDocument, lockMaking } from '../store/documents.ts'
import { drawInThread } from './drawing.ts'
import type { Drawn } from './layout/flow.ts'
import { type Draft, type PaperKey, type PaperKind, prepare } from './prepare.ts'
import type { DocumentDeps } from './subject.ts'

/** What happened to a case, and the papers that it makes. */
const papersOf = {
  accepted: ['application-form', 'acceptance-receipt', 'deferral-notice', 'commitment'],
  notified: ['missing-notice'],
  refused: ['refusal'],
  denied: ['denial'],
  approved: ['result'],
} as const satisfies Record<string, readonly PaperKind[]>

export type CaseOutcome = keyof typeof papersOf

/**
 * Makes the papers of one outcome, each once however often it is asked for. Called by an event that may come twice: the
 * second call finds them and tells nothing. Only the result is told, as `document.made`.
 */
export async function makeDocuments(
  deps: DocumentDeps,
  tools: Tools,
  { outcome, hallId, caseId }: { hallId: string; caseId: string; outcome: CaseOutcome },
): Promise<{ documentIds: string[] }> {
  const documentIds: string[] = []
  for (const paper of papersOf[outcome]) {
    const documentId = await inTurn(`${hallId}/${paper}`, () => makeDocument(deps, tools, { hallId, caseId, paper }))
    if (documentId !== undefined) documentIds.push(documentId)
  }
  return { documentIds }
}

const turns = new Map<string, Promise<unknown>>()

/**
 * One paper of a series after the other on this node: two at once would be drawn with the same number, and one of them
 * twice. Nodes that meet are kept apart by the number itself.
 */
async function inTurn<T>(series: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(series)
  const turn = (async () => {
    // How the one before ended is told to who asked for it.
    await before?.catch(() => undefined)
    return work()
  })()
  turns.set(series, turn)
  try {
    return await turn
  } finally {
    if (turns.get(series) === turn) turns.delete(series)
  }
}

/** So often a paper is drawn with a number that may be gone meanwhile; then it is drawn while its number is held. */
const freeAttempts = 3

/**
 * Drawing takes longer than everything else together, so it happens outside of the transaction, with the number that
 * would be next. The number is taken in the transaction that keeps the paper: a failure leaves no gap.
 */
async function makeDocument(deps: DocumentDeps, tools: Tools, key: PaperKey): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const draft = await runSystemAct(tools, 'documents.prepare', (act) => prepare(deps, act, key))
    if (draft.kind === 'made') return draft.documentId
    if (draft.kind === 'overtaken') return undefined
    const isLast = attempt > freeAttempts
    const drawn = isLast ? undefined : await draw(draft, draft.serial)
    try {
      return await runSystemAct(tools, 'documents.make', (act) => keep(act, draft, drawn))
    } catch (error) {
      if (!(error instanceof NumberTaken)) throw error
    }
  }
}

/** The number a paper was drawn with went to another one: what was written is undone, and no number is left out. */
class NumberTaken extends Error {}

interface Sheets {
  readonly page: Drawn
  readonly slip: Drawn | null
}

async function draw(draft: Draft, serial: number): Promise<Sheets> {
  const { page, slip } = draft.sheetsOf(serial)
  return { page: await drawInThread(page), slip: slip === null ? null : await drawInThread(slip) }
}

async function keep(act: PublicAct, draft: Draft, drawn: Sheets | undefined): Promise<string> {
  const { tx, at, tools } = act
  const { hallId, caseId, documentKind: kind, check, day } = draft
  await lockMaking(tx, { hallId, caseId, kind })
  const made = await findDocumentOfKind(tx, { hallId, caseId, kind })
  if (made !== undefined) return made.id
  const serial = await takeNumber(tx, { hallId, series: seriesOf(kind), period: String(day.year) })
  if (drawn !== undefined && serial !== draft.serial) throw new NumberTaken()
  const { page, slip } = drawn ?? (await draw(draft, serial))
  const vault = { tx, cipher: tools.cipher, at }
  const file = { hallId, mediaType: 'application/pdf' }
  const number = draft.numberOf(serial)
  const documentId = tools.ids.next()
  await insertDocument(tx, {
    hallId,
    id: documentId,
    caseId,
    kind,
    number,
    checkHash: checkHash(tools.keys, { number, check }),
    template: draft.template,
    specimen: true,
    validFrom: day.date,
    validTo: draft.validTo,
    sha256: await putFile(vault, { ...file, content: page.content }),
    slipSha256: slip === null ? null : await putFile(vault, { ...file, content: slip.content }),
    toComplete: page.missing.length > 0,
    prints: 0,
    madeAt: draft.madeAt,
  })
  await act.record({ hallId, act: 'document.make', objectKind: 'document', objectId: documentId, facts: { caseId } })
  await act.announce(hallId, 'cases')
  if (draft.paper === 'result') await act.emit({ name: 'document.made', hallId, payload: { caseId, documentId } })
  return documentId
}
