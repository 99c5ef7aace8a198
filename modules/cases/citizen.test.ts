import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { putFile } from '#platform/files/file-store.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows } from '#server/testing/test-story.ts'
import { openCase, openCaseByKey } from './commands/case-key.ts'
import { readCaseDocument, readCaseStatus } from './queries/citizen.ts'
import { readDetail } from './queries/detail.ts'
import { getCaseRecord } from './store/case-files.ts'
import { getCaseCode } from './store/case-keys.ts'

const hallId = 'dongxihu'
const deps = { catalogue }

let hall: TestHall
let accepted: CaseDetail
let code: string
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  await hall.tools.db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
  accepted = (await acceptWang(hall)).case
  code = await getCaseCode({ db: hall.tools.db, cipher: hall.tools.cipher }, { hallId, caseId: accepted.id })
})

function wrongCode() {
  return code === '000000' ? '111111' : '000000'
}

function look(guessed = code, given: { readonly catalogue: Catalogue } = deps) {
  return readCaseStatus(given, hall.publicReading(), { number: accepted.number, code: guessed })
}

function linesOf(objectId: string) {
  return hall.tools.db
    .selectFrom('audit_entry')
    .select(['actor_kind', 'act', 'outcome', 'reason'])
    .where('object_id', '=', objectId)
    .where('actor_kind', '=', 'citizen')
    .orderBy('id')
    .execute()
}

describe('the key', () => {
  test('wrong guesses are counted though they are refused, and the fifth shuts the case', async () => {
    expect(await look()).toMatchObject({ ok: true })
    await Promise.all(Array.from({ length: 5 }, () => look(wrongCode())))
    expect(await look()).toEqual({ ok: false, reason: 'case-or-code-unknown' })
  })

  test('an unknown number looks like a wrong code', async () => {
    expect(await openCase(hall.tools, { number: 'HZ2024-0715-9999', code: '123456' })).toBeUndefined()
  })

  test('each wrong guess, the lock and a try during it leave a line in the trail, without the code', async () => {
    for (let guesses = 0; guesses < 5; guesses += 1) await look(wrongCode())
    await look()
    const refused = { actor_kind: 'citizen', act: 'case.key-refused', outcome: 'refused' }
    const wrong = { ...refused, reason: 'wrong-code' }
    expect(await linesOf(accepted.id)).toEqual([
      ...Array.from({ length: 5 }, () => wrong),
      { actor_kind: 'citizen', act: 'case.key-locked', outcome: 'done', reason: null },
      { ...refused, reason: 'locked' },
    ])
  })

  test('the number may be typed in small letters', async () => {
    const found = await hall.publicAct(async (act) => ({
      ok: true as const,
      value: await openCaseByKey(act, { number: accepted.number.toLowerCase(), code }),
    }))
    expect(found).toMatchObject({ ok: true, value: { id: accepted.id } })
  })
})

describe('the paper', () => {
  test('downloaded by the citizen leaves a line in the trail', async () => {
    const documentId = await addPaper()
    const paper = await readCaseDocument(hall.publicReading(), {
      number: accepted.number,
      code,
      document: 'SYCF-2024-000001',
    })
    expect(paper).toMatchObject({ ok: true, value: { fileName: 'SYCF-2024-000001.pdf' } })
    expect(await linesOf(documentId)).toEqual([
      { actor_kind: 'citizen', act: 'document.open', outcome: 'done', reason: null },
    ])
  })
})

describe('a service that the catalogue has changed or dropped since', () => {
  test('leaves the case as it was accepted', async () => {
    const renamed = catalogue.services.map((service) => ({
      ...service,
      version: service.version + 1,
      validFrom: '2024-07-16',
      name: { zh: '改了名', en: 'Renamed' },
    }))
    hall.clock.advance({ hours: 24 })
    const status = await look(code, { catalogue: { ...catalogue, services: [...catalogue.services, ...renamed] } })
    hall.clock.advance({ hours: -24 })
    expect(status.ok && status.value.serviceName).toEqual(accepted.serviceName)
  })

  test('does not hide the case from the citizen, nor from staff', async () => {
    const dropped = { catalogue: { ...catalogue, services: [] } }
    const status = await look(code, dropped)
    expect(status).toMatchObject({ ok: true, value: { state: 'accepted', serviceName: { zh: accepted.service } } })
    const reading = hall.reading(await hall.staff('reviewer'), 'case.read')
    const record = await getCaseRecord(hall.tools.db, { hallId, id: accepted.id })
    expect(await readDetail(dropped, reading, record)).toMatchObject({ number: accepted.number })
  })
})

async function addPaper(): Promise<string> {
  const { db, cipher, ids } = hall.tools
  const [id, at] = [ids.next(), hall.publicReading().at]
  const content = Buffer.from('%PDF')
  await db.transaction().execute(async (tx) => {
    const sha256 = await putFile({ tx, cipher, at }, { hallId, mediaType: 'application/pdf', content })
    await tx
      .insertInto('document')
      .values({
        hall_id: hallId,
        id,
        case_id: accepted.id,
        kind: 'id-card',
        number: 'SYCF-2024-000001',
        check_hash: Buffer.alloc(32),
        template: 'test',
        specimen: true,
        valid_from: '2024-07-15',
        valid_to: null,
        sha256,
        made_at: at,
      })
      .execute()
  })
  await db.updateTable('case_file').set({ state: 'ready' }).where('id', '=', accepted.id).execute()
  return id
}
