import { timingSafeEqual } from 'node:crypto'
import type { CaseDocument, listCaseDocuments, PrintForm, Verification } from '#contract/documents.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { PublicReading, Reading } from '#platform/command/act.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { findFile } from '#platform/files/file-store.ts'
import { documentName } from '#texts/documents.ts'
import { isInForce, normaliseCheckCode, normaliseNumber } from './rules/index.ts'
import {
  type DocumentRow,
  findDocumentByKey,
  findDocumentByNumber,
  findDocumentInScope,
  listDocumentsInScope,
} from './store/documents.ts'

interface Files {
  readonly db: Db | Tx
  readonly cipher: FieldCipher
}

/** 核验: genuine or not, use and validity. It opens nothing and so leaves no line in the trail. */
export async function verifyDocument(
  { db, tools, now }: PublicReading,
  typed: { number: string; check: string },
): Promise<Decision<Verification, never>> {
  const number = normaliseNumber(typed.number)
  const document = await findDocumentByNumber(db, number)
  const asked = checkHash(tools.keys, { number, check: normaliseCheckCode(typed.check) })
  // An unknown number is compared too, so that both wrong parts take the same time.
  const known = document?.checkHash ?? Buffer.alloc(asked.length)
  if (!timingSafeEqual(asked, known) || document === undefined) return accepted({ genuine: false })
  const { validTo } = document
  return accepted({
    genuine: true,
    kind: documentName(document.kind),
    number: document.number,
    issuedOn: document.validFrom,
    validTo,
    inForce: isInForce(document, hallDate(now).toString()),
    specimen: document.specimen,
  })
}

/** The papers of a case for a screen of the desk. Names and numbers only, so the look is not recorded. */
export async function readCaseDocuments(
  { db, scope, principal }: Reading,
  caseId: string,
): Promise<Decision<ReplyOf<typeof listCaseDocuments>, never>> {
  const rows = await listDocumentsInScope(db, { scope, caseId })
  const documents = rows.map(({ document, service, stage }) => {
    const object = { hallId: document.hallId, service, stage }
    function mayPrint(verb: 'document.print' | 'document.reprint', isTurn: boolean) {
      const access = decide(principal, verb)
      if (!access.allow || !inScope(access.scope, object)) return no('not-allowed')
      if (isTurn) return { ok: true as const }
      return no(verb === 'document.print' ? 'already-printed' : 'not-printed-yet')
    }
    const wasPrinted = document.prints > 0
    const may = { print: mayPrint('document.print', !wasPrinted), reprint: mayPrint('document.reprint', wasPrinted) }
    return { ...toCaseDocument(document), may }
  })
  return accepted({ documents })
}

function no(reason: 'not-allowed' | 'already-printed' | 'not-printed-yet') {
  return { ok: false as const, reason }
}

/** The document for a member of staff; the look is recorded before the file is opened. */
export async function openDocument(
  reading: Reading,
  documentId: string,
  form: PrintForm = 'page',
): Promise<Decision<{ content: Buffer; fileName: string }, 'not-found' | 'no-slip'>> {
  const document = await findDocumentInScope(reading.db, { scope: reading.scope, id: documentId })
  if (document === undefined) return refused('not-found')
  if (form === 'slip' && document.slipSha256 === null) return refused('no-slip')
  const { hallId, id, caseId } = document
  await reading.record({
    hallId,
    act: 'document.open',
    objectKind: 'document',
    objectId: id,
    facts: { caseId, form },
  })
  const content = await getContent({ db: reading.db, cipher: reading.tools.cipher }, document, form)
  return accepted({ content, fileName: `${document.number}${form === 'slip' ? '-slip' : ''}.pdf` })
}

export async function getDocumentContent(
  files: Files,
  { hallId, documentId }: { hallId: string; documentId: string },
): Promise<Buffer> {
  const document = await findDocumentByKey(files.db, { hallId, id: documentId })
  if (document === undefined) throw new Error(`document ${documentId} is referred to but not there`)
  return getContent(files, document, 'page')
}

/** Twelve of the 64 digits: enough to compare two sheets of paper by eye. */
const shownOfHash = 12

export function toCaseDocument(document: DocumentRow): CaseDocument {
  const { id, number, kind, validFrom, validTo, madeAt, template, sha256, slipSha256, toComplete, prints } = document
  const hash = sha256.toString('hex').slice(0, shownOfHash)
  return {
    id,
    number,
    kind,
    name: documentName(kind),
    validFrom,
    validTo,
    madeAt,
    template,
    hash,
    hasSlip: slipSha256 !== null,
    toComplete,
    prints,
  }
}

/** Keyed, so that a copy of the table verifies no guess. */
export function checkHash(keys: KeyRing, { number, check }: { number: string; check: string }): Buffer {
  return keys.mac('document-check', `${number}\n${check}`)
}

async function getContent(files: Files, document: DocumentRow, form: PrintForm): Promise<Buffer> {
  const { hallId, id } = document
  const sha256 = form === 'slip' ? document.slipSha256 : document.sha256
  const file = sha256 === null ? undefined : await findFile(files, { hallId, sha256 })
  if (file === undefined) throw new Error(`document ${id} has no file`)
  return file.content
}
