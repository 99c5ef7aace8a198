import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { decide } from '#platform/access/decide.ts'
import { openTestApp } from '#server/testing/test-app.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import type { DocumentDeps, DocumentSubject } from './jobs/make-document.ts'
import { documentRoutes, findCaseDocument, listCaseDocuments, makeDocument, readDocumentFile } from './public.ts'
import { openDocument, verifyDocument } from './queries.ts'

const catalogue = readRepositoryCatalogue()
const photo = await sharp({ create: { width: 358, height: 441, channels: 3, background: '#ccc' } })
  .jpeg()
  .toBuffer()

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall({ now: '2024-07-15T01:00:00Z' })
})
afterAll(() => hall.close())

const subject: DocumentSubject = {
  caseNumber: 'HZ2024-0715-0031',
  service: 'id-card-renewal',
  serviceVersion: 1,
  answers: {},
  state: 'approved',
  name: '王梓轩',
  born: '2008-12-03',
  idNumber: '420112200812030005',
  photo,
}

function depsOf(given: Partial<DocumentSubject> = {}): DocumentDeps {
  return {
    catalogue,
    publicUrl: 'https://youban.example',
    loadSubject: () => Promise.resolve({ ...subject, ...given }),
  }
}

/** Makes the paper and reads its check code where a citizen would: nothing else knows it. */
async function make(given: Partial<DocumentSubject> & { hallId?: string } = {}) {
  const { hallId = 'dongxihu', ...facts } = given
  const found = await addTestCase(hall.tools, { hallId })
  const key = { hallId, caseId: found.caseId }
  let check = ''
  const random = { ...hall.tools.random, code: (count: number) => (check = hall.tools.random.code(count)) }
  const { documentId } = await makeDocument(depsOf(facts), { ...hall.tools, random }, key)
  const document = await findCaseDocument(hall.tools.db, key)
  if (document === undefined) throw new Error('the document is not there')
  return { ...found, documentId, document, check }
}

function verify(number: string, check: string) {
  return verifyDocument(hall.publicReading(), { number, check })
}

function read({ hallId, documentId }: { hallId: string; documentId: string }): Promise<Buffer> {
  return readDocumentFile({ db: hall.tools.db, cipher: hall.tools.cipher }, { hallId, documentId })
}

describe('making', () => {
  test.each([
    ['fifteen', '2008-12-03', '2029-07-15'],
    ['sixteen today', '2008-07-15', '2034-07-15'],
    ['twenty-six', '1998-03-31', '2044-07-15'],
    ['forty-six', '1978-07-15', 'LONG_TERM'],
  ])('a person of %s gets the years of the law', async (_age, born, validTo) => {
    const { document } = await make({ born })
    expect(document).toMatchObject({ kind: 'id-card', validFrom: '2024-07-15', validTo })
  })

  test('a case gets one paper, however often and from wherever it is asked for', async () => {
    const { caseId, hallId } = await addTestCase(hall.tools)
    const made = await Promise.all(
      Array.from({ length: 10 }, () => makeDocument(depsOf(), hall.tools, { hallId, caseId })),
    )
    const again = await makeDocument(depsOf({ state: 'ready' }), hall.tools, { hallId, caseId })
    expect(new Set([...made, again].map(({ documentId }) => documentId)).size).toBe(1)
    expect(await listCaseDocuments(hall.tools.db, { hallId, caseId })).toHaveLength(1)
    expect(await eventsOf(caseId)).toEqual([
      { name: 'document.made', hallId, payload: { caseId, documentId: again.documentId } },
    ])
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'actor_kind', 'facts'])
      .where('object_id', '=', again.documentId)
      .execute()
    expect(trail).toEqual([{ act: 'document.make', actor_kind: 'system', facts: { caseId } }])
  })

  test('numbers run without a gap in each hall, also when a paper could not be made', async () => {
    const before = serialOf((await make()).document.number)
    const elsewhere = await make({ hallId: otherHallId })
    expect(elsewhere.document.number).toMatch(/^ID2024-CIHUI-\d{6}$/)
    const failing = await addTestCase(hall.tools)
    const broken = depsOf({ photo: Buffer.from('no picture') })
    await expect(makeDocument(broken, hall.tools, failing)).rejects.toThrow()
    expect(await findCaseDocument(hall.tools.db, failing)).toBeUndefined()
    expect(serialOf((await make()).document.number)).toBe(before + 1)
  })

  test('a case that is not approved gets no paper', async () => {
    const found = await addTestCase(hall.tools, { state: 'reviewed' })
    await expect(makeDocument(depsOf({ state: 'reviewed' }), hall.tools, found)).rejects.toThrow(
      'expected an approved case, found reviewed',
    )
  })

  test('the file is a PDF, and neither it nor the check code lies open in the database', async () => {
    const made = await make()
    const content = await read(made)
    expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    const rows = await hall.tools.db.selectFrom('file').select('content').execute()
    expect(rows.some((row) => row.content.includes('%PDF-'))).toBe(false)
    const documents = await hall.tools.db.selectFrom('document').select('check_hash').execute()
    expect(documents.some((row) => row.check_hash.includes(made.check))).toBe(false)
  })
})

