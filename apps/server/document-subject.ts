import type { Clock } from '#contract/cases.ts'
import type { DeferralRow } from '#contract/catalogue.ts'
import type { QuestionOption, Service } from '#contract/service.ts'
import { hallDate } from '#kernel/clock.ts'
import { maskIdentity, maskPhone } from '#kernel/mask.ts'
import { drawSignature, findSignaturePicture } from '#modules/biometrics/public.ts'
import {
  type CaseRecord,
  findCommitment,
  getCaseCode,
  getCaseRecord,
  getCollection,
  listCaseEvents,
  serviceOf,
} from '#modules/cases/public.ts'
import { deferralRowOf } from '#modules/cases/rules/index.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'
import { type Circumstances, listFees, listFiledQuestions, validityOn } from '#modules/catalogue/rules/index.ts'
import type { DocumentDeps, DocumentSubject } from '#modules/documents/public.ts'
import {
  circumstancesOf,
  getContact,
  getForm,
  getPreApplicationRecord,
  type PreApplicationRecord,
} from '#modules/intake/public.ts'
import { getPerson } from '#modules/people/public.ts'
import { getPhotoContent } from '#modules/photos/public.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { dateWords, dayOf } from '#texts/dates.ts'
import { limitTexts } from '#texts/desk/clocks.ts'
import { relationTexts } from '#texts/documents.ts'
import type { Text } from '#texts/lang.ts'
import { deferralTexts } from '#texts/papers/deferral.ts'
import { receiptTexts } from '#texts/papers/receipt.ts'

/** What a paper may say of a case: gathered here, so that documents knows neither cases nor people. */
export function subjectLoader(catalogue: Catalogue): DocumentDeps['loadSubject'] {
  return async (act, { hallId, caseId }): Promise<DocumentSubject> => {
    const files = { db: act.tx, cipher: act.tools.cipher }
    const record = await getCaseRecord(act.tx, { hallId, id: caseId })
    const filed = await getPreApplicationRecord(act.tx, { hallId, id: record.preApplicationId })
    const hall = findHall(catalogue, hallId)
    const service = serviceOf(catalogue, filed)
    if (hall === undefined || service === undefined) {
      throw new Error(`expected hall ${hallId} and service ${record.service} in the catalogue, found one missing`)
    }
    const person = await getPerson(files, { hallId, id: record.personId })
    const { phone, email } = await getContact(files, { hallId, id: filed.id })
    const isReached = phone !== null || email !== null
    const issuedOn = hallDate(act.now).toString()
    const on = record.acceptedAt === null ? issuedOn : dayOf(record.acceptedAt)
    const circumstances = await circumstancesOf(files, { record: filed, on })
    const { document: kind, name, layout, validity: classes, basis, bilingual = false } = service.result
    const { validTo } = validityOn({ born: person.born, issuedOn, classes, answers: filed.answers })
    const { photoId } = filed
    const guardians = await guardiansOf(act, filed)
    const agent = filed.agent === null ? null : await namedOf(act, filed.hallId, filed.agent)
    const readers = [person, ...guardians, ...(agent === null ? [] : [agent])]
    return {
      caseNumber: record.number,
      statusCode: isReached ? null : await getCaseCode(files, { hallId, caseId }),
      state: record.state,
      authority: hall.authority.name,
      hall: hall.name,
      service: service.name,
      // A foreigner reads it, for themselves or for a child, or somebody who chose English.
      bilingual: bilingual || filed.lang === 'en' || readers.some(({ identity }) => identity === 'passport'),
      applicant: {
        name: record.applicantName,
        born: person.born,
        identity: person.identity,
        number: person.idNumber,
        numberMasked: maskIdentity(person),
        phone,
        phoneMasked: phone === null ? null : maskPhone(phone),
      },
      guardians,
      agent,
      photo: photoId === null ? null : await getPhotoContent(files, { hallId, id: photoId }),
      signature: (await findSignaturePicture(files, { hallId, preApplicationId: filed.id })) ?? null,
      answers: answersOf(service, circumstances),
      form: formOf(service, await getForm(files, { hallId, id: filed.id })),
      acceptance: await acceptanceOf(act, { record, service, circumstances, on, isReached }),
      deferral: await deferralOf(act, { record, service, row: deferralRowOf(hall.deferral, on) }),
      papers: papersOf(service, record),
      missingNote: record.missingNote,
      refusal: refusalOf(service, record),
      result: { kind, name, layout, validTo, basis },
    }
  }
}

async function namedOf(act: PublicAct, hallId: string, { personId, name }: { personId: string; name: string }) {
  const person = await getPerson({ db: act.tx, cipher: act.tools.cipher }, { hallId, id: personId })
  return { name, identity: person.identity, number: person.idNumber, numberMasked: maskIdentity(person) }
}

async function guardiansOf(
  act: PublicAct,
  { hallId, guardian, secondGuardian }: PreApplicationRecord,
): Promise<DocumentSubject['guardians']> {
  const named = [guardian, secondGuardian].filter((one) => one !== null)
  return Promise.all(
    named.map(async (one) => ({ ...(await namedOf(act, hallId, one)), relation: relationTexts[one.relation] })),
  )
}

