import { expect } from 'vitest'
import type { CaseDetail, CaseRow, MaterialFinding } from '#contract/cases.ts'
import type { CaseDocument, Verification } from '#contract/documents.ts'
import type { Applicant, PreApplicationView } from '#contract/intake.ts'
import type { Service, ValidityClass } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { maskIdentity } from '#kernel/mask.ts'
import { holds, listMaterials } from '#modules/catalogue/rules/index.ts'
import { dryRun } from '#modules/intake/rules/index.ts'
import { documentName, validityWords } from '#texts/documents.ts'
import { approve, callAndStart, fileAtKiosk, inOrder, windowsOf } from './test-hall-day.ts'
import { readPdf } from './test-pdf.ts'
import type { Filled, Trial } from './test-trial.ts'
import type { Way } from './test-ways.ts'

/** A matter that three people agreed to. */
export interface Done {
  readonly filled: Filled
  readonly caseId: string
  readonly number: string
  /** Main papers without which the acceptance was tried in vain. */
  readonly tried: readonly string[]
}

interface Serving {
  /** One ticket stands for all of them. */
  readonly filled: readonly Filled[]
  readonly picture: Buffer
  readonly triedBefore: readonly Done[]
}

/** From the kiosk to the approval, at a window of the service's own queue. */
export async function serve(trial: Trial, { filled, picture, triedBefore }: Serving): Promise<Done[]> {
  const { day, hall, service } = trial
  for (const { ended, input } of filled) {
    const materials = listMaterials(service, ended.way)
    expect(dryRun({ materials, claims: input.papers ?? [] }).verdict).toBe('ready')
  }
  const inputs = filled.map(({ input }) => input)
  const filed = await fileAtKiosk(day, service, inputs, picture)
  if (!filed.ok) throw new Error(`filing was refused: ${JSON.stringify(filed.refusal)} ${JSON.stringify(inputs)}`)
  const { serving, other } = windowsOf(hall, service.queue)
  if (other !== undefined) await callInVain(trial, other)
  await day.post(day.officer, `/api/windows/${serving}/sitting`)
  const ticket = await callAndStart(day, serving)
  expect(ticket.number).toBe(filed.value.ticket?.number)
  const done: Done[] = []
  for (const [at, one] of filled.entries()) {
    const preApplicationId = filed.value.preApplicationIds[at] ?? ''
    expect(ticket.matters[at]?.preApplicationId).toBe(preApplicationId)
    const matter = { ticketId: ticket.id, preApplicationId }
    done.push(
      await accept(trial, { matter, filled: one, tried: [...triedBefore, ...done].flatMap(({ tried }) => tried) }),
    )
  }
  await day.post(day.officer, `/api/tickets/${ticket.id}/finish`)
  await day.ask(day.officer, 'DELETE', `/api/windows/${serving}/sitting`)
  return done
}

/** A window of other queues does not get the ticket. */
async function callInVain({ day }: Trial, window: number): Promise<void> {
  await day.post(day.officer, `/api/windows/${window}/sitting`)
  const called = await day.ask(day.officer, 'POST', `/api/windows/${window}/call-next`)
  expect(called).toMatchObject({ ok: false, refusal: { reason: 'queue-empty' } })
  await day.ask(day.officer, 'DELETE', `/api/windows/${window}/sitting`)
}

interface Accepting {
  readonly matter: { readonly ticketId: string; readonly preApplicationId: string }
  readonly filled: Filled
  readonly tried: readonly string[]
}

async function accept(trial: Trial, { matter, filled, tried }: Accepting): Promise<Done> {
  const { day, service } = trial
  const seen = await day.get<PreApplicationView>(day.officer, `/api/pre-applications/${matter.preApplicationId}`)
  expect(JSON.stringify(seen)).not.toContain(filled.input.applicant.idNumber)
  expect(seen).toMatchObject({ answers: filled.ended.way.answers, applicant: { age: filled.ended.way.age } })
  const materials = listMaterials(service, filled.ended.way)
  const findings = inOrder(materials)
  const untried = materials.filter(({ id, kind }) => kind === 'main' && !tried.includes(id))
  for (const { id, handedIn } of untried) {
    const lacking = findings.map((one): MaterialFinding => (one.material === id ? { ...one, state: 'missing' } : one))
    const outcome = await day.ask(day.officer, 'POST', '/api/cases', { ...matter, findings: lacking })
    const reason = handedIn ? 'old-card-not-handed-in' : 'material-missing'
    expect(outcome, id).toMatchObject({ ok: false, refusal: { reason } })
  }
  const accepted = await day.post<CaseDetail>(day.officer, '/api/cases', { ...matter, findings })
  await expectMasked(trial, { number: accepted.number, applicant: filled.input.applicant })
  await approve(day, accepted)
  return { filled, caseId: accepted.id, number: accepted.number, tried: untried.map(({ id }) => id) }
}

