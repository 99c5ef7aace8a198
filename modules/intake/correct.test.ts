import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acceptCase, isDecided } from '#modules/cases/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import {
  callAndStart,
  catalogue,
  fileWang,
  findingsInOrder,
  openWindows,
  sit,
  wang,
} from '#server/testing/test-story.ts'
import { correctEntry } from './commands/correct.ts'
import { readPreApplication } from './queries/pre-application.ts'

let hall: TestHall
let officer: StaffPrincipal
let matter: { ticketId: string; preApplicationId: string }
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  const { db } = hall.tools
  await db.updateTable('ticket').set({ state: 'finished', called_at: new Date() }).execute()
  await db.updateTable('hall_window').set({ staff_id: null }).execute()
  officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await fileWang(hall, await hall.device('kiosk'))
  matter = await callAndStart(hall, officer, 5)
})

const correct = (field: string, value: string, as = officer) =>
  hall.act(as, 'case.accept', (act) => correctEntry({ catalogue, isDecided }, act, { ...matter, field, value }))

async function view() {
  const seen = await readPreApplication(
    { catalogue },
    hall.reading(officer, 'pre-application.read'),
    matter.preApplicationId,
  )
  if (!seen.ok) throw new Error(seen.reason)
  return seen.value
}

test('the corrected name is the one of the case, and what stood there before stays in sight', async () => {
  expect(await correct('name', '王子浩')).toMatchObject({
    ok: true,
    value: { rows: [{ field: 'name', before: wang.name, by: officer.name }] },
  })
  const accepted = await hall.act(officer, 'case.accept', (act) =>
    acceptCase({ catalogue }, act, { ...matter, findings: findingsInOrder }),
  )
  if (!accepted.ok) throw new Error(accepted.reason)
  const row = hall.tools.db.selectFrom('case_file').select('applicant_name').where('id', '=', accepted.value.id)
  expect(await row.executeTakeFirst()).toEqual({ applicant_name: '王子浩' })
})

test('a phone is masked before and after, and both are sealed', async () => {
  expect(await correct('phone', '138 0000 0099')).toMatchObject({
    ok: true,
    value: { rows: [{ field: 'phone', before: '138****0026' }] },
  })
  expect((await view()).applicant.phoneMasked).toBe('138****0099')
  const rows = await hall.tools.db.selectFrom('entry_correction').selectAll().execute()
  expect(JSON.stringify(rows.map((row) => String(row.after_cipher)))).not.toContain('13800000099')
})

test('an answer is corrected where the tree holds with it', async () => {
  expect(await correct('answer.cardExpires', '2024-09-01')).toMatchObject({
    ok: true,
    value: { rows: [{ before: '2024-08-30' }] },
  })
  expect((await view()).answers['cardExpires']).toBe('2024-09-01')
})

test.each([
  ['name', '王1', 'name-invalid'],
  ['phone', '12345', 'phone-invalid'],
  ['answer.reason', 'no-such-reason', 'answer-unknown'],
  ['form.no-such-field', '一', 'field-unknown'],
])('%s does not become what a kiosk would refuse', async (field, value, reason) => {
  expect(await correct(field, value)).toMatchObject({ ok: false, reason })
})

test('after the decision nothing is corrected', async () => {
  await hall.act(officer, 'case.accept', (act) =>
    acceptCase({ catalogue }, act, { ...matter, findings: findingsInOrder }),
  )
  expect(await correct('name', '王子浩')).toMatchObject({ ok: false, reason: 'already-decided' })
})

test('only the window where the person stands corrects', async () => {
  const colleague = await hall.staff('officer')
  await sit(hall, colleague, 6)
  expect(await correct('name', '王子浩', colleague)).toMatchObject({ ok: false, reason: 'not-your-window' })
})

test('the trail says which entry and by whom, and not what it says', async () => {
  await correct('name', '王子浩')
  const line = await hall.tools.db
    .selectFrom('audit_entry')
    .select(['actor_id', 'facts'])
    .where('act', '=', 'entry.correct')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(line).toEqual({ actor_id: officer.staffId, facts: { field: 'name' } })
})

test.each(['auxiliary', 'reviewer', 'approver', 'supervisor', 'auditor'] as const)(
  'a %s corrects nothing',
  async (role) => {
    expect(decide(await hall.staff(role), 'case.accept').allow).toBe(false)
  },
)
