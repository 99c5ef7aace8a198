import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import type { CollectionChoice, CollectionState } from '#contract/collection.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { decide } from '#platform/access/decide.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { callAndStart, catalogue, fileWang, findingsInOrder, openWindows, sit } from '#server/testing/test-story.ts'
import { handOverCase, openReceiver, postDocument } from './commands/collect.ts'
import { decideCase, reviewCase } from './commands/decide-case.ts'
import { markReady } from './commands/mark-ready.ts'
import { acceptCase } from './commands/open-case.ts'
import { readCaseStatus } from './queries/citizen.ts'
import { readCollections } from './queries/collections.ts'
import { readCase } from './queries/list.ts'
import { getCaseCode } from './store/case-keys.ts'

const deps = { catalogue }
const hallId = 'dongxihu'
const post: CollectionChoice = {
  by: 'post',
  receiver: { name: '李秀英', phone: '13800000026', address: '湖北省武汉市东西湖区五环大道 000 号 1 栋 101' },
}
const proxy = {
  name: '周敏',
  idNumber: inventIdNumber({ region: '420112', birthDate: '1990-01-01' }),
  powerOfAttorneySeen: true as const,
}

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
/** Every seat and every ticket of before is let go. */
async function clearTheHall(): Promise<void> {
  await hall.tools.db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
}

/** A case whose document is made, with how it is to be collected. */
async function ready(collection?: CollectionChoice) {
  await clearTheHall()
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await fileWang(hall, await hall.device('kiosk'))
  const served = await callAndStart(hall, officer, 5)
  const accepted = await hall.act(officer, 'case.accept', (act) =>
    acceptCase(deps, act, { ...served, findings: findingsInOrder, ...(collection && { collection }) }),
  )
  const at = fileOf(accepted)
  const params = { caseId: at.id }
  const reviewed = await hall.act(await hall.staff('reviewer'), 'case.review', (act) =>
    reviewCase(deps, act, { params, body: { expectedVersion: at.version, opinion: 'agree' } }),
  )
  await hall.act(await hall.staff('approver'), 'case.approve', (act) =>
    decideCase(deps, act, { params, body: { expectedVersion: fileOf(reviewed).version, decision: 'approve' } }),
  )
  await markReady({ catalogue }, hall.tools, { hallId, caseId: at.id, documentId: hall.tools.ids.next() })
  const file = fileOf(await readCase(deps, hall.reading(officer, 'case.read'), at.id))
  return { officer, file, params, expectedVersion: file.version }
}

