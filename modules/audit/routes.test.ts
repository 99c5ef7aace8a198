import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { AuditRow } from '#contract/audit.ts'
import type { Principal } from '#platform/access/principal.ts'
import type { AuditEntry } from '#platform/audit/audit-store.ts'
import { appendAudit } from '#platform/audit/audit-store.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { auditRoutes, sealTrail } from './public.ts'

let hall: TestHall
let desk: TestApp
let auditor: { cookie: string }

beforeAll(async () => {
  hall = await openTestHall()
  desk = await openTestApp(hall, auditRoutes)
  auditor = { cookie: desk.cookieOf(await hall.staff('auditor')) }
})
afterAll(async () => {
  await desk.close()
  await hall.close()
})

async function record(principal: Principal, entry: Partial<AuditEntry> & { act: string }): Promise<void> {
  const full = { hallId, objectKind: 'case', ...entry }
  await appendAudit(hall.tools.db, { principal, at: '2024-07-15T01:00:00.000Z', entry: full })
}

async function list(query = '', headers = auditor): Promise<{ rows: AuditRow[]; next: string | null }> {
  const reply = await desk.app.inject({ url: `/api/audit${query}`, headers })
  expect(reply.statusCode).toBe(200)
  const { rows, next } = reply.json()
  return { rows: rows.map((row: unknown) => AuditRow.parse(row)), next }
}

test('the trail says who opened what, why, and whether it is sealed', async () => {
  const officer = await hall.staff('officer')
  const { caseId, number } = await addTestCase(hall.tools)
  await record(officer, { act: 'person.reveal', objectId: caseId, purpose: 'check-identity' })
  const unsealed = (await list('?act=person.reveal')).rows[0]
  expect(unsealed).toMatchObject({
    actorKind: 'staff',
    actor: '林晓',
    objectKind: 'case',
    objectId: caseId,
    objectName: number,
    purpose: 'check-identity',
    outcome: 'done',
    sealed: false,
  })
  await sealTrail(hall.tools)
  expect((await list('?act=person.reveal')).rows[0]).toEqual({ ...unsealed, sealed: true })
})

test('names are those of staff and devices; an object that has none is shown by its id', async () => {
  const kiosk = await hall.device('kiosk')
  const officer = await hall.staff('officer')
  await record(kiosk, { act: 'names', objectKind: 'staff', objectId: officer.staffId })
  await record({ kind: 'public' }, { act: 'names', objectKind: 'window', objectId: '5' })
  await record({ kind: 'system', name: 'seed' }, { act: 'names', objectKind: 'case', objectId: 'no uuid' })
  const { rows } = await list('?act=names')
  expect(rows.map(({ actor, objectId, objectName }) => [actor, objectId, objectName])).toEqual([
    ['seed', 'no uuid', null],
    ['public', '5', null],
    [kiosk.name, officer.staffId, officer.account],
  ])
})

test('the trail comes newest first in pages of fifty, and narrows to refusals', async () => {
  const officer = await hall.staff('officer')
  for (let count = 0; count < 60; count += 1) {
    const refusal = count % 2 === 0 ? ({ outcome: 'refused', reason: 'not-allowed' } as const) : {}
    await record(officer, { act: 'paging', objectId: String(count), ...refusal })
  }
  const first = await list('?act=paging')
  expect(first.rows).toHaveLength(50)
  const second = await list(`?act=paging&after=${first.next}`)
  expect(second.next).toBeNull()
  const seen = [...first.rows, ...second.rows].map(({ objectId }) => Number(objectId))
  expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 59 - index))
  const refusals = await list('?act=paging&outcome=refused')
  expect(refusals.rows.every(({ outcome }) => outcome === 'refused')).toBe(true)
  expect(refusals.rows).toHaveLength(30)
})

test('an auditor sees the halls of the grant, and no other', async () => {
  const officer = await hall.staff('officer')
  await record(officer, { act: 'halls' })
  await record(officer, { act: 'halls', hallId: otherHallId })
  const own = await hall.staff('auditor', { hallId: otherHallId })
  const both = {
    ...own,
    grants: [hallId, otherHallId].map((id) => ({ hallId: id, role: 'auditor' as const, services: null })),
  }
  expect((await list('?act=halls', { cookie: desk.cookieOf(own) })).rows).toHaveLength(1)
  expect((await list('?act=halls', { cookie: desk.cookieOf(both) })).rows).toHaveLength(2)
  const narrow = { ...own, grants: [{ hallId, role: 'auditor' as const, services: ['id-card-renewal'] }] }
  expect((await list('?act=halls', { cookie: desk.cookieOf(narrow) })).rows).toEqual([])
})

test('a cursor that is no cursor names its field', async () => {
  const reply = await desk.app.inject({ url: '/api/audit?after=1%20or%201', headers: auditor })
  expect(reply.statusCode).toBe(422)
  expect(reply.json().faults).toMatchObject([{ field: 'after' }])
})

test('a check of the chain is itself in the trail', async () => {
  await sealTrail(hall.tools)
  const reply = await desk.app.inject({ url: '/api/audit/chain', headers: auditor })
  expect(reply.json()).toMatchObject({ intact: true, firstBroken: null })
  expect((await list('?act=audit.check')).rows[0]).toMatchObject({ objectKind: 'trail', outcome: 'done' })
})

test.each(Role.options)(
  'the trail and its chain open to the auditor alone, and a try of others is in it: %s',
  async (role) => {
    const person = await hall.staff(role)
    const headers = { cookie: desk.cookieOf(person) }
    const expected = role === 'auditor' ? 200 : 403
    expect((await desk.app.inject({ url: '/api/audit', headers })).statusCode).toBe(expected)
    expect((await desk.app.inject({ url: '/api/audit/chain', headers })).statusCode).toBe(expected)
    const tries = await hall.database.db
      .selectFrom('audit_entry')
      .select('outcome')
      .where('actor_id', '=', person.staffId)
      .where('outcome', '=', 'refused')
      .execute()
    expect(tries).toHaveLength(role === 'auditor' ? 0 : 2)
  },
)
