import { timingSafeEqual } from 'node:crypto'
import type { CaseDocument } from '#contract/cases.ts'
import type { Verification } from '#contract/documents.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PublicReading, Reading } from '#platform/command/act.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { findFile } from '#platform/files/file-store.ts'
import { documentKinds } from '#texts/documents.ts'
import { isInForce, normaliseCheckCode, normaliseNumber } from './rules/index.ts'
import { type DocumentRow, findDocumentByKey, findDocumentByNumber, findDocumentInScope } from './store.ts'

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
    kind: kindOf(document),
    number: document.number,
    issuedOn: document.validFrom,
    validTo,
    inForce: isInForce(document, hallDate(now).toString()),
    specimen: document.specimen,
  })
}

/** The document for a member of staff; the look is recorded before the file is opened. */
export async function openDocument(
  reading: Reading,
  documentId: string,
): Promise<Decision<{ content: Buffer; fileName: string }, 'not-found'>> {
  const document = await findDocumentInScope(reading.db, { scope: reading.scope, id: documentId })
  if (document === undefined) return refused('not-found')
  const { hallId, id, caseId } = document
  await reading.record({
    hallId,
    act: 'document.open',
    objectKind: 'document',
    objectId: id,
    facts: { caseId },
  })
  const content = await getContent({ db: reading.db, cipher: reading.tools.cipher }, document)
  return accepted({ content, fileName: `${document.number}.pdf` })
}

export async function getDocumentContent(
  files: Files,
  { hallId, documentId }: { hallId: string; documentId: string },
): Promise<Buffer> {
  const document = await findDocumentByKey(files.db, { hallId, id: documentId })
  if (document === undefined) throw new Error(`document ${documentId} is referred to but not there`)
  return getContent(files, document)
}

export function toCaseDocument({ id, number, kind, validFrom, validTo, madeAt }: DocumentRow): CaseDocument {
  return { id, number, kind, validFrom, validTo, madeAt }
}

/** Keyed, so that a copy of the table verifies no guess. */
export function checkHash(keys: KeyRing, { number, check }: { number: string; check: string }): Buffer {
  return keys.mac('document-check', `${number}\n${check}`)
}

function kindOf({ kind }: DocumentRow): { zh: string; en: string } {
  const text = documentKinds[kind]
  if (text === undefined) throw new Error(`expected a text for the document kind ${kind}, found none`)
  return text
}

async function getContent(files: Files, { hallId, id, sha256 }: DocumentRow): Promise<Buffer> {
  const file = await findFile(files, { hallId, sha256 })
  if (file === undefined) throw new Error(`document ${id} has no file`)
  return file.content
}