function fileOf(decision: { ok: true; value: CaseDetail } | { ok: false; reason: string }): CaseDetail {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`)
  return decision.value
}

async function listed(state?: CollectionState) {
  const reading = hall.reading(await hall.staff('officer'), 'case.read')
  const page = await readCollections(deps, reading, state === undefined ? {} : { state })
  return page.ok ? page.value.rows : []
}

describe('at the hall', () => {
  test('a proxy with a power of attorney carries it away, and only masked is the number seen again', async () => {
    const { officer, params, expectedVersion } = await ready()
    const hand = (body: Parameters<typeof handOverCase>[2]['body']) =>
      hall.act(officer, 'case.hand-over', (act) => handOverCase(deps, act, { params, body }))
    expect(await hand({ expectedVersion, to: 'proxy' })).toMatchObject({ ok: false, reason: 'proxy-required' })
    const handed = await hand({ expectedVersion, to: 'proxy', proxy })
    expect(handed).toMatchObject({
      ok: true,
      value: {
        state: 'handed-over',
        collection: {
          handedTo: 'proxy',
          proxy: { name: '周敏', idNumberMasked: expect.stringMatching(/^420112\*{8}/) },
        },
      },
    })
    const row = await hall.tools.db.selectFrom('case_collection').select('proxy_cipher').executeTakeFirstOrThrow()
    expect(row.proxy_cipher?.includes(proxy.idNumber)).toBe(false)
    const events = await hall.tools.db.selectFrom('case_event').select(['kind', 'payload']).execute()
    expect(JSON.stringify(events)).not.toContain(proxy.idNumber)
    expect(await hand({ expectedVersion: expectedVersion + 1, to: 'applicant' })).toMatchObject({
      reason: 'wrong-state',
    })
  })

  test('nothing is posted that its owner collects', async () => {
    const { officer, file, params, expectedVersion } = await ready()
    expect(file.may.post).toEqual({ ok: false, reason: 'not-for-post' })
    const body = { expectedVersion, carrier: '中国邮政', tracking: 'EX000000000CN' }
    const posted = await hall.act(officer, 'case.hand-over', (act) => postDocument(deps, act, { params, body }))
    expect(posted).toEqual({ ok: false, reason: 'not-for-post' })
  })
})

describe('by post', () => {
  test('the address is masked, opened for the label with a line in the trail, and the parcel is found by its owner', async () => {
    const { officer, file, params, expectedVersion } = await ready(post)
    expect(file.collection).toMatchObject({
      by: 'post',
      receiver: { name: '李秀英', phoneMasked: '138****0026', addressMasked: '湖北省武汉市东西湖****' },
    })
    const open = () => hall.act(officer, 'case.hand-over', (act) => openReceiver(act, file.id))
    expect(await open()).toEqual({ ok: true, value: post.by === 'post' ? post.receiver : null })
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'actor_id'])
      .where('object_id', '=', file.id)
      .where('act', '=', 'case.open-receiver')
      .execute()
    expect(trail).toEqual([{ act: 'case.open-receiver', actor_id: officer.staffId }])

    const body = { expectedVersion, carrier: '中国邮政', tracking: 'ex000000000cn' }
    const posted = await hall.act(officer, 'case.hand-over', (act) => postDocument(deps, act, { params, body }))
    expect(posted).toMatchObject({
      ok: true,
      value: { state: 'handed-over', collection: { tracking: 'EX000000000CN' } },
    })
    const code = await getCaseCode({ db: hall.tools.db, cipher: hall.tools.cipher }, { hallId, caseId: file.id })
    const status = await readCaseStatus(deps, hall.publicReading(), { number: file.number, code })
    expect(status).toMatchObject({
      value: { collection: { by: 'post', carrier: '中国邮政', tracking: 'EX000000000CN' } },
    })
    expect(await open()).toEqual({ ok: false, reason: 'not-found' })
  })

  test('a phone that no carrier can ring is refused before anything is accepted', async () => {
    const bad: CollectionChoice = {
      by: 'post',
      receiver: { name: '李秀英', phone: '12345', address: '武汉市东西湖区' },
    }
    await expect(ready(bad)).rejects.toThrow('receiver-phone-invalid')
  })
})

describe('the list of the desk', () => {
  test('says what waits, what waits too long, what is to be posted and what is on its way', async () => {
    const old = await ready()
    hall.clock.advance({ hours: 24 * 15 })
    const fresh = await ready()
    const parcel = await ready(post)
    const sent = await ready(post)
    const body = { expectedVersion: sent.expectedVersion, carrier: '中国邮政', tracking: 'EX000000001CN' }
    await hall.act(sent.officer, 'case.hand-over', (act) => postDocument(deps, act, { params: sent.params, body }))
    const numbers = async (state?: CollectionState) => (await listed(state)).map(({ number }) => number)
    expect(await numbers('uncollected')).toContain(old.file.number)
    expect(await numbers('uncollected')).not.toContain(fresh.file.number)
    expect(await numbers('waiting')).toEqual([fresh.file.number])
    expect(await numbers('to-post')).toContain(parcel.file.number)
    expect(await numbers('posted')).toContain(sent.file.number)
    const all = await listed()
    expect(all.map(({ readyAt }) => readyAt)).toEqual(all.map(({ readyAt }) => readyAt).toSorted())
    expect(all.find(({ number }) => number === old.file.number)).toMatchObject({ days: 15, reminders: 1 })
    hall.clock.advance({ hours: -24 * 15 })
  })

  test('goes on page by page, and a foreign cursor is refused by name', async () => {
    const reading = hall.reading(await hall.staff('officer'), 'case.read')
    expect(await readCollections(deps, reading, { after: 'none of ours' })).toMatchObject({
      ok: false,
      reason: 'invalid-input',
    })
    const elsewhere = hall.reading(await hall.staff('officer', { hallId: 'cihui' }), 'case.read')
    expect(await readCollections(deps, elsewhere, {})).toEqual({ ok: true, value: { rows: [], next: null } })
  })
})

test('only officers hand over and post, and only at their site', async () => {
  for (const role of ['auxiliary', 'reviewer', 'approver', 'supervisor', 'auditor'] as const) {
    expect(decide(await hall.staff(role), 'case.hand-over').allow).toBe(false)
  }
  const { params, expectedVersion } = await ready(post)
  const stranger = await hall.staff('officer', { hallId: 'cihui' })
  const body = { expectedVersion, carrier: '中国邮政', tracking: 'EX000000002CN' }
  const posted = await hall.act(stranger, 'case.hand-over', (act) => postDocument(deps, act, { params, body }))
  expect(posted).toEqual({ ok: false, reason: 'not-found' })
  const opened = await hall.act(stranger, 'case.hand-over', (act) => openReceiver(act, params.caseId))
  expect(opened).toEqual({ ok: false, reason: 'not-found' })
})
