import type { CaseState } from '#contract/cases.ts'
import type { Hall } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { hallDate } from '#kernel/clock.ts'
import { type Catalogue, findHall, findServiceVersion, validityOn } from '#modules/catalogue/rules/index.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { takeNumber } from '#platform/db/number-series.ts'
import { putFile } from '#platform/files/file-store.ts'
import { documentKinds } from '#texts/documents.ts'
import { checkHash } from '../queries.ts'
import { documentNumber } from '../rules/index.ts'
import { insertDocument, listDocumentsOfCase, lockMaking } from '../store.ts'
import { drawCertificate, template } from './certificate.ts'

/** Whom a document is about, with every field open; given by the modules that own case, person and photo. */
export interface DocumentSubject {
  readonly caseNumber: string
  readonly service: string
  readonly serviceVersion: number
  readonly answers: Readonly<Record<string, string>>
  readonly state: CaseState
  readonly name: string
  readonly born: string
  readonly idNumber: string
  /** JPEG of the profile's size; none where the paper bears no portrait. */
  readonly photo: Buffer | null
}

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

export interface DocumentDeps {
  readonly catalogue: Catalogue
  /** Where the public reaches this installation, with scheme and without a slash at the end. */
  readonly publicUrl: string
  loadSubject(act: PublicAct, key: CaseRef): Promise<DocumentSubject>
}

const checkLength = 10

/**
 * Makes the document of an approved case and tells it as `document.made`. Called by an event that may come twice: the
 * second call finds the paper and tells nothing. The number is drawn in the transaction that keeps the paper, so a
 * failure leaves no gap.
 */
export async function makeDocument(deps: DocumentDeps, tools: Tools, key: CaseRef): Promise<{ documentId: string }> {
  return runSystemAct(tools, 'documents.make', async (act) => {
    await lockMaking(act.tx, key)
    const [made] = await listDocumentsOfCase(act.tx, key)
    if (made !== undefined) return { documentId: made.id }
    return make(deps, act, key)
  })
}

async function make(deps: DocumentDeps, act: PublicAct, { hallId, caseId }: CaseRef): Promise<{ documentId: string }> {
  const { tx, at, tools } = act
  const subject = await deps.loadSubject(act, { hallId, caseId })
  if (subject.state !== 'approved') throw new Error(`expected an approved case, found ${subject.state}`)
  const today = hallDate(act.now)
  const issuedOn = today.toString()
  const { photo } = subject
  if (photo === null) throw new Error('expected a portrait for a certificate that bears one, found none')
  const { hall, service } = getOffer(deps.catalogue, { hallId, code: subject.service, version: subject.serviceVersion })
  const { document: kind, validity, basis } = service.result
  const { validTo } = validityOn({ born: subject.born, issuedOn, classes: validity, answers: subject.answers })
  const serial = await takeNumber(tx, { hallId, series: `document/${kind}`, period: String(today.year) })
  const number = documentNumber({ kind, hallId, year: today.year, serial })
  const check = tools.random.code(checkLength)
  const content = await drawCertificate({
    title: getTitle(kind),
    authority: hall.authority.name,
    number,
    check,
    verifyPage: `${deps.publicUrl}/verify`,
    // Number and code stand behind `#`: the browser keeps that part, so no log of a server ever holds it.
    verifyAddress: `${deps.publicUrl}/verify#no=${encodeURIComponent(number)}&c=${check}`,
    caseNumber: subject.caseNumber,
    name: subject.name,
    born: subject.born,
    idNumber: subject.idNumber,
    photo,
    issuedOn,
    validTo,
    basis,
    madeAt: new Date(at),
  })
  const documentId = tools.ids.next()
  const file = { hallId, mediaType: 'application/pdf', content }
  const sha256 = await putFile({ tx, cipher: tools.cipher, at }, file)
  await insertDocument(tx, {
    hallId,
    id: documentId,
    caseId,
    kind,
    number,
    checkHash: checkHash(tools.keys, { number, check }),
    template,
    specimen: true,
    validFrom: issuedOn,
    validTo,
    sha256,
    madeAt: at,
  })
  await act.record({ hallId, act: 'document.make', objectKind: 'document', objectId: documentId, facts: { caseId } })
  await act.announce(hallId, 'cases')
  await act.emit({ name: 'document.made', hallId, payload: { caseId, documentId } })
  return { documentId }
}

function getOffer(catalogue: Catalogue, { hallId, code, version }: { hallId: string; code: string; version: number }) {
  const hall: Hall | undefined = findHall(catalogue, hallId)
  const service: Service | undefined = findServiceVersion(catalogue, { code, version })
  if (hall === undefined || service === undefined) {
    throw new Error(`expected hall ${hallId} and service ${code} ${version} in the catalogue, found one missing`)
  }
  return { hall, service }
}

function getTitle(kind: string): { zh: string; en: string } {
  const title = documentKinds[kind]
  if (title === undefined) throw new Error(`expected a title for the document kind ${kind}, found none`)
  return title
}
