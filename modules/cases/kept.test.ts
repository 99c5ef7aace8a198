import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows, wang } from '#server/testing/test-story.ts'
import { reviewCase } from './commands/decide-case.ts'
import { lockCaseByKey, lockPreApplicationTurn } from './store/case-files.ts'
import { getCaseCode } from './store/case-keys.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  const over = { state: 'finished', called_at: new Date() }
  await hall.tools.db.updateTable('ticket').set(over).where('state', '!=', 'finished').execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
})

function review(person: StaffPrincipal, at: CaseDetail, body: { opinion: 'agree' | 'disagree'; note?: string }) {
  const input = { params: { caseId: at.id }, body: { expectedVersion: at.version, ...body } }
  return hall.act(person, 'case.review', (act) => reviewCase({ catalogue }, act, input))
}

describe('what the database keeps', () => {
  test('no identity number, phone or code stands in any table in the clear', async () => {
    const { case: accepted } = await acceptWang(hall)
    const code = await getCaseCode(
      { db: hall.tools.db, cipher: hall.tools.cipher },
      { hallId: 'dongxihu', caseId: accepted.id },
    )
    for (const table of [
      'person',
      'pre_application',
      'case_file',
      'case_event',
      'case_key',
      'audit_entry',
      'ticket',
      'idempotency_key',
      'live_event',
    ] as const) {
      const rows = await hall.tools.db.selectFrom(table).selectAll().execute()
      const text = JSON.stringify(rows, (_, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
      )
      expect(text, table).not.toContain(wang.idNumber)
      expect(text, table).not.toContain(wang.phone)
      if (table !== 'audit_entry') expect(text.includes(`"${code}"`), table).toBe(false)
    }
  })

  test('what an officer writes is kept outside the chain that can never be erased', async () => {
    const { case: accepted } = await acceptWang(hall)
    await review(await hall.staff('reviewer'), accepted, { opinion: 'disagree', note: '王子豪的照片不符' })
    const rows = await hall.tools.db
      .selectFrom('case_event')
      .select(['kind', 'payload', 'note'])
      .where('case_id', '=', accepted.id)
      .orderBy('seq')
      .execute()
    expect(rows).toEqual([
      { kind: 'accepted', payload: {}, note: null },
      { kind: 'review-disagreed', payload: {}, note: '王子豪的照片不符' },
    ])
  })

  test('a row that refers to a case is written while the case is locked', async () => {
    const { case: accepted } = await acceptWang(hall)
    const key = { hallId: 'dongxihu', id: accepted.id }
    await hall.tools.db.transaction().execute(async (tx) => {
      await lockCaseByKey(tx, key)
      await lockPreApplicationTurn(tx, { hallId: 'dongxihu', preApplicationId: accepted.preApplication.id })
      await hall.tools.db.transaction().execute(async (other) => {
        await sql`set local lock_timeout = 500`.execute(other)
        await sql`select from case_file where hall_id = ${key.hallId} and id = ${key.id} for key share`.execute(other)
        await sql`select from pre_application where id = ${accepted.preApplication.id} for key share`.execute(other)
      })
    })
  })

  test('events cannot be changed or removed', async () => {
    await acceptWang(hall)
    await expect(hall.tools.db.updateTable('case_event').set({ kind: 'denied' }).execute()).rejects.toThrow(
      /append-only/,
    )
    await expect(hall.tools.db.deleteFrom('case_event').execute()).rejects.toThrow(/append-only/)
    await expect(hall.tools.db.deleteFrom('audit_entry').execute()).rejects.toThrow(/append-only/)
  })
})