type Values = DocumentSubject['answers']

/** The answers in the words in which they were asked. */
function answersOf(service: Service, circumstances: Circumstances): Values {
  return listFiledQuestions(service, circumstances).flatMap(({ id, text, options }) => {
    const answer = circumstances.answers[id]
    return answer === undefined ? [] : [[text, valueText(answer, options)] as const]
  })
}

/** What was typed about the matter, in the order of the form; a field that the catalogue dropped stays by its name. */
function formOf(service: Service, form: Readonly<Record<string, string>>): Values {
  const fields = service.fields.filter(({ of }) => of === 'matter')
  const known = fields.flatMap(({ id, label, options }) => {
    const value = form[id]
    return value === undefined ? [] : [[label, valueText(value, options)] as const]
  })
  const dropped = Object.entries(form).filter(([id]) => !fields.some((field) => field.id === id))
  return [...known, ...dropped.map(([id, value]) => [{ zh: id, en: id }, value] as const)]
}

function valueText(value: string, options: readonly QuestionOption[] = []): Text | string {
  const option = options.find((one) => one.value === value)
  if (option !== undefined) return option.text
  if (value === 'LONG_TERM') return { zh: '长期', en: 'without expiry' }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return { zh: dateWords(value, 'zh-CN'), en: dateWords(value, 'en') }
}

/** What was promised for later: the papers as they stood at acceptance, and what follows by the hall's own rule. */
async function deferralOf(
  act: PublicAct,
  { record, service, row }: { record: CaseRecord; service: Service; row: DeferralRow | undefined },
): Promise<DocumentSubject['deferral']> {
  const { hallId, id: caseId, clocks, findings } = record
  const commitment = await findCommitment({ db: act.tx, cipher: act.tools.cipher }, { hallId, caseId })
  if (commitment === undefined || row === undefined) return null
  const owed = findings.flatMap(({ material, state }) => {
    if (state !== 'deferred') return []
    return [service.materials.find(({ id }) => id === material)?.name ?? { zh: material, en: material }]
  })
  const consequence =
    row.onLapse === 'suspend' ? deferralTexts.suspend(row.suspendWorkingDays) : deferralTexts[row.onLapse]
  return {
    owed,
    supplyBy: clocks.find(({ kind }) => kind === 'supply')?.due ?? null,
    consequence,
    picture: await drawSignature(commitment.strokes),
  }
}

interface Accepted {
  readonly record: CaseRecord
  readonly service: Service
  readonly circumstances: Circumstances
  readonly on: string
  /** A message can tell that it is ready. */
  readonly isReached: boolean
}

async function acceptanceOf(
  act: PublicAct,
  { record, service, circumstances, on, isReached }: Accepted,
): Promise<DocumentSubject['acceptance']> {
  const { acceptedAt, clocks, hallId } = record
  if (acceptedAt === null) return null
  const events = await listCaseEvents(act.tx, { hallId, caseId: record.id })
  const officer = events.findLast(({ kind }) => kind === 'accepted')?.staffName ?? ''
  const promised = clocks.find(({ kind }) => kind === 'promised')
  const files = { db: act.tx, cipher: act.tools.cipher }
  const { by } = await getCollection(files, { hallId, caseId: record.id })
  const here = isReached ? receiptTexts.collectHere : receiptTexts.collectHereUntold
  const { lines } = listFees({ fees: service.fees, circumstances, on })
  return {
    at: acceptedAt,
    officer,
    promised: { due: promised?.due ?? null, limit: limitOf(promised) },
    statutory: clocks.find(({ kind }) => kind === 'statutory') ?? null,
    collection: by === 'post' ? receiptTexts.collectByPost : here,
    fees: lines.filter(({ fen }) => fen > 0).map(({ name, fen }) => ({ name, fen })),
  }
}

/** A clock keeps its limit as `10 working-days`. */
function limitOf(clock: Clock | undefined): Text {
  const [n = '', kind = ''] = clock?.limit?.split(' ') ?? []
  const words = Object.entries(limitTexts).find(([name]) => name === kind)?.[1]
  return words === undefined ? { zh: clock?.limit ?? '', en: clock?.limit ?? '' } : words(Number(n))
}

function papersOf(service: Service, { findings }: CaseRecord): DocumentSubject['papers'] {
  return findings.map(({ material, state, note }) => {
    const found = service.materials.find(({ id }) => id === material)
    return {
      name: found?.name ?? { zh: material, en: material },
      state,
      note: note ?? null,
      where: found?.where ?? null,
      handedIn: found?.handedIn ?? false,
      takenHere: found?.takenHere ?? false,
    }
  })
}

function refusalOf(service: Service, { refusal }: CaseRecord): DocumentSubject['refusal'] {
  if (refusal === null) return null
  const ground = service.refusals.find(({ id }) => id === refusal.reason)
  return {
    ground: ground?.text ?? null,
    explanation: refusal.explanation,
    basis: ground?.basis ?? null,
    remedy: refusal.remedy,
  }
}
