import { type CaseDetail, decideCase, getCase, handOverCase, postDocument, reviewCase } from '#contract/cases.ts'
import { listCaseDocuments, printDocument, reprintDocument } from '#contract/documents.ts'
import { between, happens } from '../plan/chance.ts'
import { inventPerson, nameFamily } from '../plan/person.ts'
import { type CaseInHand, granted, noteStep, type Scene } from './scene.ts'
import type { Line } from './wire.ts'

/** 审核: somebody who did not accept reads every case and says what they think. */
export async function playReviewer(scene: Scene, line: Line): Promise<void> {
  const { trays, pace } = scene
  for (let item = await trays.review.take(); item !== undefined; item = await trays.review.take()) {
    const seen = await readCase(scene, line, item)
    if (seen === undefined) continue
    await pace.spend(15)
    const { opinion } = item.matter.afterwards
    const note = opinion === 'agree' ? {} : { note: '申请表上的住址和户口簿不一致，请审批人注意。' }
    const reply = await line.act(reviewCase, {
      params: { caseId: item.caseId },
      body: { expectedVersion: seen.version, opinion, ...note },
    })
    const reviewed = granted(scene, 'reviewing', reply)
    if (reviewed === undefined) continue
    noteStep(scene, reviewed, opinion === 'agree' ? 'review-agreed' : 'review-disagreed')
    trays.decision.put(item)
  }
  trays.decision.close()
}

/** 审批: a third person decides. */
export async function playApprover(scene: Scene, line: Line): Promise<void> {
  const { trays, pace } = scene
  for (let item = await trays.decision.take(); item !== undefined; item = await trays.decision.take()) {
    const seen = await readCase(scene, line, item)
    if (seen === undefined) continue
    await pace.spend(10)
    const { decision } = item.matter.afterwards
    const note = decision === 'approve' ? {} : { note: '户籍信息需先更正，更正后可以重新申请。' }
    const reply = await line.act(decideCase, {
      params: { caseId: item.caseId },
      body: { expectedVersion: seen.version, decision, ...note },
    })
    const decided = granted(scene, 'deciding', reply)
    if (decided === undefined) continue
    noteStep(scene, decided, decision === 'approve' ? 'approved' : 'denied')
    if (decision === 'approve') trays.collection.put(item)
    else trays.rating.put(item)
  }
  trays.collection.close()
}

/** Between two looks at a document that is still being made. */
const lookEvery = 200
const mostLooks = 18_000

/** 发证: waits for each document, prints the receipt, and gives or posts what is ready. */
export async function playCollection(scene: Scene, line: Line): Promise<void> {
  const { trays } = scene
  for (let item = await trays.collection.take(); item !== undefined; item = await trays.collection.take()) {
    const ready = await waitUntilReady(scene, line, item)
    if (ready === undefined) continue
    trays.rating.put(item)
    await printReceipt(scene, line, item)
    await giveOut(scene, line, { item, ready })
  }
  trays.rating.close()
}

async function waitUntilReady(scene: Scene, line: Line, item: CaseInHand): Promise<CaseDetail | undefined> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const seen = await readCase(scene, line, item)
    if (seen === undefined) return undefined
    if (seen.state === 'ready') {
      noteStep(scene, seen, 'document-made')
      return seen
    }
    await scene.pace.pause(lookEvery)
  }
  scene.tally.fault('a document was approved and never made')
  return undefined
}

async function printReceipt(scene: Scene, line: Line, { caseId }: CaseInHand): Promise<void> {
  const listed = await line.ask(listCaseDocuments, { params: { caseId } })
  const papers = granted(scene, 'listing papers', listed)?.documents ?? []
  const receipt = papers.find(({ kind, may }) => kind === 'acceptance-receipt' && may.print.ok)
  if (receipt === undefined) return
  const params = { documentId: receipt.id }
  const form = receipt.hasSlip ? 'slip' : 'page'
  const first = granted(scene, 'printing', await line.act(printDocument, { params, body: { form } }))
  if (first !== undefined) scene.ledger.enter({ book: 'print', key: `${receipt.id} ${first.n}`, value: form })
  if (first === undefined || !happens(scene.chance, 10)) return
  const body = { form: 'page', reason: 'second-copy' } as const
  const again = granted(scene, 'printing again', await line.act(reprintDocument, { params, body }))
  if (again !== undefined) scene.ledger.enter({ book: 'print', key: `${receipt.id} ${again.n}`, value: 'page' })
}

async function giveOut(
  scene: Scene,
  line: Line,
  { item, ready }: { item: CaseInHand; ready: CaseDetail },
): Promise<void> {
  const { chance, ledger, pace } = scene
  const { receipt } = item.matter.afterwards
  const params = { caseId: item.caseId }
  const expectedVersion = ready.version
  await pace.spend(receipt === 'later' ? 0 : 15)
  switch (receipt) {
    case 'later':
      return
    case 'post': {
      const body = { expectedVersion, carrier: 'EMS', tracking: `EX${chance.digits(9)}CN` }
      const posted = granted(scene, 'posting', await line.act(postDocument, { params, body }))
      if (posted === undefined) return
      noteStep(scene, posted, 'posted')
      ledger.change({ book: 'collection', key: item.caseId, value: 'post posted' })
      return
    }
    case 'collect':
    case 'collect-by-proxy': {
      const to = receiptBy(item)
      const proxy = to === 'proxy' ? { proxy: inventProxy(scene) } : {}
      const body = { expectedVersion, to, ...proxy }
      const given = granted(scene, 'handing over', await line.act(handOverCase, { params, body }))
      if (given === undefined) return
      noteStep(scene, given, 'handed-over')
      ledger.enter({ book: 'collection', key: item.caseId, value: `pick-up ${to}` })
    }
  }
}

function receiptBy({ matter }: CaseInHand): 'applicant' | 'guardian' | 'proxy' {
  if (matter.afterwards.receipt === 'collect-by-proxy') return 'proxy'
  return matter.person.age < 16 ? 'guardian' : 'applicant'
}

function inventProxy({ chance, on }: Scene) {
  const wanted = { age: between(chance, 25, 60), on, identity: 'id-card', taken: new Set<string>() } as const
  const { name, idNumber } = inventPerson(chance, { ...wanted, family: nameFamily(chance) })
  return { name, idNumber, powerOfAttorneySeen: true } as const
}

async function readCase(scene: Scene, line: Line, { caseId }: CaseInHand): Promise<CaseDetail | undefined> {
  return granted(scene, 'reading a case', await line.ask(getCase, { params: { caseId } }))
}
