import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PreApplication } from '#contract/intake.ts'
import { acceptCase } from '#modules/cases/public.ts'
import type { DocumentSubject } from '#modules/documents/public.ts'
import { runSystemAct } from '#platform/command/run.ts'
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
import { receiptTexts } from '#texts/papers/receipt.ts'
import { subjectLoader } from './document-subject.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())

/** What the papers of an accepted case are given. */
async function subjectOf(
  given: Partial<PreApplication> = {},
  by: 'kiosk' | 'guide' = 'kiosk',
): Promise<DocumentSubject> {
  const officer = await hall.staff('officer')
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
  await sit(hall, officer, 5)
  await fileWang(hall, by === 'kiosk' ? await hall.device('kiosk') : await hall.staff('auxiliary'), given)
  const served = await callAndStart(hall, officer, 5)
  const accepted = await hall.act(officer, 'case.accept', (act) =>
    acceptCase({ catalogue }, act, { ...served, findings: findingsInOrder }),
  )
  if (!accepted.ok) throw new Error(`acceptance was refused: ${accepted.reason}`)
  await hall.tools.db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  const key = { hallId: 'dongxihu', caseId: accepted.value.id }
  return runSystemAct(hall.tools, 'test', (act) => subjectLoader(catalogue)(act, key))
}

test('a paper is told the answers in words, the people, the fee, the dates and how long the card is good', async () => {
  const subject = await subjectOf()
  expect(subject).toMatchObject({
    state: 'accepted',
    service: { zh: '居民身份证换领' },
    bilingual: false,
    applicant: { name: wang.name, born: '2009-03-12', identity: 'id-card', number: wang.idNumber, phone: wang.phone },
    guardians: [{ name: '李秀英', relation: { zh: '母亲' } }],
    agent: null,
    acceptance: {
      officer: '林晓',
      promised: { due: '2024-07-29', limit: { zh: '10 个工作日' } },
      statutory: { due: '2024-09-13' },
      fees: [{ fen: 2000 }],
    },
    refusal: null,
    // Fifteen years old: five years (居民身份证法第五条).
    result: { kind: 'id-card', layout: 'card', validTo: '2029-07-15' },
  })
  expect(subject.applicant.numberMasked).toMatch(/^420112\*{8}/)
  expect(subject.applicant.phoneMasked).toBe('138****0026')
  expect(subject.answers.map(([, value]) => (typeof value === 'string' ? value : value.zh))).toEqual([
    '快到期或者已经过期',
    '2024年8月30日',
    '母亲',
  ])
  expect(subject.papers.map(({ state }) => state)).toEqual(findingsInOrder.map(({ state }) => state))
})

test('only who is reached by no message has the code of the case on the receipt', async () => {
  const { phone: _, ...applicant } = wang
  const told = await subjectOf()
  const untold = await subjectOf({ applicant }, 'guide')
  expect(told.statusCode).toBeNull()
  expect(told.acceptance?.collection).toEqual(receiptTexts.collectHere)
  expect(untold.statusCode).toMatch(/^\d{6}$/)
  expect(untold.acceptance?.collection).toEqual(receiptTexts.collectHereUntold)
  const byMail = await subjectOf({ applicant: { ...applicant, email: 'wang@example.com' } }, 'guide')
  expect(byMail.statusCode).toBeNull()
})

test('who chose English gets English below the Chinese', async () => {
  expect((await subjectOf({ lang: 'en' })).bilingual).toBe(true)
})

test('a foreign mother is named with her passport, and reads English', async () => {
  const passport = { identity: 'passport', idNumber: 'E00123456', country: 'FRA', born: '1983-05-20' } as const
  const subject = await subjectOf({ guardian: { relation: 'mother', name: 'ANNE NOBODY', ...passport } })
  expect(subject).toMatchObject({
    bilingual: true,
    guardians: [{ name: 'ANNE NOBODY', identity: 'passport', number: 'E00123456', numberMasked: '******456' }],
  })
})