/** In a list a number is masked as its kind of document asks. */
async function expectMasked({ day }: Trial, { number, applicant }: { number: string; applicant: Applicant }) {
  const { rows } = await day.get<{ rows: CaseRow[] }>(day.officer, `/api/cases?number=${number}`)
  const { identity = 'id-card', idNumber } = applicant
  expect(rows.map(({ idNumberMasked }) => idNumberMasked)).toEqual([maskIdentity({ identity, idNumber })])
}

/** What is told of the paper that the case made, and what the catalogue has it say. */
export interface Result {
  /** All its words, without spaces. */
  readonly text: string
  readonly number: string
  readonly found: Told
  readonly expected: Told
}

interface Told {
  readonly kind: string
  readonly validTo: string
  readonly lacks: readonly string[]
  readonly english: boolean
  readonly statesValidity: boolean
}

/** Opens the document of a case as a reader does. */
export async function readResult(trial: Trial, { filled, caseId, number }: Done): Promise<Result> {
  const { day, service, on } = trial
  await expect.poll(() => stateOf(trial, caseId), { timeout: 30_000, interval: 100 }).toBe('ready')
  const { documents } = await day.get<{ documents: CaseDocument[] }>(day.officer, `/api/cases/${caseId}/documents`)
  const [document] = documents.filter(({ kind }) => kind === service.result.document)
  if (document === undefined) throw new Error(`expected the document of ${number}, found none`)
  const text = bare((await readPdf(await day.read(day.officer, `/api/documents/${document.id}/pdf`))).text)
  const { applicant, guardian, secondGuardian, agent, lang } = filled.input
  const isForeign = [applicant, guardian, secondGuardian, agent].some((one) => one?.identity === 'passport')
  const validTo = validToOf(service, filled.ended.way)
  const name = documentName(service.result.document)
  const dates = validTo === 'NONE' ? [] : [validityWords({ from: on, to: validTo }).zh]
  const says = ['样张', name.zh, applicant.name, applicant.idNumber, document.number, ...dates]
  return {
    text,
    number: document.number,
    found: {
      kind: document.kind,
      validTo: document.validTo,
      lacks: says.filter((one) => !text.includes(bare(one))),
      english: text.includes(bare(name.en)),
      statesValidity: /有效期限|有效期：/.test(text),
    },
    expected: {
      kind: service.result.document,
      validTo,
      lacks: [],
      english: service.result.bilingual === true || isForeign || lang === 'en',
      statesValidity: validTo !== 'NONE',
    },
  }
}

/** Whether the public page knows the paper by what is printed on it. */
export async function verify({ day }: Trial, { text, number, expected }: Result): Promise<void> {
  const check = /校验码(?:Checkcode)?([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(text)?.[1]
  const told = await day.post<Verification>('', '/api/verification', { number, check })
  expect(told).toMatchObject({ genuine: true, specimen: true, inForce: true, validTo: expected.validTo })
}

/** To the child's guardian, to who came with a power of attorney, or to the person. */
export async function handOver({ day }: Trial, { filled, caseId }: Done): Promise<void> {
  const { guardian, agent } = filled.input
  const { version, may } = await day.get<CaseDetail>(day.officer, `/api/cases/${caseId}`)
  expect(may.handOver).toEqual({ ok: true })
  // A proxy who collects shows an identity card.
  const proxy = agent?.identity === undefined ? agent : undefined
  const by = proxy && { name: proxy.name, idNumber: proxy.idNumber, powerOfAttorneySeen: true }
  const to = by === undefined ? { to: guardian === undefined ? 'applicant' : 'guardian' } : { to: 'proxy', proxy: by }
  const url = `/api/cases/${caseId}/hand-over`
  const handed = await day.post<CaseDetail>(day.officer, url, { expectedVersion: version, ...to })
  expect(handed.state).toBe('handed-over')
}

async function stateOf({ day }: Trial, caseId: string): Promise<string> {
  return (await day.get<CaseDetail>(day.officer, `/api/cases/${caseId}`)).state
}

/** The class of the oldest age that is reached (居民身份证法 Art 5; 护照法 Art 7), from the day of issue; counted anew here. */
function validToOf({ result }: Service, way: Way): string {
  if (result.validity.length === 0) return 'NONE'
  const open = result.validity.filter(({ fromAge, when }) => fromAge <= way.age && holds(when, way))
  const oldest = Math.max(...open.map(({ fromAge }) => fromAge))
  const found = open.find(({ fromAge }) => fromAge === oldest)
  if (found === undefined) throw new Error(`expected a validity for ${JSON.stringify(way)}, found none`)
  return lastDay(found, way.on)
}

function lastDay({ years, months, days }: ValidityClass, on: string): string {
  const from = getLegalDate(on)
  if (days !== undefined) return from.add({ days: days - 1 }).toString()
  if (months !== undefined) return from.add({ months }).toString()
  return years == null ? 'LONG_TERM' : from.add({ years }).toString()
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '')
}
