import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseRoutes, recountClocks } from '#modules/cases/public.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows } from '#server/testing/test-story.ts'
import { tellTime } from './tell-time.ts'

let hall: TestHall
let app: TestApp
let officer: StaffPrincipal
let supervisor: StaffPrincipal
let caseId: string
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
  app = await openTestApp(hall, (host) => caseRoutes(host, { catalogue }))
  const accepted = await acceptWang(hall)
  officer = accepted.officer
  supervisor = await hall.staff('supervisor')
  caseId = accepted.case.id
  // A limit that 行政许可法 Art 42 lengthens: that of an identity card is in calendar days.
  await hall.tools.db
    .updateTable('case_clock')
    .set({ term: '20 working-days', due: '2024-08-12' })
    .where('kind', '=', 'statutory')
    .execute()
})
afterAll(async () => {
  await app.close()
  await hall.close()
})

async function post(person: StaffPrincipal, path: string, body: object): Promise<void> {
  const { version } = await hall.tools.db
    .selectFrom('case_file')
    .select('version')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const reply = await app.app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/${path}`,
    headers: {
      cookie: app.cookieOf(person),
      host: 'hall.test',
      origin: 'http://hall.test',
      'idempotency-key': hall.tools.ids.next(),
    },
    payload: { expectedVersion: version, ...body },
  })
  expect([reply.statusCode, reply.body]).toEqual([200, reply.body])
}

/** The hall is closed on a day, which a server reads at its start. */
async function closeOn(date: string): Promise<void> {
  const days = [{ date, isWorked: false, name: { zh: '停电', en: 'No power' }, basis: '本厅通知' }]
  const halls = catalogue.halls.map((one) => (one.id === hallId ? { ...one, days } : one))
  await recountClocks({ catalogue: { ...catalogue, halls } }, hall.tools)
}

/** Tells the newest entry in a language, its event delivered twice; what was written by SMS and into the app. */
async function tellTwice(lang: 'zh-CN' | 'en'): Promise<string[]> {
  const { db } = hall.tools
  await db.deleteFrom('notice_step').execute()
  await db.deleteFrom('notice').execute()
  await db.updateTable('pre_application').set({ lang }).execute()
  const { version: seq } = await db
    .selectFrom('case_file')
    .select('version')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  for (let delivery = 1; delivery <= 2; delivery += 1) {
    await tellTime({ tools: hall.tools, catalogue, publicUrl: 'http://hall.example' }, { hallId, caseId, seq })
  }
  const rows = await db.selectFrom('notice').select(['channel', 'lang', 'text_masked']).orderBy('channel').execute()
  expect(rows.map((row) => [row.channel, row.lang])).toEqual([
    ['in-app', lang],
    ['sms', lang],
  ])
  return rows.map((row) => row.text_masked)
}

async function expectTold(texts: { 'zh-CN': string; en: string }): Promise<void> {
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const text of await tellTwice(lang)) expect(text).toContain(texts[lang])
  }
}

test('a pause is told with its ground, once, though the event comes twice', async () => {
  await post(officer, 'pauses', { ground: 'appraisal', from: '2024-07-15', note: '照片送鉴定' })
  await expectTold({
    'zh-CN': '您的申请需要鉴定，这段时间不计入期限（行政许可法第四十五条）。',
    en: 'Your application waits for: Appraisal. By law that time is not counted.',
  })
})

test('its end is told with the new date', async () => {
  await post(officer, 'resumptions', { to: '2024-07-15' })
  await expectTold({
    'zh-CN': '您的申请恢复计算期限。现在是2024年7月29日（周一）前办好。',
    en: 'The time of your application runs again. It will be done by Mon 29 July 2024.',
  })
})

test('more time is told with the new date', async () => {
  await post(supervisor, 'extensions', { note: '案情复杂' })
  await expectTold({
    'zh-CN': '您的申请延长了期限，理由可以查看。现在是2024年8月12日（周一）前办好。',
    en: 'More time was given to your application; you can read why. It will be done by Mon 12 August 2024.',
  })
})

test('a date that another calendar moved is told', async () => {
  await closeOn('2024-07-22')
  await expectTold({
    'zh-CN': '放假安排有变，您的申请日期重新算过。现在是2024年8月13日（周二）前办好。',
    en: 'The holiday calendar changed and your date was counted again. It will be done by Tue 13 August 2024.',
  })
})
