import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestApp } from '#server/testing/test-app.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { readPdf } from '#server/testing/test-pdf.ts'
import { printDocument, reprintDocument } from './commands.ts'
import {
  type CaseOutcome,
  type DocumentSubject,
  documentRoutes,
  listCaseDocuments,
  makeDocuments,
  readDocumentFile,
} from './public.ts'
import { openDocument, readCaseDocuments, verifyDocument } from './queries.ts'
import { depsOf, subject } from './test-subject.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall({ now: '2024-07-15T01:00:00Z' })
})
afterAll(() => hall.close())

interface Making extends Partial<DocumentSubject> {
  readonly hallId?: string
  readonly outcome?: CaseOutcome
}

/** Makes the papers and reads the check code of the last where a citizen would: nothing else knows it. */
async function make({ hallId = 'dongxihu', outcome = 'approved', ...facts }: Making = {}) {
  const found = await addTestCase(hall.tools, { hallId })
  const key = { hallId, caseId: found.caseId }
  let check = ''
  const random = { ...hall.tools.random, code: (count: number) => (check = hall.tools.random.code(count)) }
  const { documentIds } = await makeDocuments(depsOf(facts), { ...hall.tools, random }, { ...key, outcome })
  const [document] = await listCaseDocuments(hall.tools.db, key)
  const documentId = documentIds.at(-1)
  if (document === undefined || documentId === undefined) throw new Error('the document is not there')
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
    ['accepted', {}, ['acceptance-receipt', 'application-form'], ['SL', 'SQ']],
    ['notified', { state: 'notified', acceptance: null }, ['missing-notice'], ['GZ']],
    ['refused', { state: 'refused', acceptance: null }, ['refusal'], ['BY']],
    ['denied', { state: 'denied' }, ['denial'], ['BP']],
    ['approved', { state: 'approved' }, ['id-card'], ['ID']],
  ] as const)(
    'what is %s gets its papers, each with a number of its own series',
    async (outcome, facts, kinds, prefixes) => {
      const { hallId, caseId } = await make({ outcome, ...facts })
      const made = await listCaseDocuments(hall.tools.db, { hallId, caseId })
      expect(made.map(({ kind }) => kind)).toEqual(kinds)
      for (const [index, { number }] of made.entries()) {
        expect(number).toMatch(new RegExp(`^${prefixes[index]}2024-DONGXIHU-\\d{6}$`))
      }
    },
  )

  test('a paper that states no validity says so, and one for life says that', async () => {
    const receipt = await make({ outcome: 'accepted' })
    expect(receipt.document).toMatchObject({ validFrom: '2024-07-15', validTo: 'NONE', hasSlip: true })
    const forLife = await make({ result: { ...subject.result, validTo: 'LONG_TERM' } })
    expect(forLife.document).toMatchObject({ validTo: 'LONG_TERM', hasSlip: false, template: 'certificate-card/2' })
  })

  test('a case gets one paper of a kind, however often and from wherever it is asked for', async () => {
    const { caseId, hallId } = await addTestCase(hall.tools)
    const key = { hallId, caseId, outcome: 'approved' } as const
    const made = await Promise.all(Array.from({ length: 10 }, () => makeDocuments(depsOf(), hall.tools, key)))
    const again = await makeDocuments(depsOf({ state: 'ready' }), hall.tools, key)
    expect(new Set([...made, again].flatMap(({ documentIds }) => documentIds)).size).toBe(1)
    expect(await listCaseDocuments(hall.tools.db, { hallId, caseId })).toHaveLength(1)
    const documentId = again.documentIds[0]
    expect(await eventsOf(caseId)).toEqual([{ name: 'document.made', hallId, payload: { caseId, documentId } }])
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'actor_kind', 'facts'])
      .where('object_id', '=', documentId ?? '')
      .execute()
    expect(trail).toEqual([{ act: 'document.make', actor_kind: 'system', facts: { caseId } }])
  })

  test('a receipt tells nobody that the case is done', async () => {
    const { caseId } = await make({ outcome: 'accepted' })
    expect(await eventsOf(caseId)).toEqual([])
  })

  test('numbers run without a gap in each hall, also when a paper could not be made', async () => {
    const before = serialOf((await make()).document.number)
    const elsewhere = await make({ hallId: otherHallId })
    expect(elsewhere.document.number).toMatch(/^ID2024-CIHUI-\d{6}$/)
    const failing = await addTestCase(hall.tools)
    const broken = depsOf({ photo: Buffer.from('no picture') })
    await expect(makeDocuments(broken, hall.tools, { ...failing, outcome: 'approved' })).rejects.toThrow(
      'could not be drawn',
    )
    expect(await listCaseDocuments(hall.tools.db, failing)).toEqual([])
    expect(serialOf((await make()).document.number)).toBe(before + 1)
  })

  test('two nodes that make papers at once draw each with the number it gets, and leave none out', async () => {
    // A second copy of the module is what a second process has: turns and a thread of its own.
    vi.resetModules()
    const nodes = [makeDocuments, (await import('./jobs/make-document.ts')).makeDocuments]
    const cases = await Promise.all(Array.from({ length: 12 }, () => addTestCase(hall.tools)))
    await Promise.all(
      cases.map((found, index) => nodes[index % 2]?.(depsOf(), hall.tools, { ...found, outcome: 'approved' })),
    )
    const papers = await Promise.all(
      cases.map(async (found) => {
        const [document] = await listCaseDocuments(hall.tools.db, found)
        const { text } = await readPdf(await read({ ...found, documentId: document?.id ?? '' }))
        return { number: document?.number ?? '', text }
      }),
    )
    const serials = papers.map(({ number }) => serialOf(number)).toSorted((one, other) => one - other)
    expect(serials).toEqual(serials.map((_, index) => (serials[0] ?? 0) + index))
    expect(papers.every(({ number, text }) => text.includes(number))).toBe(true)
  })

  test('a case that is not approved gets no certificate, and one that is not accepted no receipt', async () => {
    const found = await addTestCase(hall.tools, { state: 'reviewed' })
    const reviewed = depsOf({ state: 'reviewed' })
    await expect(makeDocuments(reviewed, hall.tools, { ...found, outcome: 'approved' })).rejects.toThrow(
      'expected an approved case, found reviewed',
    )
    const refused = depsOf({ state: 'refused', acceptance: null })
    await expect(makeDocuments(refused, hall.tools, { ...found, outcome: 'accepted' })).rejects.toThrow(
      'expected an accepted case',
    )
  })

  test('a notice of missing papers that the person has overtaken is not made any more', async () => {
    const found = await addTestCase(hall.tools)
    const made = await makeDocuments(depsOf({ state: 'accepted' }), hall.tools, { ...found, outcome: 'notified' })
    expect(made.documentIds).toEqual([])
  })

  test('a name that no font can write is made all the same, and marked for the pen', async () => {
    const applicant = { ...subject.applicant, name: '王\u{30ffd}' }
    expect((await make({ applicant })).document.toComplete).toBe(true)
    expect((await make()).document.toComplete).toBe(false)
  })

  test('the file is a PDF whose hash is kept, and neither it nor the check code lies open in the database', async () => {
    const made = await make()
    const content = await read(made)
    expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(made.document.hash).toBe(sha256.slice(0, 12))
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

  test('a paper of every kind is known by its name, and nothing of its holder is said', async () => {
    for (const [outcome, facts, name] of [
      ['accepted', {}, '受理回执'],
      ['notified', { state: 'notified' }, '一次性告知书'],
      ['refused', { state: 'refused' }, '不予受理决定书'],
    ] as const) {
      const { document, check } = await make({ outcome, ...facts })
      const answer = await verify(document.number, check)
      expect(answer).toMatchObject({ value: { genuine: true, kind: { zh: name }, validTo: 'NONE', inForce: true } })
      expect(JSON.stringify(answer)).not.toContain(subject.applicant.name)
    }
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
    expect(trail).toEqual([{ actor_id: officer.staffId, facts: { caseId, form: 'page' } }])
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

describe('printing', () => {
  function printsOf(documentId: string) {
    return hall.tools.db
      .selectFrom('document_print')
      .select(['n', 'form', 'reason', 'note', 'staff_id'])
      .where('document_id', '=', documentId)
      .orderBy('n')
      .execute()
  }

  async function lineOf(person: StaffPrincipal, caseId: string) {
    const reply = await readCaseDocuments(hall.reading(person, 'document.read'), caseId)
    return reply.ok ? reply.value.documents[0] : undefined
  }

  test('the first print is counted, every other one says why, and the file stays the same', async () => {
    const { documentId, caseId, hallId, document } = await make({ outcome: 'accepted' })
    const officer = await hall.staff('officer')
    const before = await read({ hallId, documentId })
    const print = () => hall.act(officer, 'document.print', (act) => printDocument(act, document.id, { form: 'page' }))
    const again = (input: Parameters<typeof reprintDocument>[2]) =>
      hall.act(officer, 'document.reprint', (act) => reprintDocument(act, document.id, input))

    expect(await again({ form: 'slip', reason: 'lost' })).toEqual({ ok: false, reason: 'not-printed-yet' })
    expect(await print()).toMatchObject({ ok: true, value: { n: 1 } })
    expect(await print()).toEqual({ ok: false, reason: 'already-printed' })
    expect(await again({ form: 'slip', reason: 'other' })).toMatchObject({ ok: false, reason: 'print-note-required' })
    expect(await again({ form: 'slip', reason: 'other', note: '打印机换了纸' })).toMatchObject({ value: { n: 2 } })
    expect(await again({ form: 'page', reason: 'lost' })).toMatchObject({ value: { n: 3 } })

    const staff_id = officer.staffId
    expect(await printsOf(document.id)).toEqual([
      { n: 1, form: 'page', reason: null, note: null, staff_id },
      { n: 2, form: 'slip', reason: 'other', note: '打印机换了纸', staff_id },
      { n: 3, form: 'page', reason: 'lost', note: null, staff_id },
    ])
    expect(await lineOf(officer, caseId)).toMatchObject({
      prints: 3,
      may: { print: { ok: false }, reprint: { ok: true } },
    })
    expect(Buffer.compare(before, await read({ hallId, documentId }))).toBe(0)
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'facts'])
      .where('object_id', '=', document.id)
      .where('act', 'in', ['document.print', 'document.reprint'])
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { act: 'document.print', facts: { caseId, n: 1, form: 'page' } },
      { act: 'document.reprint', facts: { caseId, n: 2, form: 'slip', reason: 'other' } },
      { act: 'document.reprint', facts: { caseId, n: 3, form: 'page', reason: 'lost' } },
    ])
  })

  test('two windows that print at once: one is the first', async () => {
    const { documentId } = await make()
    const officers = [await hall.staff('officer'), await hall.staff('officer')]
    const prints = await Promise.all(
      officers.map((officer) =>
        hall.act(officer, 'document.print', (act) => printDocument(act, documentId, { form: 'page' })),
      ),
    )
    expect(prints.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await printsOf(documentId)).toHaveLength(1)
  })

  test('a certificate has no slip', async () => {
    const { documentId } = await make()
    const officer = await hall.staff('officer')
    const printed = await hall.act(officer, 'document.print', (act) => printDocument(act, documentId, { form: 'slip' }))
    expect(printed).toMatchObject({ ok: false, reason: 'no-slip' })
    expect(await openDocument(hall.reading(officer, 'document.read'), documentId, 'slip')).toMatchObject({
      reason: 'no-slip',
    })
  })

  test('only officers print, and only what is of their hall and their services', async () => {
    for (const role of [
      'auxiliary',
      'reviewer',
      'approver',
      'supervisor',
      'auditor',
      'system-administrator',
    ] as const) {
      const person = await hall.staff(role)
      expect(decide(person, 'document.print').allow || decide(person, 'document.reprint').allow).toBe(false)
    }
    expect(decide({ kind: 'public' }, 'document.print').allow).toBe(false)
    const { documentId, caseId } = await make({ hallId: otherHallId })
    const officer = await hall.staff('officer')
    const print = await hall.act(officer, 'document.print', (act) => printDocument(act, documentId, { form: 'page' }))
    expect(print).toEqual({ ok: false, reason: 'not-found' })
    expect(await lineOf(officer, caseId)).toBeUndefined()
    const here = await make()
    const reviewer = await hall.staff('reviewer')
    expect(await lineOf(reviewer, here.caseId)).toMatchObject({
      may: { print: { ok: false, reason: 'not-allowed' }, reprint: { ok: false, reason: 'not-allowed' } },
    })
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