describe('verifying', () => {
  test('number and check code tell what it is and how long it is good, and nothing personal', async () => {
    const { document, check } = await make()
    const answer = await verify(document.number, check)
    expect(answer).toEqual({
      ok: true,
      value: {
        genuine: true,
        kind: { zh: '居民身份证办理凭证', en: 'Certificate for a resident identity card' },
        number: document.number,
        issuedOn: '2024-07-15',
        validTo: '2029-07-15',
        inForce: true,
        specimen: true,
      },
    })
    expect(
      await verify(document.number.toLowerCase(), `${check.slice(0, 5)} - ${check.slice(5).toLowerCase()}`),
    ).toEqual(answer)
  })

  test('a wrong number, a wrong code and the code of another paper look the same', async () => {
    const { document, check } = await make()
    const other = await make()
    const no = { ok: true, value: { genuine: false } }
    expect(await verify(document.number, '0000000000')).toEqual(no)
    expect(await verify('ID2024-DONGXIHU-999999', check)).toEqual(no)
    expect(await verify(document.number, other.check)).toEqual(no)
    expect(await verify(document.number, '')).toEqual(no)
  })

  test('an old paper is genuine and no longer in force', async () => {
    const { document, check } = await make()
    hall.clock.advance({ hours: 24 * 365 * 6 })
    expect(await verify(document.number, check)).toMatchObject({ value: { genuine: true, inForce: false } })
    hall.clock.advance({ hours: -24 * 365 * 6 })
  })

  test('guessing is slowed down to thirty tries a minute, and bad input is refused by name', async () => {
    const { app, close } = await openTestApp(hall, documentRoutes)
    const post = (body: object) => app.inject({ method: 'POST', url: '/api/verification', payload: body })
    const long = await post({ number: 'x'.repeat(41), check: '', page: 1 })
    expect(long.statusCode).toBe(422)
    expect(
      long
        .json()
        .faults.map((fault: { field: string }) => fault.field)
        .sort(),
    ).toEqual(['check', 'number', 'page'])
    const statuses: number[] = []
    for (let at = 0; at < 30; at += 1) {
      statuses.push((await post({ number: 'ID2024-DONGXIHU-000001', check: 'AAAAAAAAAA' })).statusCode)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(29)
    expect(statuses.at(-1)).toBe(429)
    await close()
  })
})

describe('who may open a document', () => {
  test('only those who work on cases', async () => {
    for (const role of [
      'auxiliary',
      'supervisor',
      'auditor',
      'system-administrator',
      'security-administrator',
    ] as const) {
      expect(decide(await hall.staff(role), 'document.read').allow).toBe(false)
    }
    expect(decide(await hall.device('kiosk'), 'document.read').allow).toBe(false)
    expect(decide({ kind: 'public' }, 'document.read')).toEqual({ allow: false, reason: 'not-signed-in' })
  })

  test('an officer of the hall, and the look is in the trail', async () => {
    const { documentId, caseId, document } = await make()
    const officer = await hall.staff('officer', { services: ['id-card-renewal'] })
    const opened = await openDocument(hall.reading(officer, 'document.read'), documentId)
    expect(opened).toMatchObject({ ok: true, value: { fileName: `${document.number}.pdf` } })
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['actor_id', 'facts'])
      .where('object_id', '=', documentId)
      .where('act', '=', 'document.open')
      .execute()
    expect(trail).toEqual([{ actor_id: officer.staffId, facts: { caseId } }])
  })

  test('a document of the other site or of another service does not exist', async () => {
    const elsewhere = await make({ hallId: otherHallId })
    const here = await make()
    const officer = await hall.staff('officer')
    const passports = await hall.staff('officer', { services: ['passport'] })
    const no = { ok: false, reason: 'not-found' }
    expect(await openDocument(hall.reading(officer, 'document.read'), elsewhere.documentId)).toEqual(no)
    expect(await openDocument(hall.reading(passports, 'document.read'), here.documentId)).toEqual(no)
    expect(await openDocument(hall.reading(officer, 'document.read'), hall.tools.ids.next())).toEqual(no)
  })
})

async function eventsOf(caseId: string): Promise<unknown[]> {
  const { rows } = await hall.database.pool.query(
    `select payload from graphile_worker._private_jobs where payload #>> '{payload,caseId}' = $1`,
    [caseId],
  )
  return rows.map(({ payload: { eventId: _, ...event } }) => event)
}

function serialOf(number: string): number {
  return Number(number.split('-').at(-1))
}

function readRepositoryCatalogue() {
  const read = readCatalogue(fileURLToPath(new URL('../../catalogue', import.meta.url)))
  if (!read.ok) throw new Error('the catalogue of the repository is faulty')
  return read.catalogue
}
